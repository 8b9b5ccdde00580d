"""The vocabulary as the reader's language shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch

from umid.council.themes.filed import Shelf, shelves
from umid.council.themes.models import Theme
from umid.foundation.texts.rules import Provenance, Reading, Text, provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """An entry; `broader` and `related` are slugs."""

    slug: str
    label: Reading
    definition: Reading
    also: Reading | None
    broader: str | None
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A theme with the branches under it."""

    theme: ThemeRow
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class VocabularyView:
    """Everything there is, from the top down."""

    branches: tuple[Branch, ...]
    provenance: list[Provenance]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme, its neighbours, and what is filed under it or under a narrower one."""

    theme: ThemeRow
    above: tuple[ThemeRow, ...]
    below: tuple[ThemeRow, ...]
    related: tuple[ThemeRow, ...]
    shelves: tuple[Shelf, ...]
    provenance: list[Provenance]


def _tables() -> list[Theme]:
    """Every theme, in two queries."""
    related = Prefetch("related", Theme.objects.only("slug", "order"))
    return list(Theme.objects.prefetch_related(related))


def _rows(tables: Iterable[Theme], language: Language) -> dict[str, ThemeRow]:
    tables = list(tables)
    slugs = {table.pk: table.slug for table in tables}
    return {
        table.slug: ThemeRow(
            slug=table.slug,
            label=table.label.read(language),
            definition=table.definition.read(language),
            also=table.also.read(language) if table.also else None,
            broader=slugs[table.broader_id] if table.broader_id else None,
            related=tuple(other.slug for other in table.related.all()),
        )
        for table in tables
    }


def _texts(table: Theme) -> list[Text]:
    return [table.label, table.definition, *([table.also] if table.also else [])]


def _branches(rows: dict[str, ThemeRow], under: str | None) -> tuple[Branch, ...]:
    return tuple(
        Branch(row, _branches(rows, row.slug)) for row in rows.values() if row.broader == under
    )


def _slugs_of(branches: Iterable[Branch]) -> list[str]:
    return [
        slug for branch in branches for slug in (branch.theme.slug, *_slugs_of(branch.branches))
    ]


def themes(*, language: Language) -> list[ThemeRow]:
    """Every theme in the vocabulary's order."""
    return list(_rows(_tables(), language).values())


def slugs() -> list[str]:
    """The slug of every theme in the vocabulary's order."""
    return list(Theme.objects.values_list("slug", flat=True))


def texts(some: Collection[str] | None) -> list[tuple[str, Text, Text, Text | None]]:
    """Slug, label, definition and other names of themes (all, for None), in every language."""
    found = Theme.objects.all() if some is None else Theme.objects.filter(slug__in=some)
    return list(found.values_list("slug", "label", "definition", "also"))


def vocabulary(*, language: Language) -> VocabularyView:
    """Every theme under the one it belongs to."""
    tables = _tables()
    return VocabularyView(
        branches=_branches(_rows(tables, language), None),
        provenance=provenance([text for table in tables for text in _texts(table)]),
    )


def theme(slug: str, *, language: Language) -> ThemeView:
    """One theme. Raises NotFound."""
    tables = {table.slug: table for table in _tables()}
    if slug not in tables:
        raise NotFound
    rows = _rows(tables.values(), language)
    above: list[ThemeRow] = []
    broader = rows[slug].broader
    while broader:
        above.insert(0, rows[broader])
        broader = rows[broader].broader
    branches = _branches(rows, slug)
    return ThemeView(
        theme=rows[slug],
        above=tuple(above),
        below=tuple(branch.theme for branch in branches),
        related=tuple(rows[other] for other in rows[slug].related),
        shelves=shelves([slug, *_slugs_of(branches)], language),
        provenance=provenance(_texts(tables[slug])),
    )
