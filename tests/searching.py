"""A source of things that exist only in a test, and what someone finds of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Final

import pytest
from django.db.models import Q
from tests.cast import Cast, actor
from tests.making import AT

from umid.foundation.access.actors import Actor
from umid.foundation.search import sources
from umid.foundation.search.actions import rebuild
from umid.foundation.search.queries import search
from umid.foundation.search.queries.rows import Results
from umid.foundation.search.rules.entries import PUBLIC, Facet, Thing, Words
from umid.foundation.search.sources import Source
from umid.kernel.languages import Language

SHELF: Final = "tests.shelf"
MEMBERS: Final = "members"
STAFF_OF: Final = Cast.SECRETARIAT


class Shelf:
    """Things that can be put there and taken away; `members` are read by the secretariat alone."""

    def __init__(self, things: Iterable[Thing] = ()) -> None:
        self.things = {each.identifier: each for each in things}

    def find(self, identifiers: Collection[str] | None) -> Iterator[Thing]:
        for key, each in self.things.items():
            if identifiers is None or key in identifiers:
                yield each

    def readers(self, who: Actor, _at: datetime) -> Q:
        allowed = [PUBLIC, MEMBERS] if who.user == actor(STAFF_OF).user else [PUBLIC]
        return Q(audience__in=allowed)

    def stand(self, patch: pytest.MonkeyPatch) -> None:
        """Have it be the only source, indexed whole."""
        only = {SHELF: Source(SHELF, "Shelf", self.find, self.readers)}
        patch.setattr(sources, "_sources", only)
        rebuild(SHELF, at=AT)


def a_thing(  # noqa: PLR0913 - what a test says about a thing
    identifier: str,
    title: str = "",
    text: str = "",
    *,
    language: Language = Language.ENGLISH,
    audience: str = PUBLIC,
    since_at: datetime | None = None,
    themes: Iterable[str] = (),
    stages: Iterable[str] = (),
    states: Iterable[str] = (),
) -> Thing:
    """Something in one language, at the page of a theme."""
    return Thing(
        identifier,
        ("themes:theme", "children"),
        {language: Words(title or identifier, text)},
        audience=audience,
        since_at=since_at,
        themes=tuple(themes),
        stages=tuple(stages),
        states=tuple(states),
    )


def found(
    query: str,
    *,
    by: Actor | None = None,
    at: datetime = AT,
    language: Language = Language.ENGLISH,
    limit: int = 10,
    after: str | None = None,
    **narrowed: str,
) -> Results:
    """What a visitor finds, or whoever is given."""
    return search(
        query,
        actor=by or actor(Cast.VISITOR),
        at=at,
        language=language,
        narrowed={Facet(name): code for name, code in narrowed.items()},
        after=after,
        limit=limit,
    )


def names(results: Results) -> list[str]:
    """The identifiers of what is shown."""
    return [each.identifier for each in results.hits]
