"""What is found: everything that matches and that the actor may read is counted, some is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from heapq import nsmallest
from typing import Final, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from umid.foundation.access.actors import Actor
from umid.foundation.search import expansion
from umid.foundation.search.engines import matching
from umid.foundation.search.models import Entry
from umid.foundation.search.queries.reading import hits, named, through
from umid.foundation.search.queries.rows import Choice, Choices, Hit, Results
from umid.foundation.search.rules.asking import Asked, asked_words
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.sources import visible
from umid.kernel.languages import Language

MOST_RANKED: Final = 200
"""PostgreSQL reads every text that it ranks: these are, first those whose title fits, the rest
follow, the latest first.
"""
_MOST_CHOICES: Final = 12
_WEIGHTS: Final = (1.0, 8.0)  # of a word in the text and in the title


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
    words = asked_words(query, only_begun=only_begun)
    if not only_begun:
        words = expansion.expanded(words)
    asked = Asked(words, narrowed)
    found = _found(asked, actor, at)
    if not found and len(words) > 1 and not only_begun:
        asked = replace(asked, any_word=True)
        found = _found(asked, actor, at)
    scores = _scores(asked, found)
    places = (Place(score, entry) for entry, score in scores.items())
    begun = _place(after)
    page = nsmallest(limit + 1, (each for each in places if begun is None or each > begun))
    shown = hits([each.entry for each in page[:limit]], asked, language)
    return Results(
        hits=shown,
        count=len(found),
        choices=_choices(list(found.values()), narrowed, language),
        through=through({pair for word in words for pair in word.filed}, language),
        any_word=asked.any_word and bool(found),
        key=_written(page[limit - 1], shown[-1]) if len(page) > limit else None,
    )


def matched(asked: Asked, actor: Actor, at: datetime) -> QuerySet[Entry]:
    """The entries that fit and that the actor may read."""
    seen = Entry.objects.filter(visible(actor, at))
    if asked.is_empty:
        return seen.none()
    wanted = [matching(connection.vendor, asked)]
    if connection.vendor == "postgresql":
        return seen.extra(where=["terms @@ %s::tsquery"], params=wanted)
    # The plus keeps SQLite from asking the index once for every entry instead of once.
    where = ["search_terms MATCH %s", "+search_terms.rowid = search_entry.id"]
    return seen.extra(tables=["search_terms"], where=where, params=wanted)  # noqa: S610 - likewise


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


def _found(asked: Asked, actor: Actor, at: datetime) -> dict[int, tuple[str, float]]:
    """The facets of each entry that fits, and its score, where the engine gives it at once."""
    rows = matched(asked, actor, at)
    if connection.vendor == "postgresql":
        titled = rows.extra(
            select={"score": "CASE WHEN titled @@ %s::tsquery THEN 1 ELSE 2 END"},
            select_params=[matching(connection.vendor, asked)],
        )
        return {
            pk: (facets, score) for pk, facets, score in titled.values_list("pk", "facets", "score")
        }
    text, title = _WEIGHTS
    ranked = rows.extra(select={"score": f"bm25(search_terms, {title}, {text}, 0.1)"})  # noqa: S610 - likewise
    return {
        pk: (facets, score) for pk, facets, score in ranked.values_list("pk", "facets", "score")
    }


def _scores(asked: Asked, found: Mapping[int, tuple[str, float]]) -> dict[int, float]:
    """The lower, the better, as bm25 has it."""
    if connection.vendor != "postgresql" or not asked.words:
        return {pk: round(score, 6) for pk, (_, score) in found.items()}
    first = nsmallest(MOST_RANKED, found, key=lambda pk: (found[pk][1], -pk))
    text, title = _WEIGHTS
    rank = "ts_rank_cd(%s::real[], terms, %s::tsquery, 1)"
    params = [f"{{{text / title},0,0,1}}", matching(connection.vendor, asked)]
    ranked = Entry.objects.filter(pk__in=first).extra(  # noqa: S610 - likewise
        select={"score": rank}, select_params=params
    )
    scores = {pk: score for pk, (_, score) in found.items()}  # behind all that are ranked
    return scores | {pk: -round(score, 6) for pk, score in ranked.values_list("pk", "score")}


def _choices(
    found: Sequence[tuple[str, float]], narrowed: Mapping[Facet, str], language: Language
) -> tuple[Choices, ...]:
    counted = Counter(" ".join(facets for facets, _ in found).split())
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
