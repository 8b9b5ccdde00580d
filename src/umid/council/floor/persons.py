"""Who of a delegation speaks: a room above tells whom it sent, so that no name is kept here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of a delegation, by an identifier that means something in the room above."""

    id: UUID
    name: str


Candidates: TypeAlias = Callable[[str], Mapping[str, Sequence[Person]]]
"""Of a meeting (its slug): who can speak for each party (a key as forms have it)."""

Names: TypeAlias = Callable[[Collection[UUID]], Mapping[UUID, str]]
"""The names of people; without those who have been forgotten."""


@dataclass(frozen=True, slots=True)
class _Source:
    candidates: Candidates
    names: Names


_sources: Final[list[_Source]] = []


def register(candidates: Candidates, names: Names) -> None:
    """Add whom a room knows; called from its `AppConfig.ready`."""
    _sources.append(_Source(candidates, names))


def candidates(meeting: str) -> dict[str, list[Person]]:
    """Who can speak for each party of a meeting."""
    found: dict[str, list[Person]] = {}
    for source in _sources:
        for party, people in source.candidates(meeting).items():
            found.setdefault(party, []).extend(people)
    return found


def names(people: Collection[UUID]) -> dict[UUID, str]:
    """What people are called, as far as it is still known."""
    found: dict[UUID, str] = {}
    if people:
        for source in _sources:
            found |= source.names(people)
    return found
