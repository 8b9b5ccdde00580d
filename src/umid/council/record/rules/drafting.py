"""Making a draft anew from its sources without losing a word that anyone wrote.

What nobody touched follows its source; what someone worded stays as they left it, and so does its
place after the paragraph that it stood behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from umid.council.record.rules.kinds import Readers

Key = tuple[str, str]
"""The source of a paragraph, and its name within that source; nobody's own has a source."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A paragraph as its source gives it now; `names` tells whether it says who someone is."""

    source: str
    key: str
    words: str
    readers: Readers = Readers.PUBLIC
    session: str | None = None
    names: bool = False
    is_heading: bool = False

    @property
    def place(self) -> Key:
        """What it is known by."""
        return self.source, self.key


@dataclass(frozen=True, slots=True)
class Known:
    """A paragraph as it stands; `generated` is what its source gave the last time."""

    source: str
    key: str
    generated: str
    words: str
    is_touched: bool
    readers: Readers = Readers.PUBLIC
    names: bool = False

    @property
    def place(self) -> Key:
        """What it is known by."""
        return self.source, self.key

    @property
    def is_own(self) -> bool:
        """Whether it was written by hand from the beginning."""
        return not self.source


class Change(StrEnum):
    """What a new draft does to a paragraph."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"  # as someone worded it, though its source says something else now
    ORPHANED = "orphaned"  # someone worded it, and its source is gone


@dataclass(frozen=True, slots=True)
class Step:
    """A paragraph on its way into the new draft, from what it was to what it is made from."""

    known: Known | None
    fresh: Fresh | None
    change: Change | None

    @property
    def before(self) -> str:
        """What it said."""
        return self.known.words if self.known else ""

    @property
    def after(self) -> str:
        """What it will say."""
        if self.known and (self.known.is_touched or self.known.is_own):
            return self.known.words
        return self.fresh.words if self.fresh else ""


def redrafted(known: Sequence[Known], fresh: Sequence[Fresh]) -> list[Step]:
    """The new draft in order, then what goes out of it."""
    there = {each.place: each for each in known if not each.is_own}
    given = {each.place for each in fresh}
    steps = [_step(there.get(each.place), each) for each in fresh]
    gone: list[Step] = []
    last: Known | None = None
    for each in known:
        if each.is_own or each.place not in given:
            if each.is_own or each.is_touched:
                change = None if each.is_own or not each.words else Change.ORPHANED
                steps.insert(_behind(steps, last), Step(each, None, change))
            else:
                gone.append(Step(each, None, Change.REMOVED))
                continue
        last = each
    return [*steps, *gone]


def _step(known: Known | None, fresh: Fresh) -> Step:
    if known is None:
        return Step(None, fresh, Change.ADDED)
    is_same = known.generated == fresh.words and known.readers is fresh.readers
    is_same = is_same and (known.is_touched or known.names == fresh.names)
    if is_same:
        return Step(known, fresh, None)
    return Step(known, fresh, Change.KEPT if known.is_touched else Change.CHANGED)


def _behind(steps: Sequence[Step], last: Known | None) -> int:
    if last is None:
        return 0
    return next(place for place, each in enumerate(steps, 1) if each.known is last)
