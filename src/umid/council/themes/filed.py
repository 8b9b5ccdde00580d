"""What is filed under a theme: rooms above bring it, so that this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Filed:
    """One thing, as a theme's page lists it; `within` is the thing it is a part of."""

    title: Reading
    url: str
    on: date | None = None
    within: Reading | None = None


Finder = Callable[[Collection[str], Language, int], Iterable[Filed]]
"""Finds what is filed under any of these themes (slugs), the latest first and no more than a
number, in a constant number of queries."""

MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Shelf:
    """The latest things of one kind under one heading; `has_more` where there are older ones."""

    heading: str
    things: tuple[Filed, ...]
    has_more: bool


class RegisteredTwice(Exception):
    """Two finders bear one key."""


_finders: dict[str, tuple[_StrOrPromise, Finder]] = {}


def register(key: str, heading: _StrOrPromise, finder: Finder) -> None:
    """Add a shelf to every theme, from a room's `AppConfig.ready`. Raises RegisteredTwice."""
    if key in _finders:
        raise RegisteredTwice(key)
    _finders[key] = (heading, finder)


def shelves(themes: Collection[str], language: Language) -> tuple[Shelf, ...]:
    """What every room has filed under any of the themes; a room that has nothing is left out."""
    found = (
        (str(heading), tuple(finder(themes, language, MOST + 1)))
        for heading, finder in _finders.values()
    )
    return tuple(
        Shelf(heading, things[:MOST], len(things) > MOST) for heading, things in found if things
    )
