"""The programme of a meeting, whole or one session of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from umid.council.meetings.models import Session
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow, ProgrammeView, SessionRow
from umid.council.meetings.rules.programme import slots
from umid.foundation.texts.rules import Provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its meeting and what stands before and after it."""

    meeting: MeetingRow
    session: SessionRow
    provenance: list[Provenance]


def _whole(sessions: QuerySet[Session]) -> QuerySet[Session]:
    """With what `Reader.session` expects: four queries, however many sessions."""
    return sessions.select_related("room").prefetch_related(
        "appearances__organisation", "agenda", "themes"
    )


def programme(slug: str, *, language: Language) -> ProgrammeView:
    """The whole programme of a meeting. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(slug, "participations__organisation")
    return ProgrammeView(
        meeting=reader.meeting(row),
        slots=slots([reader.session(session) for session in _whole(row.sessions.all())]),
        organisers=reader.organisers(row),
        provenance=reader.provenance,
    )


def session(meeting: str, slug: str, *, language: Language) -> SessionView:
    """One session. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(meeting)
    found = _whole(row.sessions.filter(slug=slug)).first()
    if found is None:
        raise NotFound
    return SessionView(
        meeting=reader.meeting(row),
        session=reader.session(found),
        provenance=reader.provenance,
    )
