"""What calendars show of meetings: their facts and sessions, for many meetings at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from umid.council.calendar.rules import Facts
from umid.council.meetings.ics import place_of
from umid.council.meetings.models import Meeting, ReleasedSession
from umid.council.meetings.queries import MeetingRow, SessionRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.planned import restored
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting with its sessions as released, the breaks left out."""

    meeting: MeetingRow
    sessions: tuple[SessionRow, ...]

    @property
    def is_off(self) -> bool:
        """A meeting is off while it is postponed or cancelled, or once every session of it is."""
        if self.meeting.holding is not Holding.AS_SET:
            return True
        return bool(self.sessions) and all(one.is_cancelled for one in self.sessions)

    @property
    def facts(self) -> Facts:
        """From the first session to the last; whole days while no session is released."""
        meeting = self.meeting
        held = [one for one in self.sessions if not one.is_cancelled] or list(self.sessions)
        zone, day = meeting.zone, timedelta(days=1)
        return Facts(
            title=meeting.title.text,
            place=place_of(meeting.venue, meeting.city),
            starts=(
                min(one.starts_at for one in held).astimezone(zone) if held else meeting.starts_on
            ),
            ends=max(one.ends_at for one in held).astimezone(zone)
            if held
            else meeting.ends_on + day,
            release=meeting.release,
        )


def gatherings(meetings: Collection[UUID], *, language: Language) -> dict[UUID, Gathering]:
    """These meetings by their identifiers, in as many queries for one as for many."""
    return said_in(meetings, [language])[language]


def said_in(
    meetings: Collection[UUID], languages: Iterable[Language]
) -> dict[Language, dict[UUID, Gathering]]:
    """These meetings in each of these languages, in as many queries for one as for many."""
    rows = list(described(Meeting.objects.filter(pk__in=meetings)))
    known = ReleasedSession.objects.known().filter(release__meeting__in=meetings)
    released = list(known.select_related("release").order_by("starts_at", "order"))
    return {language: _said(rows, released, Reader(language)) for language in languages}


def _said(
    rows: list[Meeting], released: list[ReleasedSession], reader: Reader
) -> dict[UUID, Gathering]:
    sessions: dict[UUID, list[SessionRow]] = {}
    for row in released:
        one = reader.session(
            restored(row.planned), sequence=row.sequence, changed_at=row.changed_at
        )
        if one.kind is not SessionKind.BREAK:
            sessions.setdefault(row.release.meeting_id, []).append(one)
    return {row.pk: Gathering(reader.meeting(row), tuple(sessions.get(row.pk, ()))) for row in rows}


def gathering(meeting: UUID, *, language: Language) -> Gathering:
    """One meeting that there is."""
    return gatherings([meeting], language=language)[meeting]
