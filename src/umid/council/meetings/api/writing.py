"""The desk for programs: the same actions and refusals as for people, and repeats made once."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router, Schema

from umid.council.meetings import actions, queries
from umid.council.meetings.policies import may_edit, may_release
from umid.council.meetings.rules.naming import slug_of
from umid.council.meetings.schemas.draft import (
    DraftOut,
    ReleasedOut,
    ReleaseIn,
    Seen,
    SessionChangeIn,
    SessionIn,
    SessionWritten,
)
from umid.council.meetings.wording import why_not
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import Decision, demand
from umid.foundation.api.changes import made
from umid.foundation.api.problems import WRITING, Unfit
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

router = Router(tags=["draft of a programme"], auth=Token())


@router.get("/meetings/{slug:slug}/draft/", response={200: DraftOut, **WRITING})
def show_draft(request: HttpRequest, slug: str) -> DraftOut:
    """The draft of a programme, with the numbers that `expected` asks for."""
    return DraftOut.of(_draft(request, slug))


@router.post("/meetings/{slug:slug}/draft/sessions/", response={201: SessionWritten, **WRITING})
def add_session(
    request: HttpRequest, slug: str, said: SessionIn, key: RepeatKey = None
) -> HttpResponse:
    """Add a session to the draft; its title is in the language of the address."""
    view = _draft(request, slug, may_edit)
    _require_room(view, said.room)

    def change() -> Schema:
        at = timezone.now()
        row = actions.schedule_session(
            actor=actor_behind(request),
            meeting=slug,
            draft=said.draft(
                slug_of(said.title, otherwise="session"),
                language=current_language(),
                by=actions.HOUSE,
                at=at,
            ),
            at=at,
        )
        return SessionWritten.of(row)

    return made(request, key, change, status=201, why_not=why_not)


@router.put(
    "/meetings/{slug:slug}/draft/sessions/{slug:session}/",
    response={200: SessionWritten, **WRITING},
)
def edit_session(
    request: HttpRequest, slug: str, session: str, said: SessionChangeIn, key: RepeatKey = None
) -> HttpResponse:
    """Change a session, whole; its title stays in the language that it was written in."""
    view = _draft(request, slug, may_edit)
    _require_room(view, said.room)

    def change() -> Schema:
        row = actions.edit_session(
            actor=actor_behind(request),
            meeting=slug,
            session=session,
            edit=said.edit(),
            expected=said.expected,
            at=timezone.now(),
        )
        return SessionWritten.of(row)

    return made(request, key, change, why_not=why_not)


@router.post(
    "/meetings/{slug:slug}/draft/sessions/{slug:session}/cancel/",
    response={200: SessionWritten, **WRITING},
)
def cancel_session(
    request: HttpRequest, slug: str, session: str, said: Seen, key: RepeatKey = None
) -> HttpResponse:
    """Say that a session does not take place."""
    _draft(request, slug, may_edit)

    def change() -> Schema:
        row = actions.cancel_session(
            actor=actor_behind(request),
            meeting=slug,
            session=session,
            expected=said.expected,
            at=timezone.now(),
        )
        return SessionWritten.of(row)

    return made(request, key, change, why_not=why_not)


@router.post("/meetings/{slug:slug}/draft/release/", response={201: ReleasedOut, **WRITING})
def release_programme(
    request: HttpRequest, slug: str, said: ReleaseIn, key: RepeatKey = None
) -> HttpResponse:
    """Give readers the draft that was seen, whole, under the next number."""
    _draft(request, slug, may_release)

    def change() -> Schema:
        row = actions.release(
            actor=actor_behind(request),
            meeting=slug,
            expected=said.expected,
            at=timezone.now(),
        )
        return ReleasedOut.of(row)

    return made(request, key, change, status=201, why_not=why_not)


def _draft(
    request: HttpRequest, slug: str, may: Callable[[Actor], Decision] | None = None
) -> queries.DraftView:
    """The draft as the actor sees it. Raises NotFound, NotAllowed.

    Asked before a kept answer is looked for, so that who lost the right is not answered again.
    """
    actor = actor_behind(request)
    view = queries.draft(slug, actor=actor, language=current_language())
    if may is not None:
        demand(may(actor))
    return view


def _require_room(view: queries.DraftView, room: str | None) -> None:
    """Raises Unfit for a room that the meeting does not have."""
    try:
        if room is not None:
            view.room(room)
    except NotFound:
        raise Unfit("body.said.room", _("The meeting has no such room")) from None
