"""Things by their titles alone, where no words of theirs are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from umid.foundation.search.models import Wording
from umid.foundation.search.queries.reading import named
from umid.foundation.search.queries.rows import Said, Titled
from umid.foundation.search.rules.entries import Facet
from umid.kernel.languages import Language, fallbacks

_TOLD = ("entry__source", "entry__identifier", "entry__address", "entry__on")


def titled(keys: Sequence[int], language: Language) -> tuple[Titled, ...]:
    """The entries with these keys, in their order, in one query."""
    said = Wording.objects.filter(entry__in=keys)
    titles: dict[int, dict[Language, str]] = {}
    told: dict[int, tuple[Any, ...]] = {}
    for key, code, title, *rest in said.values_list("entry", "language", "title", *_TOLD):
        titles.setdefault(key, {})[Language(code)] = title
        told[key] = tuple(rest)
    kinds = named(Facet.KIND, sorted({rest[0] for rest in told.values()}), language)
    return tuple(
        Titled(
            source=source,
            kind=kinds[source],
            identifier=identifier,
            url=reverse(name, args=words),
            title=_nearest(titles[key], language),
            languages=tuple(one for one in Language if one in titles[key]),
            on=on,
        )
        for key in keys
        for source, identifier, (name, *words), on in [told[key]]
    )


def _nearest(titles: dict[Language, str], language: Language) -> Said:
    found = next(one for one in fallbacks(language) if one in titles)
    return Said(titles[found], found)
