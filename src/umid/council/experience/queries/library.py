"""The library as everyone may read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from umid.council.experience.models import Attachment, Practice, Trait
from umid.council.experience.policies import readable
from umid.council.experience.queries.reading import listed, practice_row, practice_view, whole
from umid.council.experience.queries.rows import PracticeRow, PracticeView, Tombstone
from umid.council.experience.rules.kinds import Listed
from umid.council.experience.rules.life import LASTS, Standing
from umid.council.themes.models import Theme
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; "" asks for nothing."""

    stage: str = ""
    serves: str = ""
    approach: str = ""
    theme: str = ""
    place: str = ""
    evidence: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Facets:
    """How many there are under each code, of all that are current."""

    traits: dict[Listed, dict[str, int]] = field(default_factory=dict)
    themes: tuple[tuple[str, Reading, int], ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    evidence: dict[str, int] = field(default_factory=dict)


def library(
    wanted: Wanted,
    *,
    language: Language,
    at: datetime,
    after: tuple[date, str] | None = None,
    limit: int,
) -> list[PracticeRow]:
    """Published practices, the latest first; `after` is the key (day, id) of the last one shown."""
    found = _narrowed(_published(at, archived=wanted.archived), wanted)
    if after:
        day, key = after
        later = Q(published_on=day, pk__gt=key) if _is_id(key) else Q(pk__in=[])
        found = found.filter(Q(published_on__lt=day) | later)
    rows = listed(found.order_by("-published_on", "pk"))[:limit]
    return [practice_row(row, language, at) for row in rows]


def facets(*, language: Language, at: datetime) -> Facets:
    """Four queries, whatever there is."""
    found = _published(at, archived=False)
    traits: dict[Listed, dict[str, int]] = {one: {} for one in Listed}
    counted = Trait.objects.filter(practice__in=found).values_list("listed", "code")
    for name, code, number in counted.annotate(number=Count("pk")):
        traits[Listed(name)][code] = number
    under = Theme.objects.filter(pk__in=found.values("themes"))
    numbers = dict(found.values_list("themes").annotate(number=Count("pk", distinct=True)))
    return Facets(
        traits=traits,
        themes=tuple((one.slug, one.label.read(language), numbers[one.pk]) for one in under),
        places=_counts(found, "place"),
        evidence=_counts(found, "evidence"),
    )


def practice(practice: UUID, *, language: Language, at: datetime) -> PracticeView | Tombstone:
    """One that everyone may read, or what remains of it. Raises NotFound."""
    row = whole(Practice.objects.filter(readable(), pk=practice)).first()
    if row is None:
        raise NotFound
    if row.withdrawn_at is not None:
        title = row.title.read(language)
        return Tombstone(row.pk, title, row.withdrawn_at.date(), row.withdrawn_because)
    return practice_view(row, language, at)


def published_file(practice: UUID, file: UUID) -> UUID:
    """A file beside a published practice. Raises NotFound."""
    return _file(Q(practice__standing=Standing.PUBLISHED), practice, file)


def published_ids(limit: int, *, at: datetime) -> list[UUID]:
    """Of what is current, the latest first."""
    found = _published(at, archived=False).order_by("-published_on", "pk")
    return list(found.values_list("pk", flat=True)[:limit])


def filed(themes: set[str], *, language: Language, at: datetime, limit: int) -> list[PracticeRow]:
    """The latest under any of these themes."""
    found = _published(at, archived=False).filter(themes__slug__in=themes).distinct()
    rows = listed(found.order_by("-published_on", "pk"))[:limit]
    return [practice_row(row, language, at) for row in rows]


def _published(at: datetime, *, archived: bool) -> QuerySet[Practice]:
    found = Practice.objects.filter(standing=Standing.PUBLISHED)
    since = at - LASTS
    return (
        found.filter(confirmed_at__lte=since) if archived else found.filter(confirmed_at__gt=since)
    )


def _narrowed(found: QuerySet[Practice], wanted: Wanted) -> QuerySet[Practice]:
    for name in (Listed.STAGE, Listed.SERVES, Listed.APPROACH):
        if code := getattr(wanted, name.value):
            of_code = Trait.objects.filter(listed=name, code=code)
            found = found.filter(pk__in=of_code.values("practice"))
    if wanted.theme:
        found = found.filter(themes__slug=wanted.theme)
    if wanted.place:
        found = found.filter(place=wanted.place)
    return found.filter(evidence=wanted.evidence) if wanted.evidence else found


def _counts(found: QuerySet[Practice], name: str) -> dict[str, int]:
    counted = found.exclude(**{f"{name}__isnull": True}).values_list(name)
    return dict(counted.annotate(number=Count("pk")).order_by(name))


def _file(among: Q, practice: UUID, file: UUID) -> UUID:
    found = Attachment.objects.filter(among, practice=practice, file=file)
    held = found.values_list("file", flat=True).first()
    if held is None:
        raise NotFound
    return held


def _is_id(key: str) -> bool:
    try:
        UUID(key)
    except ValueError:
        return False
    return True
