"""What resembles a thing: of its kind, with themes, stages or words of the title in common."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.models import F

from umid.foundation.access.actors import Actor
from umid.foundation.search.engines import resembling
from umid.foundation.search.models import Entry
from umid.foundation.search.queries.matching import matching_entries
from umid.foundation.search.queries.reading import named
from umid.foundation.search.queries.rows import Similar, Through
from umid.foundation.search.queries.titles import titled
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.folding import words
from umid.foundation.search.rules.likeness import COMPARED, Described, Likeness, likeness
from umid.foundation.search.rules.stems import stem
from umid.foundation.search.sources import visible
from umid.kernel.languages import Language

MOST: Final = 5
_COMPARED: Final = 200
"""So many of the latest that share something are compared with each other."""


def similar(
    source: str, identifier: str, *, actor: Actor, at: datetime, language: Language
) -> tuple[Similar, ...]:
    """Up to five that the actor may read, the most alike first; none for what they may not read."""
    seen = Entry.objects.filter(visible(actor, at), source=source)
    told = seen.filter(identifier=identifier).values_list("pk", "facets", "title_terms").first()
    if told is None:
        return ()
    own, thing = told[0], Described.of(*told[1:])
    wanted = resembling(connection.vendor, source, thing)
    if not wanted:
        return ()
    latest = matching_entries(seen, wanted).order_by(F("on").desc(nulls_last=True), "-pk")
    compared = latest.exclude(pk=own).values_list("pk", "facets", "title_terms")[:_COMPARED]
    alike = [(likeness(thing, Described.of(*each)), pk) for pk, *each in compared]
    best = sorted((one for one in alike if one[0].is_enough), key=lambda one: -one[0].score)[:MOST]
    return _rows(best, language)


def _rows(best: list[tuple[Likeness, int]], language: Language) -> tuple[Similar, ...]:
    told = titled([pk for _, pk in best], language)
    labels = _labels([like for like, _ in best], language)
    return tuple(
        Similar(
            thing=thing,
            shared=tuple(
                Through(facet, code, labels[facet, code])
                for facet in COMPARED
                for code in sorted(code for one, code in like.filed if one is facet)
            ),
            words=_in_title(thing.title.text, thing.title.language, like.words),
        )
        for thing, (like, _) in zip(told, best, strict=True)
    )


def _labels(of: Iterable[Likeness], language: Language) -> dict[tuple[Facet, str], str]:
    shared = {pair for like in of for pair in like.filed}
    found: dict[tuple[Facet, str], str] = {}
    for facet in COMPARED:
        codes = sorted(code for one, code in shared if one is facet)
        said = named(facet, codes, language) if codes else {}
        found |= {(facet, code): label for code, label in said.items()}
    return found


def _in_title(title: str, language: Language, stems: frozenset[str]) -> tuple[str, ...]:
    """The words of a title that are shared, as it writes them."""
    return tuple(
        dict.fromkeys(each[0] for each in words(title) if stem(each[0], language) in stems)
    )
