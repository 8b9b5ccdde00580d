"""Whether the record is what was signed, and if not, which entry is the first that is not.

Each leaf is signed with its place, so the first wrong one is named even where someone rewrote
every hash after it; the signed roots then show that nothing of the sequence is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

from umid.science.merkle.tree import Frontier, leaf_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from umid.science.merkle.notes import Checkpoint, Verifier
    from umid.science.merkle.successions import Keyring

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
    KEYS = "a change of keys was not signed by both keys, or does not lead to this node's key"
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
    keys: Keyring,
    *,
    against: Checkpoint | None = None,
) -> Fault | None:
    """The first fault of a record, or None: leaves by index, marks by number, both from 0.

    `against` is a checkpoint that was kept elsewhere: what was cut off after it shows only so.
    """
    return next(_faults(leaves, marks, keys, _known(keys, against)), None)


def _faults(
    leaves: Iterable[Leaf],
    marks: Iterable[Mark],
    keys: Keyring,
    known: list[tuple[int, bytes]],
) -> Iterator[Fault]:
    """The faults in order; only the first means anything, what follows may follow from it."""
    rows, frontier = iter(leaves), Frontier()
    for mark in _checked(marks, keys):
        if isinstance(mark, Fault):
            yield mark
            return
        stretch = list(islice(rows, mark.size - frontier.size))
        for index, leaf in enumerate(stretch, frontier.size):
            yield from _faults_of(leaf, index, keys.of(index + 1))
        hashes = [leaf.hash for leaf in stretch]
        before, frontier = frontier, frontier.grown(hashes)
        if frontier.size < mark.size:
            yield Fault(Wrong.TRUNCATED, frontier.size)
        if bytes(frontier) != mark.peaks:
            yield Fault(Wrong.ROOT, mark.size - 1)
        yield from _unlike(known, before, hashes)
    for leaf in rows:
        yield Fault(Wrong.UNSIGNED, leaf.index, leaf.entry)
    if any(size > frontier.size for size, _root in known):
        yield Fault(Wrong.TRUNCATED, frontier.size)


def _unlike(
    known: list[tuple[int, bytes]], before: Frontier, hashes: list[bytes]
) -> Iterator[Fault]:
    """Which of the known trees did not grow from the tree before by these leaves."""
    for size, root in known:
        grown = 0 < size - before.size <= len(hashes)
        if grown and before.grown(hashes[: size - before.size]).root != root:
            yield Fault(Wrong.ROOT, size - 1)


def _known(keys: Keyring, against: Checkpoint | None) -> list[tuple[int, bytes]]:
    """Trees that the record must have had: at each change of keys, and what was kept elsewhere."""
    known = [(change.size, change.root) for change in keys.changes if change.size]
    return [*known, (against.size, against.root)] if against and against.size else known


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


def _checked(marks: Iterable[Mark], keys: Keyring) -> Iterator[Mark | Fault]:
    """The marks, until one is not the next, does not grow the tree or says what was not signed."""
    size = 0
    for number, mark in enumerate(marks):
        follows = mark.number == number and mark.size > size
        if not (follows and _says_what_was_signed(mark, keys)):
            yield Fault(Wrong.CHECKPOINT, size)
            return
        size = mark.size
        yield mark


def _says_what_was_signed(mark: Mark, keys: Keyring) -> bool:
    try:
        signed = keys.opened(mark.note)
        kept = Frontier.from_bytes(mark.size, mark.peaks)
    except ValueError:
        return False
    return (signed.size, signed.root) == (kept.size, kept.root)
