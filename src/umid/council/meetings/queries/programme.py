"""The programme of a meeting as last released, whole or one session of it."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.models import Release, ReleasedSession
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.releases import release_row
from umid.council.meetings.queries.rows import MeetingRow, ProgrammeView, SessionRow
from umid.council.meetings.rules.planned import restored
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


def _row(reader: Reader, row: ReleasedSession) -> SessionRow:
    return reader.session(restored(row.planned), sequence=row.sequence, changed_at=row.changed_at)


def programme(slug: str, *, language: Language) -> ProgrammeView:
    """The whole programme of a meeting; empty before its first release. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(slug, "participations__organisation")
    release = Release.objects.filter(meeting=row, number=row.release).first()
    sessions = release.sessions.all() if release else ()
    return ProgrammeView(
        meeting=reader.meeting(row),
        release=release_row(release, language) if release else None,
        slots=slots([_row(reader, session) for session in sessions]),
        organisers=reader.organisers(row),
        provenance=reader.provenance,
    )


def session(meeting: str, slug: str, *, language: Language) -> SessionView:
    """One session. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(meeting)
    released = ReleasedSession.objects.known().filter(release__meeting=row, slug=slug)
    found = released.first()
    if found is None:
        raise NotFound
    return SessionView(
        meeting=reader.meeting(row),
        session=_row(reader, found),
        provenance=reader.provenance,
    )
