"""Check-ins and sign-up for programs: the same actions and refusals as for people."""

from __future__ import annotations

from datetime import tzinfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.attendance import actions, queries
from umid.council.attendance.schemas import (
    AnsweredOut,
    AnswersOut,
    EventsIn,
    PlaceIn,
    ScanOut,
    SignUpOut,
    answers,
)
from umid.council.attendance.wording import at_the_door, no_such_door, why_not
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import name_of
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import WRITING, BadCursor, Problem, answer
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.ui.keys import Key, Moment, next_key, read_moment
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible

router = Router(tags=["attendance"], auth=Token())


@router.get(
    "/meetings/{slug:slug}/check-ins/",
    response={200: PageOf[ScanOut], **WRITING},
    url_name="check_ins",
)
def list_check_ins(request: HttpRequest, slug: str, asked: AskedPage) -> PageOf[ScanOut]:
    """What was scanned at a meeting's doors, the earliest first."""
    after = None
    if asked.after is not None and (after := read_moment(asked.after.slug)) is None:
        raise BadCursor
    rows = queries.scans(slug, actor=actor_behind(request), after=after, limit=asked.limit + 1)
    key = next_key(rows, asked.limit, lambda row: Key(row.at.date(), str(Moment(row.at, row.id))))
    return page_of([ScanOut.of(row) for row in rows[: asked.limit]], key)


@router.post(
    "/meetings/{slug:slug}/check-ins/", response={200: AnswersOut, **WRITING}, url_name="check_ins"
)
def post_check_ins(request: HttpRequest, slug: str, said: EventsIn) -> AnswersOut:
    """Let people in and out. Each event has the sender's own name, so no further key is needed."""
    actor = actor_behind(request)
    meeting, _doors = queries.doors(slug, actor=actor, language=current_language())
    return AnswersOut(
        answers=answers(
            said.events,
            slug,
            meeting.zone,
            actor=actor,
            say=_let_pass,
            why_not=why_not,
            unknown=no_such_door(),
        )
    )


@router.get("/meetings/{slug:slug}/sign-ups/", response={200: list[SignUpOut], **WRITING})
def list_sign_ups(request: HttpRequest, slug: str) -> list[SignUpOut]:
    """The breakout sessions of a meeting with one's own places."""
    view = queries.sign_ups(
        slug, actor=actor_behind(request), at=timezone.now(), language=current_language()
    )
    return [SignUpOut.of(row) for row in view.sessions if row.is_offered]


@router.put("/meetings/{slug:slug}/sign-ups/{slug:session}/", response={200: SignUpOut, **WRITING})
def ask_for_place(
    request: HttpRequest, slug: str, session: str, said: PlaceIn
) -> SignUpOut | HttpResponse:
    """Ask for a place; asked again, the answer is 409 and nothing changes."""
    actor = actor_behind(request)
    try:
        actions.sign_up(
            actor=actor, meeting=slug, session=session, delegate=said.delegate, at=timezone.now()
        )
    except NotPossible as error:
        return answer(Problem(title=why_not(error), status=409))
    return _session(request, slug, session)


@router.delete(
    "/meetings/{slug:slug}/sign-ups/{slug:session}/", response={200: SignUpOut, **WRITING}
)
def give_up_place(request: HttpRequest, slug: str, session: str, said: PlaceIn) -> SignUpOut:
    """Give up a place, or stop waiting for one."""
    actor = actor_behind(request)
    actions.give_up(
        actor=actor, meeting=slug, session=session, delegate=said.delegate, at=timezone.now()
    )
    return _session(request, slug, session)


def _session(request: HttpRequest, slug: str, session: str) -> SignUpOut:
    _view, row = queries.sign_up_of(
        slug, session, actor=actor_behind(request), at=timezone.now(), language=current_language()
    )
    return SignUpOut.of(row)


def _let_pass(row: queries.ShownRow, zone: tzinfo) -> AnsweredOut:
    return AnsweredOut(
        id=row.event,
        taken=True,
        words=at_the_door(row, zone),
        name=row.name,
        delegation=name_of(row.party, current_language()),
        category=name_of_category(row.category),
    )
