"""What programs and phones say and are told of check-ins and places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from uuid import UUID

from django.utils import timezone
from ninja import Schema
from pydantic import AwareDatetime, Field

from umid.council.attendance import actions, queries
from umid.council.attendance.queries import ScanRow, ShownRow, SignUpRow
from umid.council.attendance.rules.presence import Way
from umid.council.delegations.rules.kinds import Category
from umid.foundation.access.actors import Actor
from umid.foundation.api.texts import Words, words
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


class ShownIn(Schema):
    """A badge shown at a door; `id` is the sender's own name for the event.

    `token` is what the badge's QR says, or the code below it; `session` is empty for the meeting's
    own door.
    """

    id: UUID
    token: str = Field(min_length=1, max_length=200)
    way: Way = Way.IN
    at: AwareDatetime
    session: str = Field(default="", max_length=50, pattern=r"^[-a-zA-Z0-9_]*$")


class EventsIn(Schema):
    """Events in any order."""

    events: list[ShownIn] = Field(max_length=200)


class AnsweredOut(Schema):
    """What came of an event: taken, or refused with the reason; either is final."""

    id: UUID
    taken: bool
    words: str
    name: str = ""
    delegation: str = ""
    category: str = ""


class AnswersOut(Schema):
    """An answer for each event, in the order in which they were sent."""

    answers: list[AnsweredOut]


class ScanOut(Schema):
    """A check-in or check-out, without the person's name."""

    id: UUID
    badge: UUID
    session: str
    way: Way
    at: datetime
    received_at: datetime
    state: str | None
    organisation: str | None
    category: Category

    @classmethod
    def of(cls, row: ScanRow) -> ScanOut:
        return cls(
            id=row.id,
            badge=row.badge,
            session=row.session,
            way=row.way,
            at=row.at,
            received_at=row.received_at,
            state=row.state,
            organisation=row.organisation,
            category=row.category,
        )


class PlaceOut(Schema):
    """Someone of the asker's own on a session's list; `waits` is 0 where they have a place."""

    delegate: UUID
    waits: int


class SignUpOut(Schema):
    """A breakout session that people sign up for."""

    session: str
    title: Words
    starts_at: datetime
    ends_at: datetime
    capacity: int | None
    per_delegation: int | None
    is_open: bool
    seated: int
    waiting: int
    own: list[PlaceOut]

    @classmethod
    def of(cls, row: SignUpRow) -> SignUpOut:
        return cls(
            session=row.slug,
            title=words(row.title),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            capacity=row.capacity,
            per_delegation=row.per_delegation,
            is_open=row.is_open,
            seated=row.seated,
            waiting=row.waiting,
            own=[PlaceOut(delegate=one.delegate, waits=one.waits) for one in row.people],
        )


class PlaceIn(Schema):
    """For whom a place is asked."""

    delegate: UUID


Say = Callable[[ShownRow, tzinfo], AnsweredOut]


def answers(
    events: Sequence[ShownIn],
    meeting: str,
    zone: tzinfo,
    *,
    actor: Actor,
    say: Say,
    why_not: Callable[[NotPossible], str],
    unknown: str,
) -> list[AnsweredOut]:
    """Take each event by itself, so that one that is refused keeps none of the others out."""
    made = []
    for each in events:
        shown = actions.Shown(each.id, each.token, each.way, each.at, each.session)
        try:
            row = actions.scan(actor=actor, meeting=meeting, shown=shown, at=timezone.now())
        except NotPossible as error:
            made.append(AnsweredOut(id=each.id, taken=False, words=why_not(error)))
        except NotFound:
            made.append(AnsweredOut(id=each.id, taken=False, words=unknown))
        else:
            found = queries.shown(row.pk, meeting=meeting, language=current_language())
            made.append(say(found, zone))
    return made
