"""Sessions that people sign up for, with their lists as far as the reader may know of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from umid.council.attendance.models import Place, SignUp
from umid.council.attendance.policies import (
    COMING,
    STILL_THERE,
    may_offer,
    places_visible_to,
)
from umid.council.attendance.queries.rows import PersonRow, SignUpRow, SignUpsView
from umid.council.attendance.rules.signing_up import split
from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import delegates_visible_to
from umid.council.delegations.queries.protocol import in_protocol_order
from umid.council.delegations.queries.reading import party_of
from umid.council.meetings.models import ReleasedSession
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import PlannedSession, restored
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def sign_ups(slug: str, *, actor: Actor, at: datetime, language: Language) -> SignUpsView:
    """A meeting's breakout sessions and whom the reader can sign up. Raises NotFound.

    The secretariat sees those too that are not open to sign-up yet.
    """
    meeting = meeting_row(slug)
    offers = may_offer(actor).allowed
    people = Delegate.objects.filter(
        delegates_visible_to(actor), COMING, invitation__meeting=meeting
    ).select_related("invitation__organisation")
    mine = [_person(one, 0, language) for one in people.order_by("order", "name", "pk")]
    rows = _rows(meeting.pk, actor, at, language)
    return SignUpsView(
        Reader(language).meeting(meeting),
        tuple(row for row in rows if row.is_offered or offers),
        tuple(in_protocol_order(mine, language)),
        offers,
    )


def sign_up_of(
    slug: str, session: str, *, actor: Actor, at: datetime, language: Language
) -> tuple[SignUpsView, SignUpRow]:
    """One of them. Raises NotFound."""
    view = sign_ups(slug, actor=actor, at=at, language=language)
    found = next((row for row in view.sessions if row.slug == session), None)
    if found is None:
        raise NotFound
    return view, found


def waits_in(line: Collection[UUID], capacity: int | None, delegate: UUID) -> int:
    """Someone's place among those who wait, from 1; 0 where they have a place or do not ask."""
    _seated, waiting = split(list(line), capacity)
    return next((place for place, one in enumerate(waiting, 1) if one == delegate), 0)


def _rows(meeting: UUID, actor: Actor, at: datetime, language: Language) -> list[SignUpRow]:
    known = ReleasedSession.objects.known().filter(release__meeting=meeting)
    rows = known.select_related("session__room", "session__sign_up").order_by("starts_at", "order")
    lines: dict[int, list[UUID]] = {}
    for sign_up, delegate in Place.objects.filter(
        STILL_THERE, sign_up__session__meeting=meeting
    ).values_list("sign_up", "delegate"):
        lines.setdefault(sign_up, []).append(delegate)
    visible: dict[int, list[Place]] = {}
    shown = Place.objects.filter(
        places_visible_to(actor), STILL_THERE, sign_up__session__meeting=meeting
    )
    for place in shown.select_related("delegate__invitation__organisation"):
        visible.setdefault(place.sign_up_id, []).append(place)
    made = []
    for row in rows:
        plan = restored(row.planned)
        if plan.kind is SessionKind.BREAKOUT and not plan.is_cancelled:
            offered: SignUp | None = getattr(row.session, "sign_up", None)
            key = offered.pk if offered else 0
            room = row.session.room
            made.append(
                _row(
                    plan,
                    offered,
                    lines.get(key, []),
                    visible.get(key, []),
                    room.capacity if room else None,
                    at,
                    language,
                )
            )
    return made


def _row(
    plan: PlannedSession,
    sign_up: SignUp | None,
    line: list[UUID],
    visible: list[Place],
    room_capacity: int | None,
    at: datetime,
    language: Language,
) -> SignUpRow:
    capacity = sign_up.capacity if sign_up else None
    seated, waiting = split(line, capacity)
    return SignUpRow(
        session=plan.id,
        slug=plan.slug,
        title=plan.title.read(language),
        room=plan.room.read(language) if plan.room else None,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        capacity=capacity,
        per_delegation=sign_up.per_delegation if sign_up else None,
        opens_at=sign_up.opens_at if sign_up else None,
        closes_at=sign_up.closes_at if sign_up else None,
        is_open=sign_up is not None and sign_up.opens_at <= at < sign_up.closes_at,
        seated=len(seated),
        waiting=len(waiting),
        people=tuple(
            _person(one.delegate, waits_in(line, capacity, one.delegate_id), language)
            for one in visible
        ),
        revision=sign_up.revision if sign_up else 0,
        room_capacity=room_capacity,
    )


def _person(one: Delegate, waits: int, language: Language) -> PersonRow:
    home = party_of(one.invitation, language)
    return PersonRow(one.pk, one.name, home, waits)
