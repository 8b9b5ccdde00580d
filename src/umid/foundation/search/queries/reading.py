"""From entries to rows: in which language the words stand, and what of them is shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from umid.foundation.search import expansion
from umid.foundation.search.models import Entry, Wording
from umid.foundation.search.queries.rows import Hit, Said, Through
from umid.foundation.search.rules.asking import Asked
from umid.foundation.search.rules.entries import Facet, filed
from umid.foundation.search.rules.showing import Place, around, marked, places
from umid.foundation.search.sources import sources
from umid.foundation.ui.said import country
from umid.kernel.languages import Language, fallbacks


@dataclass(frozen=True, slots=True)
class _Read:
    """A wording, and where the words of the query stand in its title and its text."""

    wording: Wording
    in_title: tuple[Place, ...]
    in_text: tuple[Place, ...]

    @property
    def language(self) -> Language:
        return Language(self.wording.language)

    @property
    def count(self) -> int:
        return len({each.word for each in (*self.in_title, *self.in_text)})


def hits(keys: Sequence[int], asked: Asked, language: Language) -> tuple[Hit, ...]:
    """The entries with these keys, in their order, in two queries."""
    found = Entry.objects.defer("title_terms", "text_terms").prefetch_related("wordings")
    rows = found.in_bulk(list(keys))
    standing = {pair for word in asked.words for pair in word.filed}
    labels = {(one.facet, one.code): one for one in through(standing, language)}
    return tuple(_hit(rows[key], _read(rows[key], asked, language), labels) for key in keys)


def through(pairs: Collection[tuple[Facet, str]], language: Language) -> tuple[Through, ...]:
    """Facets with their names."""
    return tuple(
        Through(facet, code, label)
        for facet in Facet
        for code, label in named(
            facet, sorted(code for one, code in pairs if one is facet), language
        ).items()
    )


def named(facet: Facet, codes: Sequence[str], language: Language) -> Mapping[str, str]:
    """What codes are called in a language."""
    if facet is Facet.KIND:
        kinds = {one.key: str(one.label) for one in sources()}
        return {code: kinds.get(code, code) for code in codes}
    if facet is Facet.STATE:
        return {code: country(code, language) for code in codes}
    if facet is Facet.LANGUAGE:
        return {code: Language(code).autonym for code in codes}
    return expansion.names(facet, codes, language)


def _read(entry: Entry, asked: Asked, language: Language) -> list[_Read]:
    """The wordings, the nearest to the reader's language first."""
    nearest = {one: order for order, one in enumerate(fallbacks(language))}
    wordings = sorted(entry.wordings.all(), key=lambda one: nearest[Language(one.language)])
    return [
        _Read(
            one,
            tuple(places(one.title, Language(one.language), asked.words)),
            tuple(places(one.text, Language(one.language), asked.words)),
        )
        for one in wordings
    ]


def _hit(entry: Entry, read: Sequence[_Read], labels: Mapping[tuple[Facet, str], Through]) -> Hit:
    """Its title as the reader reads it, and where most of the words were found."""
    name, *words = entry.address
    facets = entry.facets.split()
    shown, best = read[0], max(read, key=lambda one: one.count)  # the first of equals
    title, text = shown.wording.title, best.wording.text
    return Hit(
        source=entry.source,
        kind=named(Facet.KIND, [entry.source], shown.language)[entry.source],
        identifier=entry.identifier,
        url=reverse(name, args=words),
        title=Said(title, shown.language),
        title_pieces=tuple(marked(title, shown.in_title, 0, len(title))),
        snippet=around(text, best.in_text) if text else (),
        found_in=best.language,
        languages=tuple(one for one in Language if filed(Facet.LANGUAGE, one) in facets),
        on=entry.on,
        through=tuple(
            label for pair, label in labels.items() if not best.count and filed(*pair) in facets
        ),
    )
