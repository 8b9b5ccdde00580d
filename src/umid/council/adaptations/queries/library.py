"""Adaptations as everyone may read them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import published, readable
from umid.council.adaptations.queries.reading import (
    adaptation_row,
    adaptation_view,
    listed,
    placed,
    whole,
)
from umid.council.adaptations.queries.rows import AdaptationRow, AdaptationView, Flows, Gone
from umid.council.adaptations.rules.flows import Flow, in_order
from umid.council.experience.models import Practice
from umid.council.experience.policies import readable as readable_practices
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; "" asks for nothing."""

    origin: str = ""
    place: str = ""
    course: str = ""
    evidence: str = ""
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many there are under each code of each question."""

    numbers: dict[str, dict[str, int]] = field(default_factory=dict)


def library(
    wanted: Wanted,
    *,
    language: Language,
    after: tuple[date, str] | None = None,
    limit: int,
) -> list[AdaptationRow]:
    """Published adaptations, the latest first; `after` is the key of the last one shown."""
    found = _narrowed(listed(Adaptation.objects.filter(published())), wanted)
    if after:
        day, key = after
        later = Q(published_on=day, pk__gt=key) if _is_id(key) else Q(pk__in=[])
        found = found.filter(Q(published_on__lt=day) | later)
    rows = found.order_by("-published_on", "pk")[:limit]
    return [adaptation_row(row, language) for row in rows]


def facets() -> Facets:
    """One query, whatever there is; a row for each combination that occurs."""
    names = ("origin", "destination", "course", "evidence")
    found = placed(Adaptation.objects.filter(published())).order_by().values_list(*names)
    numbers: dict[str, Counter[str]] = {name: Counter() for name in names}
    for *codes, number in found.annotate(number=Count("pk")):
        for name, code in zip(names, codes, strict=True):
            if code is not None:
                numbers[name][code] += number
    return Facets(
        {
            "origin": dict(numbers["origin"]),
            "place": dict(numbers["destination"]),
            "course": dict(numbers["course"]),
            "evidence": dict(numbers["evidence"]),
        }
    )


def adaptation(adaptation: UUID, *, language: Language) -> AdaptationView | Gone:
    """One that everyone may read, or that it was withdrawn. Raises NotFound."""
    row = whole(Adaptation.objects.filter(readable(), pk=adaptation)).first()
    if row is None:
        raise NotFound
    if row.withdrawn_on is None:
        return adaptation_view(row, language)
    return Gone(
        id=row.pk,
        title=row.practice.title.read(language),
        state=row.state_id,
        organisation=row.organisation.name.read(language) if row.organisation else None,
        withdrawn_on=row.withdrawn_on,
        because=row.withdrawn_because,
    )


def flows() -> Flows:
    """From where to where, of published adaptations of practices that are published. One query."""
    found = placed(Adaptation.objects.filter(published())).filter(Q(origin__isnull=False))
    ends = ("origin", "destination")
    counted = found.order_by().values_list(*ends)
    illustrative = Count("pk", filter=Q(is_illustrative=True))
    rows = counted.annotate(number=Count("pk"), illustrative=illustrative)
    return Flows(in_order(Flow(*row) for row in rows))


def practice_title(practice: str, *, language: Language) -> Reading | None:
    """What a practice that everyone may know of is called; None where there is none."""
    if not _is_id(practice):
        return None
    found = Practice.objects.filter(readable_practices(), pk=practice).first()
    return found.title.read(language) if found else None


def published_ids(limit: int) -> list[UUID]:
    """The latest first."""
    found = Adaptation.objects.filter(published()).order_by("-published_on", "pk")
    return list(found.values_list("pk", flat=True)[:limit])


def _narrowed(found: QuerySet[Adaptation], wanted: Wanted) -> QuerySet[Adaptation]:
    if wanted.origin:
        found = found.filter(Q(origin=wanted.origin))
    if wanted.place:
        found = found.filter(Q(destination=wanted.place))
    if wanted.course:
        found = found.filter(course=wanted.course)
    if wanted.evidence:
        found = found.filter(evidence=wanted.evidence)
    if wanted.practice:
        own = Q(practice=wanted.practice) if _is_id(wanted.practice) else Q(pk__in=[])
        found = found.filter(own)
    return found


def _is_id(key: str) -> bool:
    try:
        UUID(key)
    except ValueError:
        return False
    return True
