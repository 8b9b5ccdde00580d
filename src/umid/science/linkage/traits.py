"""What of a person is compared: names as sounds and consonants, the date in parts, and so on.

A register repeats itself, so every distinct text is looked at once. Columns are trusted only as
far as the names allow: a surname among the given names, or both in one cell, is put right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from umid.science.linkage import dates
from umid.science.linkage.collecting import put_off
from umid.science.linkage.hearing import Hearing, Lexicon
from umid.science.linkage.people import SEXES, Column, People, together
from umid.science.linkage.progress import Progress
from umid.science.linkage.sounds import bones

# A value that one record alone has is as likely a slip of the pen: nothing counts as rarer.
RAREST: Final = 1 / 5000

NAMES: Final = ("given", "family", "father", "mother", "place")
BIRTH_PARTS: Final = ("birth_year", "birth_month", "birth_day")

Codes = NDArray[np.int32]
Rows = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Trait:
    """A text by its distinct values; value 0 is the empty text, for what is not known."""

    values: Sequence[str]
    codes: Codes

    def commonness(self) -> NDArray[np.float64]:
        """By value, how much commoner it is than the value on which two people at random agree.

        1 for what is not known; what one in RAREST has may be a slip, and counts as no rarer.
        """
        counts = np.bincount(self.codes, minlength=len(self.values)).astype(np.float64)
        shares = counts / max(counts[1:].sum(), 1)
        usual = np.square(shares[1:]).sum()
        common: NDArray[np.float64] = np.maximum(shares, RAREST) / max(usual, RAREST)
        common[0] = 1
        return common


@dataclass(frozen=True, slots=True)
class Nearer:
    """What a second look compares: NAMES as they stand in the list, and the parts of births."""

    written: Mapping[str, Trait]
    birth_year: Codes
    birth_month: Codes
    birth_day: Codes


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of a list of people; birth parts are 0 where they are not known.

    `written` has NAMES as they stand in the list, for a second look; `texts` has what keys and SQL
    compare.
    """

    texts: Mapping[str, Trait]
    written: Mapping[str, Trait]
    arabic: Rows
    birth_year: Codes
    birth_month: Codes
    birth_day: Codes

    def __len__(self) -> int:
        return len(self.arabic)

    @property
    def nearer(self) -> Nearer:
        """What a second look compares."""
        return Nearer(self.written, self.birth_year, self.birth_month, self.birth_day)

    def at(self, rows: NDArray[np.int64]) -> Traits:
        """The traits of some of these people, by row."""
        texts, written = (
            {name: Trait(trait.values, trait.codes[rows]) for name, trait in kind.items()}
            for kind in (self.texts, self.written)
        )
        births = (self.birth_year[rows], self.birth_month[rows], self.birth_day[rows])
        return Traits(texts, written, self.arabic[rows], *births)

    def sample(self, most: int, seed: int) -> Traits:
        """The traits of at most so many people, drawn at random."""
        if len(self) <= most:
            return self
        return self.at(np.random.default_rng(seed).choice(len(self), most, replace=False))

    def arrow(self) -> pa.Table:
        """As a table with a column for each trait, null for what is not known."""
        columns = {
            name: pa.DictionaryArray.from_arrays(
                pa.array(trait.codes, mask=trait.codes == 0), pa.array(trait.values, pa.string())
            )
            for name, trait in self.texts.items()
        }
        for name in BIRTH_PARTS:
            numbers = getattr(self, name)
            columns[name] = pa.array(numbers, mask=numbers == 0)
        return pa.table({**columns, "arabic": pa.array(self.arabic)})


def _trait(texts: Iterable[str], codes: Codes) -> Trait:
    """Texts that are equal share a value, the empty text is value 0, unused values are dropped."""
    used = np.zeros(len(texts := list(texts)), bool)
    used[codes] = True
    numbers = {"": 0}
    moved = [
        numbers.setdefault(text, len(numbers)) if held else 0
        for text, held in zip(texts, used.tolist(), strict=True)
    ]
    return Trait(list(numbers), np.array(moved, np.int32)[codes])


def describe(people: People, progress: Progress | None = None, processes: int = 1) -> Traits:
    """The traits of each of these people, in their order.

    With more `processes`, a long list's names are heard side by side; the caller's main module
    must then be one that can be imported, as multiprocessing asks.
    """
    progress = progress or Progress(visible=False)
    with put_off(), Hearing(processes) as hearing:
        return _described(people, progress, Lexicon(hearing))


def _described(people: People, progress: Progress, lexicon: Lexicon) -> Traits:
    columns = people.columns
    given, family, father = _who(people, lexicon)
    progress.step("Hearing names", 0.5)
    parents = [lexicon.parents(columns[name]) for name in ("mother", "father")]
    father = np.where(father == 0, parents[1], father)
    place = lexicon.numbers(columns["place"])
    sexes = columns["sex"]
    written = dict(zip(NAMES, (given, family, father, parents[0], place), strict=True))
    texts = {
        **_heard("given", _trait(lexicon.folds, given)),
        **_heard("family", _trait(lexicon.stems, family)),
        **_heard("father", _trait(lexicon.stems, father)),
        **_heard("mother", _trait(lexicon.folds, parents[0])),
        **_heard("place", _trait(lexicon.folds, place)),
        "sex": _trait((SEXES[value.lower()] for value in sexes.values), sexes.codes),
    }
    arabic = lexicon.where(given, lambda forms: forms.arabic)
    arabic |= lexicon.where(family, lambda forms: forms.arabic)
    progress.step("Hearing names", 1)
    said = {name: Trait(lexicon.texts, codes) for name, codes in written.items()}
    return Traits(texts, said, arabic, *_births(columns["birth"], columns["birth_precision"]))


def _heard(name: str, trait: Trait) -> dict[str, Trait]:
    """A name's trait, and beside it the trait of its bones."""
    return {
        name: trait,
        f"{name}_bones": _trait((bones(text, name) for text in trait.values), trait.codes),
    }


def _who(people: People, lexicon: Lexicon) -> tuple[Codes, Codes, Codes]:
    """By row the numbers of given, family and father's name."""
    columns = people.columns
    given, family, father = (
        lexicon.numbers(columns[name]) for name in ("given", "family", "patronymic")
    )
    misplaced = lexicon.where(given, lambda forms: forms.is_family) & ~lexicon.where(
        family, lambda forms: forms.is_family
    )
    given, family = np.where(misplaced, family, given), np.where(misplaced, given, family)
    unsure = (given == 0) | (family == 0) | lexicon.where(given, lambda forms: forms.holds_father)
    rows = np.flatnonzero(unsure)
    wholes = []
    for row in rows.tolist():
        cells = [columns[name][row] for name in ("given", "family", "patronymic")]
        wholes.append(" ".join(filter(None, cells)) or columns["name"][row])
    given[rows], family[rows], father[rows] = lexicon.names(wholes)
    return given, family, father


def _births(births: Column, precisions: Column) -> tuple[Codes, Codes, Codes]:
    values, codes = together(births, precisions)
    known = [dates.parse(*both) or dates.BirthDate(0) for both in values]
    parts = np.array(
        [(date.year, date.month or 0, date.day or 0) for date in known], np.int32
    ).reshape(-1, 3)
    year, month, day = parts[codes].T
    return year, month, day
