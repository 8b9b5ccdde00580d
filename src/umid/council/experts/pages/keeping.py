"""The secretariat's desk: how the roster stands, and whom to invite."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.experts import actions, queries
from umid.council.experts.pages.forms import Inviting
from umid.foundation.accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def desk(request: SignedInRequest) -> HttpResponse:
    """Figures, who was asked, and an invitation by notice."""
    now = timezone.now()
    view = queries.keep(actor=request.actor, at=now)
    form = Inviting(request.POST or None, others=view.others)
    if form.is_valid():
        actions.invite(actor=request.actor, user=UUID(form.cleaned_data["user"]), at=now)
        messages.success(request, _("They are told. Whether they register is theirs to decide."))
        return redirect("experts:desk")
    return render(request, "experts/desk.html", {"view": view, "form": form})
