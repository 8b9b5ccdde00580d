"""Convening for programs: the same actions and refusals as at the desk, and repeats made once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router, Schema

from umid.council.meetings import actions, queries
from umid.council.meetings.api.reading import router as reading
from umid.council.meetings.policies import may_convene, may_edit
from umid.council.meetings.schemas.convening import (
    FactsChangeIn,
    HoldingIn,
    MeetingIn,
    MeetingWritten,
)
from umid.council.meetings.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.api.changes import made
from umid.foundation.api.problems import WRITING, Unfit
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.directory.queries import bodies
from umid.foundation.ui.language import current_language

router = Router(tags=["convening"], auth=Token())


@reading.post("/meetings/", response={201: MeetingWritten, **WRITING}, auth=Token())
def convene_meeting(request: HttpRequest, said: MeetingIn, key: RepeatKey = None) -> HttpResponse:
    """Convene a meeting, from nothing or from an earlier one; readers see it at once."""
    actor, language = actor_behind(request), current_language()
    demand(may_convene(actor))
    if set(said.bodies) - {one.slug for one in bodies(language=language)}:
        raise Unfit("body.said.bodies", _("The Council has no such body"))
    if said.begins_from is not None:
        queries.drafted(said.begins_from, actor=actor, language=language)

    def change() -> Schema:
        at = timezone.now()
        slug = actions.free_name(said.title, otherwise="meeting")
        draft = said.draft(slug, language=language, by=actions.HOUSE, at=at)
        return MeetingWritten.of(actions.convene(actor=actor, draft=draft, at=at))

    return made(request, key, change, status=201, why_not=why_not)


@router.put("/meetings/{slug:slug}/facts/", response={200: MeetingWritten, **WRITING})
def edit_facts(
    request: HttpRequest, slug: str, said: FactsChangeIn, key: RepeatKey = None
) -> HttpResponse:
    """Change when, where and how a meeting is held, whole; public at once."""
    actor = actor_behind(request)
    queries.drafted(slug, actor=actor, language=current_language())
    demand(may_edit(actor))

    def change() -> Schema:
        row = actions.edit_facts(
            actor=actor,
            meeting=slug,
            edit=said.edit(),
            expected=said.expected,
            at=timezone.now(),
        )
        return MeetingWritten.of(row)

    return made(request, key, change, why_not=why_not)


@router.post("/meetings/{slug:slug}/holding/", response={200: MeetingWritten, **WRITING})
def hold_otherwise(
    request: HttpRequest, slug: str, said: HoldingIn, key: RepeatKey = None
) -> HttpResponse:
    """Postpone or cancel a meeting for a reason, or hold it after all."""
    actor = actor_behind(request)
    queries.drafted(slug, actor=actor, language=current_language())
    demand(may_edit(actor))

    def change() -> Schema:
        row = actions.hold_otherwise(
            actor=actor,
            meeting=slug,
            to=said.to,
            reason=said.reason,
            language=current_language(),
            expected=said.expected,
            at=timezone.now(),
        )
        return MeetingWritten.of(row)

    return made(request, key, change, why_not=why_not)
