"""The programme of a meeting, whole or one session of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from umid.council.meetings.models import AgendaItem, Appearance, Session
from umid.council.meetings.queries.meetings import meeting_row
from umid.council.meetings.queries.reading import Beside, Reader
from umid.council.meetings.queries.rows import MeetingRow, ProgrammeView, SessionRow
from umid.council.meetings.rules.programme import slots
from umid.foundation.texts.rules import Provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its meeting and what stands before and after it."""

    meeting: MeetingRow
    session: SessionRow
    provenance: list[Provenance]


def _rows(reader: Reader, sessions: QuerySet[Session]) -> list[SessionRow]:
    """Four queries, however many sessions; prefetching would build a queryset for each of them."""
    appearances = Appearance.objects.filter(session__in=sessions).select_related("organisation")
    agenda = AgendaItem.objects.filter(session__in=sessions)
    filed = Session.themes.through.objects.filter(session__in=sessions).select_related("theme")
    beside = Beside(
        appearances=_grouped((row.session_id, row) for row in appearances),
        agenda=_grouped((row.session_id, row) for row in agenda),
        themes=_grouped((row.session_id, row.theme) for row in filed.order_by("theme__order")),
    )
    return [reader.session(row, beside) for row in sessions.select_related("room")]


def _grouped(rows: Iterable[tuple[UUID | None, _Row]]) -> dict[UUID | None, list[_Row]]:
    found: dict[UUID | None, list[_Row]] = {}
    for session, row in rows:
        found.setdefault(session, []).append(row)
    return found


def programme(slug: str, *, language: Language) -> ProgrammeView:
    """The whole programme of a meeting. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(slug, "participations__organisation")
    return ProgrammeView(
        meeting=reader.meeting(row),
        slots=slots(_rows(reader, row.sessions.all())),
        organisers=reader.organisers(row),
        provenance=reader.provenance,
    )


def session(meeting: str, slug: str, *, language: Language) -> SessionView:
    """One session. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(meeting)
    found = _rows(reader, row.sessions.filter(slug=slug))
    if not found:
        raise NotFound
    return SessionView(
        meeting=reader.meeting(row),
        session=found[0],
        provenance=reader.provenance,
    )
