"""The photo for a badge: filed by who nominates, or by oneself."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.attendance import actions
from umid.council.attendance.pages.forms import Photographed
from umid.council.attendance.wording import why_not
from umid.council.delegations import queries as delegations
from umid.council.delegations.pages.uploads import received
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.streaming import stream
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
def photo(request: SignedInRequest, delegate: UUID) -> HttpResponseBase:
    """File it, or with `?show` see it; that is written into the record."""
    view = delegations.delegate(delegate, actor=request.actor, language=current_language())
    at = timezone.now()
    if "show" in request.GET:
        file = actions.read_photo(actor=request.actor, delegate=delegate, at=at)
        return stream(file, inline=True)
    form = Photographed(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            file = received(form.cleaned_data["file"], actor=request.actor, at=at)
            actions.file_photo(actor=request.actor, delegate=delegate, file=file, at=at)
        except Refused as refused:
            form.add_error("file", why_refused(refused.why))
        except NotPossible as error:
            form.add_error("file", why_not(error))
        else:
            messages.success(request, _("The photo is filed."))
            return redirect("attendance:photo", delegate)
    response: HttpResponse = render(request, "attendance/photo.html", {"view": view, "form": form})
    return response
