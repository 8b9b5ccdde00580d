"""What each section of a description asks, and what is still missing from it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from umid.council.experience.rules.kinds import Piece, Section
from umid.kernel.errors import NotPossible

LONGEST_SUMMARY: Final = 300
"""Words in a summary, at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A section's long texts and short answers, and which of both it cannot do without."""

    pieces: tuple[Piece, ...]
    answers: tuple[str, ...]
    required: frozenset[str]


_P = Piece
ASKED: Final[dict[Section, Asked]] = {
    Section.SUMMARY: Asked((_P.SUMMARY,), ("title",), frozenset({"title", _P.SUMMARY})),
    Section.SETTING: Asked(
        (_P.REGION,),
        ("place", "began_on", "ended_on", "serves", "stage", "approach", "level", "themes"),
        frozenset({"place", "serves", "stage", "approach", "level", "themes"}),
    ),
    Section.PROBLEM: Asked((_P.PROBLEM,), (), frozenset({_P.PROBLEM})),
    Section.ACTORS: Asked((_P.ACTORS, _P.LEGAL_BASIS), (), frozenset({_P.ACTORS})),
    Section.STEPS: Asked((_P.STEPS,), (), frozenset({_P.STEPS})),
    Section.RESOURCES: Asked((_P.RESOURCES,), ("cost",), frozenset({"cost"})),
    Section.RESULTS: Asked((_P.RESULTS,), ("evidence",), frozenset({_P.RESULTS, "evidence"})),
    Section.SAFEGUARDS: Asked(
        (_P.GENDER_AND_AGE, _P.SAFEGUARDS), (), frozenset({_P.GENDER_AND_AGE, _P.SAFEGUARDS})
    ),
    Section.LESSONS: Asked((_P.FAILED, _P.TRANSFER), (), frozenset({_P.TRANSFER})),
    Section.SOURCES: Asked((), ("sources",), frozenset({"sources"})),
    Section.CONTACTS: Asked((_P.CONTACTS,), (), frozenset({_P.CONTACTS})),
}


class SummaryTooLong(NotPossible):
    """A summary has at most `LONGEST_SUMMARY` words; names how many there are."""


class Incomplete(NotPossible):
    """Something is missing that every description needs; names the sections."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How far a section is: what is missing, of how much."""

    section: Section
    missing: frozenset[str]
    required: int

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def completeness(said: Collection[str]) -> tuple[Completeness, ...]:
    """Each section in order; `said` are the names of pieces and answers that are there."""
    return tuple(
        Completeness(section, asked.required - set(said), len(asked.required))
        for section, asked in ASKED.items()
    )


def require_complete(said: Collection[str]) -> None:
    """Raises Incomplete with the sections in which something is missing."""
    missing = [each.section for each in completeness(said) if not each.is_complete]
    if missing:
        raise Incomplete(*missing)


def words_in(text: str) -> int:
    """How many words there are."""
    return len(re.findall(r"\S*\w\S*", text))


def require_short(summary: Iterable[str]) -> None:
    """Raises SummaryTooLong."""
    count = sum(words_in(each) for each in summary)
    if count > LONGEST_SUMMARY:
        raise SummaryTooLong(count)
