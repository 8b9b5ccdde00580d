"""What each engine is asked: which entries fit, what they are filed under, which fit best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import connection, transaction
from django.db.models import Aggregate, CharField, QuerySet
from django.db.models.functions import Cast

from umid.foundation.access.actors import Actor
from umid.foundation.search.engines import matching
from umid.foundation.search.models import Entry
from umid.foundation.search.rules.asking import Asked
from umid.foundation.search.sources import visible

MOST_RANKED: Final = 200
"""PostgreSQL reads every text that it ranks: these are, first those whose title fits, the rest
follow, the latest first.
"""
_WEIGHTS: Final = (1.0, 8.0)  # of a word in the text and in the title
_UNRANKED: Final = 1.0  # behind all that are ranked, whose scores are negative
_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Every entry that fits with its score, the lower the better, and all their facets in a row."""

    scores: Mapping[int, float]
    facets: str


class _Joined(Aggregate):
    """The values of many rows as one text, so that no row is made of each."""

    function = "string_agg"
    template = "%(function)s(%(expressions)s, ' ')"
    output_field = CharField()


def matched(asked: Asked, actor: Actor, at: datetime) -> QuerySet[Entry]:
    """The entries that fit and that the actor may read."""
    seen = Entry.objects.filter(visible(actor, at))
    if asked.is_empty:
        return seen.none()
    return matching_entries(seen, matching(connection.vendor, asked))


def matching_entries(among: QuerySet[Entry], wanted: str) -> QuerySet[Entry]:
    """Those that fit what is said in the engine's own language."""
    if connection.vendor == "postgresql":
        return among.extra(where=["terms @@ %s::tsquery"], params=[wanted])
    # The plus keeps SQLite from asking the index once for every entry instead of once.
    where = ["search_terms MATCH %s", "+search_terms.rowid = search_entry.id"]
    return among.extra(tables=["search_terms"], where=where, params=[wanted])  # noqa: S610 - our own


def found(asked: Asked, actor: Actor, at: datetime) -> Found:
    """Everything that fits, after what the actor may not read is left out in SQL."""
    rows = matched(asked, actor, at)
    if asked.is_empty:
        return Found({}, "")
    if connection.vendor == "postgresql":
        with _by_index():
            return _of_postgresql(asked, rows)
    text, title = _WEIGHTS
    scored = rows.extra(select={"score": f"bm25(search_terms, {title}, {text}, 0.1)"})  # noqa: S610 - our own numbers
    told = list(scored.values_list("pk", "facets", "score"))
    scores = {pk: round(score, _DECIMALS) for pk, _, score in told}
    return Found(scores, " ".join(facets for _, facets, _ in told))


def _of_postgresql(asked: Asked, rows: QuerySet[Entry]) -> Found:
    told = rows.aggregate(keys=_Joined(Cast("pk", CharField())), facets=_Joined("facets"))
    keys = [int(each) for each in (told["keys"] or "").split()]
    scores = dict.fromkeys(keys, _UNRANKED)
    if asked.words:
        scores |= _ranked(asked, rows, keys)
    return Found(scores, told["facets"] or "")


def _ranked(asked: Asked, rows: QuerySet[Entry], keys: list[int]) -> dict[int, float]:
    """The scores of those that are ranked at all."""
    in_title = [matching(connection.vendor, replace(asked, chosen={}))]
    titled = rows.extra(where=["titled @@ %s::tsquery"], params=in_title)
    first = list(titled.order_by("-pk").values_list("pk", flat=True)[:MOST_RANKED])
    first += sorted(set(keys) - set(first), reverse=True)[: MOST_RANKED - len(first)]
    text, title = _WEIGHTS
    rank = "ts_rank_cd(%s::real[], terms, %s::tsquery, 1)"
    params = [f"{{{text / title},0,0,1}}", matching(connection.vendor, asked)]
    scored = Entry.objects.filter(pk__in=first).extra(  # noqa: S610 - likewise
        select={"score": rank}, select_params=params
    )
    return {pk: -round(score, _DECIMALS) for pk, score in scored.values_list("pk", "score")}


@contextmanager
def _by_index() -> Iterator[None]:
    """Have PostgreSQL ask its index, and one process do it.

    Its planner does not count what reading a long text costs, so it would rather read the whole
    table where a third fits: five times the work.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_plans("off", "0"))
        yield
        cursor.execute(_plans("DEFAULT", "DEFAULT"))


def _plans(tables: str, helpers: str) -> str:
    planned = {"enable_seqscan": tables, "max_parallel_workers_per_gather": helpers}
    return "; ".join(f"SET LOCAL {name} TO {value}" for name, value in planned.items())
