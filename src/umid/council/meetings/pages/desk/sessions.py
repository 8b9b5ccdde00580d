"""The sessions of a draft: add, move, retitle, cancel, restore."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.council.meetings import actions, queries
from umid.council.meetings.drafts import SessionDraft
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.pages.desk.forms import SessionForm
from umid.council.meetings.rules.naming import slug_of
from umid.council.meetings.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.texts.rules import original
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def add(request: SignedInRequest, slug: str) -> HttpResponse:
    """A session more; its title is taken to be in the language that the desk is worked in."""
    view = queries.draft(slug, actor=request.actor, language=current_language())
    initial = {"expected": view.draft, "on": view.meeting.starts_on}
    form = SessionForm(request.POST or None, view=view, initial=initial)
    if form.is_valid():
        edit, at = form.edit, timezone.now()
        draft = SessionDraft(
            slug=slug_of(edit.title, otherwise="session"),
            kind=edit.kind,
            title=original(current_language(), edit.title, by=actions.HOUSE, at=at),
            starts_at=edit.starts_at,
            ends_at=edit.ends_at,
            room=edit.room,
            places_needed=edit.places_needed,
            interpretation=edit.interpretation,
        )
        actions.schedule_session(actor=request.actor, meeting=slug, draft=draft, at=at)
        messages.success(request, _("The session is in the draft."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Add a session")}
    return render(request, "meetings/desk/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Move it, retitle it, or say what it needs."""

    def now() -> queries.DraftView:
        return queries.draft(slug, actor=request.actor, language=current_language())

    def standing() -> dict[str, Any]:
        view = now()
        return SessionForm.of(view.session(session), view.meeting.zone)

    view = now()
    row = view.session(session)
    initial = SessionForm.of(row, view.meeting.zone)
    form = SessionForm(request.POST or None, view=view, initial=initial)
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_session(
            actor=request.actor,
            meeting=slug,
            session=session,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        standing,
    ):
        messages.success(request, _("Saved in the draft."))
        return redirect("meetings:desk_programme", slug)
    context = {
        "meeting": view.meeting,
        "row": row,
        "form": form,
        "heading": _("Edit the session"),
    }
    return render(request, "meetings/desk/session.html", context)


@require_POST
def cancel(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """It does not take place."""
    return _turn(request, slug, session, actions.cancel_session)


@require_POST
def restore(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """It takes place after all."""
    return _turn(request, slug, session, actions.restore_session)


def _turn(
    request: SignedInRequest, slug: str, session: str, action: Callable[..., object]
) -> HttpResponse:
    seen = request.POST.get("expected", "")
    try:
        action(
            actor=request.actor,
            meeting=slug,
            session=session,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, _("Someone changed the session meanwhile. Look at it once more."))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Saved in the draft."))
    return redirect("meetings:desk_session", slug, session)
