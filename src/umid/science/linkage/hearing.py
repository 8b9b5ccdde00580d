"""Hearing names: each distinct text once, in several processes where a list is long."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, NamedTuple, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.people import Column
from umid.science.linkage.sounds import plain
from umid.science.names import parse
from umid.science.names.endings import Ending
from umid.science.names.person import Part, Role
from umid.science.names.script import Script

Codes = NDArray[np.int32]
Answer = TypeVar("Answer")

FEW: Final = 20_000
"""So many texts are heard sooner than another process has begun."""
_CHUNK: Final = 4_000


class Forms(NamedTuple):
    """How a text sounds, in full and without its ending; a tuple, for processes send millions."""

    text: str = ""
    fold: str = ""
    stem: str = ""
    arabic: bool = False
    is_family: bool = False
    holds_father: bool = False


def forms(text: str) -> Forms:
    """How a text sounds."""
    return _forms(text, parse(text).parts)


def split_forms(name: str) -> tuple[Forms, Forms, Forms]:
    """How the given, family and father's name of a whole name sound."""
    given, family, father = map(_joined, split(name))
    return given, family, father


def parent_forms(name: str) -> Forms:
    """How a parent's given name sounds; lists name parents by that alone or in full."""
    given, family, _ = split(name)
    return _joined(given or family)


def split(name: str) -> tuple[Sequence[Part], Sequence[Part], Sequence[Part]]:
    """The given, family and father's parts of a whole name: by their endings, then by order."""
    parts = parse(name).parts
    fathers = [part for part in parts if part.role is Role.PATRONYMIC]
    families = [part for part in parts if part.role is Role.FAMILY]
    givens = [part for part in parts if part.role in {Role.GIVEN, Role.INITIAL}]
    # Gurbanguly ends as a son of Gurban would: where two are fathers, the last is.
    givens += fathers[:-1]
    fathers = fathers[-1:]
    if not families and len(givens) > 1:
        families = [givens.pop()]
    elif not givens and len(families) > 1:
        givens = [families.pop(0)]
    # One glued word is as much the one as the other, and is likest to whichever it begins with.
    glued = families or fathers
    return givens[:1] or glued[:1], families[:1] or givens[:1] or glued, fathers or givens[1:2]


def _joined(parts: Sequence[Part]) -> Forms:
    return _forms(" ".join(part.text for part in parts), parts)


def _forms(text: str, parts: Sequence[Part]) -> Forms:
    return Forms(
        text,
        plain("".join(part.fold for part in parts)),
        plain("".join(part.stem for part in parts)),
        any(part.script is Script.ARABIC for part in parts),
        any(part.ending is Ending.FAMILY for part in parts),
        len(parts) > 1 and any(part.role is Role.PATRONYMIC for part in parts),
    )


class Hearing:
    """Maps texts, in so many processes; these begin with the first long list and end together.

    They are spawned, for a fork of a process with threads may never wake, and look for no garbage:
    they make none in circles.
    """

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown()

    def map(self, how: Callable[[str], Answer], texts: Sequence[str]) -> Iterable[Answer]:
        """The answer to each text, in their order."""
        if self._processes == 1 or len(texts) < FEW:
            return map(how, texts)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._processes, get_context("spawn"), initializer=gc.disable
            )
        return self._pool.map(how, texts, chunksize=_CHUNK)


class Lexicon:
    """Numbers texts and keeps their forms; number 0 is the empty text."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing
        self._numbers = {"": 0}
        self._forms = [Forms()]

    @property
    def texts(self) -> Sequence[str]:
        """By number, as written."""
        return [forms.text for forms in self._forms]

    @property
    def folds(self) -> Sequence[str]:
        """By number, the sounds in full."""
        return [forms.fold for forms in self._forms]

    @property
    def stems(self) -> Sequence[str]:
        """By number, the sounds without an ending."""
        return [forms.stem for forms in self._forms]

    def numbers(self, column: Column) -> Codes:
        """By row the number of a column's text."""
        heard = self._hearing.map(forms, column.values)
        return np.array([self._take(one) for one in heard], np.int32)[column.codes]

    def parents(self, column: Column) -> Codes:
        """By row the number of a parent's given name."""
        heard = self._hearing.map(parent_forms, column.values)
        return np.array([self._take(one) for one in heard], np.int32)[column.codes]

    def names(self, wholes: Sequence[str]) -> tuple[Codes, Codes, Codes]:
        """By whole name the numbers of the given, family and father's name in it."""
        heard = self._hearing.map(split_forms, wholes)
        numbers = [tuple(map(self._take, three)) for three in heard]
        given, family, father = np.array(numbers, np.int32).reshape(-1, 3).T
        return given, family, father

    def _take(self, one: Forms) -> int:
        number = self._numbers.setdefault(one.text, len(self._forms))
        if number == len(self._forms):
            self._forms.append(one)
        return number

    def where(self, codes: Codes, holds: Callable[[Forms], bool]) -> NDArray[np.bool_]:
        """By row whether its text's forms hold something."""
        return np.array([holds(forms) for forms in self._forms], bool)[codes]
