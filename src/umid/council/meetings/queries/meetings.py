"""Meetings: one, several, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from umid.council.meetings.models import Alias, Meeting
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import (
    AgendaRow,
    MeetingRow,
    OrganisationRow,
    ReportedFactRow,
)
from umid.foundation.texts.rules import Provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Everything the meeting's own page tells."""

    meeting: MeetingRow
    organisers: tuple[OrganisationRow, ...]
    agenda: tuple[AgendaRow, ...]
    reported_facts: tuple[ReportedFactRow, ...]
    has_programme: bool
    provenance: list[Provenance]


def described(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """With what `Reader.meeting` expects."""
    return meetings.prefetch_related("aliases", "bodies")


def meetings_from(day: date, *, language: Language) -> list[MeetingRow]:
    """What is under way or to come, the nearest first."""
    found = described(Meeting.objects.filter(ends_on__gte=day)).order_by("starts_on", "slug")
    reader = Reader(language)
    return [reader.meeting(row) for row in found]


def meetings(
    *,
    language: Language,
    before: date | None = None,
    after: tuple[date, str] | None = None,
    limit: int,
) -> list[MeetingRow]:
    """The latest first; only those over `before` a day, if one is given.

    `after` is the key (day, slug) of the last one shown.
    """
    found = Meeting.objects.all()
    if before:
        found = found.filter(ends_on__lt=before)
    if after:
        last_on, slug = after
        found = found.filter(Q(starts_on__lt=last_on) | Q(starts_on=last_on, slug__gt=slug))
    reader = Reader(language)
    return [reader.meeting(row) for row in described(found)[:limit]]


def meetings_of_body(body: str, *, language: Language) -> list[MeetingRow]:
    """The meetings of a body, the latest first."""
    reader = Reader(language)
    return [reader.meeting(row) for row in described(Meeting.objects.filter(bodies__slug=body))]


def meeting(slug: str, *, language: Language) -> MeetingView:
    """One meeting. Raises NotFound."""
    reader = Reader(language)
    row = meeting_row(slug, "participations__organisation", "agenda", "reported_facts")
    return MeetingView(
        meeting=reader.meeting(row),
        organisers=reader.organisers(row),
        agenda=tuple(
            AgendaRow(reader.read(item.title)) for item in row.agenda.all() if not item.session_id
        ),
        reported_facts=tuple(
            ReportedFactRow(reader.read(fact.text), reader.source(fact.source_id))
            for fact in row.reported_facts.all()
        ),
        has_programme=row.release > 0,
        provenance=reader.provenance,
    )


def meeting_row(slug: str, *related: str) -> Meeting:
    """The table's row with related rows. Raises NotFound."""
    found = described(Meeting.objects.filter(slug=slug)).prefetch_related(*related).first()
    if found is None:
        raise NotFound
    return found


def slug_of_alias(slug: str) -> str | None:
    """The meeting's own slug for another name it goes by."""
    return Alias.objects.filter(slug=slug).values_list("meeting__slug", flat=True).first()


def slugs(limit: int) -> list[str]:
    """The slugs of the latest meetings."""
    return list(Meeting.objects.values_list("slug", flat=True)[:limit])
