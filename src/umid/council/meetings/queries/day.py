"""A meeting's day as someone who takes part lives it, and which meetings are theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from umid.council.meetings import day
from umid.council.meetings.models import Meeting, ReleasedSession
from umid.council.meetings.queries.meetings import described, meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow, SessionRow
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.phases import Phase, phase
from umid.council.meetings.rules.planned import restored
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class DayView:
    """The sessions of a day by where they stand at a moment; a later day's where none is left."""

    meeting: MeetingRow
    on: date | None
    is_today: bool
    now: tuple[SessionRow, ...]
    later: tuple[SessionRow, ...]
    over: tuple[SessionRow, ...]
    chosen: frozenset[UUID] = frozenset()

    @property
    def sessions(self) -> list[tuple[SessionRow, str]]:
        """Each with "now", "next" (those that begin first), "later" or "over", in that order."""
        first = self.later[0].starts_at if self.later else None
        return [
            *((one, "now") for one in self.now),
            *((one, "next" if one.starts_at == first else "later") for one in self.later),
            *((one, "over") for one in self.over),
        ]

    @property
    def own(self) -> list[tuple[SessionRow, str]]:
        """What the reader chose, and plenaries, which are for all; without a choice all."""
        return [each for each in self.sessions if self._is_own(each[0])]

    @property
    def others(self) -> list[tuple[SessionRow, str]]:
        """What else takes place."""
        return [each for each in self.sessions if not self._is_own(each[0])]

    def _is_own(self, one: SessionRow) -> bool:
        return not self.chosen or one.kind is SessionKind.PLENARY or one.id in self.chosen


def phase_of(meeting: MeetingRow, at: datetime) -> Phase:
    """Where a meeting is in time."""
    return phase(meeting.starts_on, meeting.ends_on, zone=meeting.zone, at=at)


def day_of_meeting(
    slug: str, *, at: datetime, language: Language, actor: Actor = ANONYMOUS
) -> DayView:
    """The released sessions of today, or of the next day that has any, the actor's own apart.

    Raises NotFound.
    """
    reader = Reader(language)
    row = meeting_row(slug)
    meeting = reader.meeting(row)
    today = at.astimezone(meeting.zone).date()
    known = ReleasedSession.objects.known().filter(release__meeting=row)
    plans = [(one, restored(one.planned)) for one in known.order_by("starts_at", "order")]
    there = [
        (plan.starts_at.astimezone(meeting.zone).date(), one, plan)
        for one, plan in plans
        if plan.kind is not SessionKind.BREAK
    ]
    on = min((each for each, _, plan in there if each >= today), default=None)
    rows = [
        reader.session(plan, sequence=one.sequence, changed_at=one.changed_at)
        for each, one, plan in there
        if each == on
    ]
    return DayView(
        meeting=meeting,
        on=on,
        is_today=on == today,
        now=tuple(one for one in rows if one.starts_at <= at < one.ends_at),
        later=tuple(one for one in rows if one.starts_at > at),
        over=tuple(one for one in rows if one.ends_at <= at),
        chosen=day.chosen(actor, slug),
    )


def own_in_session(*, actor: Actor, at: datetime, language: Language) -> list[MeetingRow]:
    """The meetings in session that the actor takes part in."""
    near = timedelta(days=1)  # a day begins at other moments elsewhere
    found = Meeting.objects.filter(
        day.own(actor), starts_on__lte=(at + near).date(), ends_on__gte=(at - near).date()
    )
    reader = Reader(language)
    rows = [reader.meeting(row) for row in described(found)]
    return [one for one in rows if phase_of(one, at) is Phase.IN_SESSION]
