"""Inviting by name, and the information note that goes with the letters."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.pages.named_forms import InvitingByName, NoteForm
from umid.council.delegations.pages.uploads import received
from umid.council.delegations.policies import may_invite
from umid.council.delegations.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.streaming import stream
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible
from umid.kernel.languages import Language


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put an expert or a speaker on the list."""
    view = _desk(request, slug)
    demand(may_invite(request.actor))
    form = InvitingByName(
        request.POST or None,
        sessions=queries.sessions_to_choose(slug, language=current_language()),
        initial={"language": current_language().value, "by_name": "expert"},
    )
    if form.is_valid():
        try:
            actions.invite_by_name(
                actor=request.actor,
                meeting=slug,
                draft=form.draft(view.meeting.zone),
                at=timezone.now(),
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            messages.success(request, _("The invitation is on the list, not sent yet."))
            return redirect("delegations:desk", slug)
    context = {
        "meeting": view.meeting,
        "form": form,
        "heading": _("Invite by name"),
        "tells": True,
    }
    return render(request, "delegations/form.html", context)


@require_POST
def file_note(request: SignedInRequest, slug: str) -> HttpResponse:
    """File the information note in a language."""
    _desk(request, slug)
    demand(may_invite(request.actor))
    form = NoteForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose a file."))
        return redirect("delegations:desk", slug)
    at = timezone.now()
    try:
        file = received(form.cleaned_data["file"], actor=request.actor, at=at)
        language = Language(form.cleaned_data["language"])
        actions.file_note(actor=request.actor, meeting=slug, language=language, file=file, at=at)
    except Refused as refused:
        messages.error(request, why_refused(refused.why))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The information note is filed."))
    return redirect("delegations:desk", slug)


@require_safe
def note(request: SignedInRequest, slug: str, into: str) -> HttpResponseBase:
    """The information note in a language."""
    _desk(request, slug)
    file = queries.notes_of(slug).get(Language(into)) if into in set(Language) else None
    if file is None:
        raise NotFound
    return stream(file)


def _desk(request: SignedInRequest, slug: str) -> queries.DeskView:
    return queries.desk(slug, actor=request.actor, at=timezone.now(), language=current_language())
