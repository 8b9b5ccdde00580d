"""How many documents wait for the secretariat, and which came back to who submitted them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q

from umid.council.documents.models import Document
from umid.council.documents.policies import handled_by, may_issue, may_submit, visible_to
from umid.council.documents.queries.reading import document_row, titles_for, whole
from umid.council.documents.queries.rows import DocumentRow
from umid.council.documents.rules.kinds import Standing
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for clearance; `only` is the document where it is one alone."""

    submitted: int
    only: UUID | None


@dataclass(frozen=True, slots=True)
class Returned:
    """A document that came back to who submitted it."""

    id: UUID
    slug: str
    meeting: Reading


def waiting(slug: str, *, actor: Actor) -> Waiting | None:
    """For who clears documents; None for everyone else."""
    if not may_issue(actor).allowed:
        return None
    found = Document.objects.filter(meeting__slug=slug, standing=Standing.SUBMITTED)
    keys = list(found.values_list("pk", flat=True))
    return Waiting(len(keys), keys[0] if len(keys) == 1 else None)


def returned(*, actor: Actor, at: datetime, language: Language) -> list[Returned]:
    """What of one's own came back, for meetings that are not over."""
    if not may_submit(actor, takes_part=True).allowed:
        return []
    found = Document.objects.filter(
        handled_by(actor), standing=Standing.RETURNED, meeting__ends_on__gte=at.date()
    )
    rows = found.select_related("meeting").order_by("changed_at", "pk")
    return [Returned(one.pk, one.meeting.slug, one.meeting.title.read(language)) for one in rows]


def papers_of_day(
    slug: str, *, actor: Actor, at: datetime, language: Language, limit: int
) -> tuple[list[DocumentRow], list[DocumentRow]]:
    """What the actor may read: of the sessions around a moment, and the latest of the rest."""
    start, end = _day_of(slug, at)
    found = Document.objects.filter(visible_to(actor, at), meeting__slug=slug, base__isnull=True)
    today = Q(session__starts_at__gte=start, session__starts_at__lt=end)
    first = list(whole(found.filter(today))[:limit])
    rest = list(whole(found.exclude(pk__in=[one.pk for one in first]))[: limit - len(first)])
    titles = titles_for([*first, *rest], slug, language)
    return (
        [document_row(one, titles, language) for one in first],
        [document_row(one, titles, language) for one in rest],
    )


def _day_of(slug: str, at: datetime) -> tuple[datetime, datetime]:
    """From midnight to midnight by the venue's clock. Raises NotFound."""
    zone = Meeting.objects.filter(slug=slug).values_list("time_zone", flat=True).first()
    if zone is None:
        raise NotFound
    start = at.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    return start, start + timedelta(days=1)
