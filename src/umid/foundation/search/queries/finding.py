"""What is found: everything that matches and that the actor may read is counted, some is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from heapq import nsmallest
from typing import Final, NamedTuple

from umid.foundation.access.actors import Actor
from umid.foundation.search import expansion
from umid.foundation.search.models import Entry
from umid.foundation.search.queries.matching import Found, found
from umid.foundation.search.queries.reading import hits, named, through
from umid.foundation.search.queries.rows import Choice, Choices, Hit, Results, Titled
from umid.foundation.search.queries.titles import titled
from umid.foundation.search.rules.asking import Asked, asked_words
from umid.foundation.search.rules.entries import Facet
from umid.kernel.languages import Language

_MOST_CHOICES: Final = 12


class Place(NamedTuple):
    """Where a hit stands among the results: by its score, then by its entry."""

    score: float
    entry: int


def search(
    query: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    narrowed: Mapping[Facet, str],
    after: str | None = None,
    limit: int,
    only_begun: bool = False,
) -> Results:
    """What the actor may read of what fits, the best first.

    With `only_begun`, the last word may still be typed, and stands for no theme. Everything that
    fits is counted, after what the actor may not read is left out in SQL.
    """
    asked, all_found = _fitting(query, actor, at, narrowed, only_begun=only_begun)
    page = _page(all_found.scores, _place(after), limit + 1)
    shown = hits([each.entry for each in page[:limit]], asked, language)
    return Results(
        hits=shown,
        count=len(all_found.scores),
        choices=_choices(all_found.facets, narrowed, language),
        through=through({pair for word in asked.words for pair in word.filed}, language),
        any_word=asked.any_word and bool(all_found.scores),
        key=_written(page[limit - 1], shown[-1]) if len(page) > limit else None,
    )


def titles(
    query: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    narrowed: Mapping[Facet, str],
    limit: int,
) -> tuple[Titled, ...]:
    """The same, the best first, by their titles alone, so that many cost little."""
    _asked, all_found = _fitting(query, actor, at, narrowed)
    return titled([each.entry for each in _page(all_found.scores, None, limit)], language)


def _fitting(
    query: str,
    actor: Actor,
    at: datetime,
    narrowed: Mapping[Facet, str],
    *,
    only_begun: bool = False,
) -> tuple[Asked, Found]:
    """What was asked in the end, and what fits it."""
    words = asked_words(query, only_begun=only_begun)
    if not only_begun:
        words = expansion.expanded(words)
    asked = Asked(words, narrowed)
    all_found = found(asked, actor, at)
    if not all_found.scores and len(words) > 1 and not only_begun:
        asked = replace(asked, any_word=True)
        all_found = found(asked, actor, at)
    return asked, all_found


def _page(scores: Mapping[int, float], begun: Place | None, limit: int) -> list[Place]:
    """The places that follow one, or the first."""
    places = ((score, entry) for entry, score in scores.items())
    after = places if begun is None else (each for each in places if each > begun)
    return [Place(*each) for each in nsmallest(limit, after)]


def _written(place: Place, hit: Hit) -> str:
    """The place as an address says it: by the public identifier, since a key would count."""
    return f"{place.score!r}~{hit.source}~{hit.identifier}"


def _place(written: str | None) -> Place | None:
    """The place in an address; what cannot be read or is gone begins at the beginning."""
    score, _, thing = (written or "").partition("~")
    source, _, identifier = thing.partition("~")
    found = Entry.objects.filter(source=source, identifier=identifier).values_list("pk", flat=True)
    try:
        return Place(float(score), found[0]) if written else None
    except (ValueError, IndexError):
        return None


def _choices(facets: str, narrowed: Mapping[Facet, str], language: Language) -> tuple[Choices, ...]:
    counted = Counter(facets.split())
    by_facet: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
    for each, count in counted.items():
        facet, _, code = each.partition("=")
        by_facet[Facet(facet)][code] = count
    return tuple(
        Choices(facet, _values(facet, counts, narrowed.get(facet), language))
        for facet, counts in by_facet.items()
        if counts
    )


def _values(
    facet: Facet, counts: Counter[str], chosen: str | None, language: Language
) -> tuple[Choice, ...]:
    most = counts.most_common(_MOST_CHOICES)
    labels = named(facet, [code for code, _ in most], language)
    return tuple(Choice(code, labels[code], count, code == chosen) for code, count in most)
