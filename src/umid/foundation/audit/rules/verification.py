"""Whether the record is what was signed, and if not, which entry is the first that is not.

Each leaf is signed with its place, so the first wrong one is named even where someone rewrote
every hash after it; the signed roots then show that nothing of the sequence is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

from umid.science.merkle.notes import Checkpoint
from umid.science.merkle.tree import Frontier, leaf_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from umid.science.merkle.notes import Verifier

_PLACING: Final = "umid.audit.leaf.1"


class Wrong(StrEnum):
    """What can be wrong with a record."""

    DELETED = "the entry was deleted"
    EDITED = "the entry is not what was signed"
    REMOVED = "the place is empty: a leaf was deleted or moved"
    MISPLACED = "the leaf was not signed for this place: moved, inserted or rewritten"
    UNSIGNED = "a leaf stands behind the last checkpoint: inserted, or the checkpoint was deleted"
    ASIDE = "the entry was inserted past the sequence, or its leaf was deleted"
    CHECKPOINT = "a checkpoint was deleted or changed"
    ROOT = "the tree is not the one that was signed"
    TRUNCATED = "the record ends here, but more was signed"


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is wrong: at which place of the sequence, and which entry if known."""

    wrong: Wrong
    index: int | None = None
    entry: UUID | None = None

    def __str__(self) -> str:
        place = "outside the sequence" if self.index is None else f"at place {self.index}"
        named = "" if self.entry is None else f", entry {self.entry}"
        return f"{place}{named}: {self.wrong}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf as it is stored, with its entry's text as it reads now (None: no such entry)."""

    index: int
    entry: UUID
    hash: bytes
    signature: bytes
    text: bytes | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A checkpoint as it is stored."""

    number: int
    size: int
    peaks: bytes
    note: str


def placing(origin: str, index: int, leaf: bytes) -> bytes:
    """What the sequencer signs when it gives a leaf hash its place in the log of this name."""
    return f"{_PLACING}\n{origin}\n{index}\n{leaf.hex()}\n".encode()


def first_fault(
    leaves: Iterable[Leaf],
    marks: Iterable[Mark],
    verifier: Verifier,
    *,
    against: Checkpoint | None = None,
) -> Fault | None:
    """The first fault of a record, or None: leaves by index, marks by number, both from 0.

    `against` is a checkpoint that was kept elsewhere: what was cut off after it shows only so.
    """
    return next(_faults(leaves, marks, verifier, against), None)


def _faults(
    leaves: Iterable[Leaf],
    marks: Iterable[Mark],
    verifier: Verifier,
    against: Checkpoint | None,
) -> Iterator[Fault]:
    """The faults in order; only the first means anything, what follows may follow from it."""
    rows, frontier = iter(leaves), Frontier()
    for mark in _checked(marks, verifier):
        if isinstance(mark, Fault):
            yield mark
            return
        stretch = list(islice(rows, mark.size - frontier.size))
        for index, leaf in enumerate(stretch, frontier.size):
            yield from _faults_of(leaf, index, verifier)
        hashes = [leaf.hash for leaf in stretch]
        before, frontier = frontier, frontier.grown(hashes)
        if frontier.size < mark.size:
            yield Fault(Wrong.TRUNCATED, frontier.size)
        if bytes(frontier) != mark.peaks:
            yield Fault(Wrong.ROOT, mark.size - 1)
        if against and before.size < against.size <= mark.size:
            then = before.grown(hashes[: against.size - before.size])
            if then.root != against.root:
                yield Fault(Wrong.ROOT, against.size - 1)
    for leaf in rows:
        yield Fault(Wrong.UNSIGNED, leaf.index, leaf.entry)
    if against and against.size > frontier.size:
        yield Fault(Wrong.TRUNCATED, frontier.size)


def _faults_of(leaf: Leaf, index: int, verifier: Verifier) -> Iterator[Fault]:
    """What is wrong with this leaf where `index` is due."""
    if leaf.index != index:
        yield Fault(Wrong.REMOVED, index)
    if not verifier.signed(placing(verifier.name, index, leaf.hash), leaf.signature):
        yield Fault(Wrong.MISPLACED, index, leaf.entry)
    if leaf.text is None:
        yield Fault(Wrong.DELETED, index, leaf.entry)
    elif leaf_hash(leaf.text) != leaf.hash:
        yield Fault(Wrong.EDITED, index, leaf.entry)


def _checked(marks: Iterable[Mark], verifier: Verifier) -> Iterator[Mark | Fault]:
    """The marks, until one is not the next, does not grow the tree or says what was not signed."""
    size = 0
    for number, mark in enumerate(marks):
        follows = mark.number == number and mark.size > size
        if not (follows and _says_what_was_signed(mark, verifier)):
            yield Fault(Wrong.CHECKPOINT, size)
            return
        size = mark.size
        yield mark


def _says_what_was_signed(mark: Mark, verifier: Verifier) -> bool:
    try:
        signed = Checkpoint.opened(mark.note, verifier)
        kept = Frontier.from_bytes(mark.size, mark.peaks)
    except ValueError:
        return False
    return (signed.size, signed.root) == (kept.size, kept.root)
