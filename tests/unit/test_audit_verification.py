"""A record of a thousand entries, changed in every way at every place: each time it is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from uuid import UUID

import pytest

from umid.foundation.audit.rules.verification import (
    Fault,
    Leaf,
    Mark,
    Wrong,
    first_fault,
    placing,
)
from umid.science.merkle.notes import Checkpoint, Signer, Verifier
from umid.science.merkle.successions import Keyring
from umid.science.merkle.tree import Frontier, leaf_hash

SIZE, STEP = 1_000, 37  # so that the checkpoints stand at odd sizes, and the last covers all
SIGNER = Signer.made("council.example/audit")


@cache
def checked_once(data: bytes, signature: bytes) -> bool:
    return SIGNER.verifier.signed(data, signature)


class Remembering(Verifier):
    """Checks each signature once: the thousand records that follow differ in one place each."""

    def signed(self, data: bytes, signature: bytes) -> bool:
        return checked_once(data, signature)


KEYS = Keyring(Remembering(SIGNER.name, SIGNER.verifier.key))


def placed(index: int, text: bytes, entry: UUID | None = None) -> Leaf:
    """A leaf as the sequencer would write it."""
    hashed = leaf_hash(text)
    signature = SIGNER.key.sign(placing(SIGNER.name, index, hashed))
    return Leaf(index, entry or UUID(int=index), hashed, signature, text)


def signed_marks(leaves: list[Leaf]) -> Iterator[Mark]:
    """The checkpoints of a sequencer that found STEP entries at a time."""
    frontier = Frontier()
    for number, start in enumerate(range(0, len(leaves), STEP)):
        frontier = frontier.grown(leaf.hash for leaf in leaves[start : start + STEP])
        note = SIGNER.note(str(Checkpoint(SIGNER.name, frontier.size, frontier.root)))
        yield Mark(number, frontier.size, bytes(frontier), note)


LEAVES = [placed(index, b"entry %d" % index) for index in range(SIZE)]
MARKS = list(signed_marks(LEAVES))


def fault_of(leaves: list[Leaf], marks: list[Mark] = MARKS) -> Fault | None:
    return first_fault(leaves, marks, KEYS)


def changed(index: int, **fields: object) -> list[Leaf]:
    leaf = replace(LEAVES[index], **fields)  # type: ignore[arg-type]  # any field by its name
    return [*LEAVES[:index], leaf, *LEAVES[index + 1 :]]


def spoilt(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def deleted(index: int) -> tuple[list[Leaf], Wrong]:
    return changed(index, text=None), Wrong.DELETED


def edited(index: int) -> tuple[list[Leaf], Wrong]:
    return changed(index, text=b"forged"), Wrong.EDITED


def edited_with_its_hash(index: int) -> tuple[list[Leaf], Wrong]:
    return changed(index, text=b"forged", hash=leaf_hash(b"forged")), Wrong.MISPLACED


def hash_changed(index: int) -> tuple[list[Leaf], Wrong]:
    return changed(index, hash=spoilt(LEAVES[index].hash)), Wrong.MISPLACED


def signature_changed(index: int) -> tuple[list[Leaf], Wrong]:
    return changed(index, signature=spoilt(LEAVES[index].signature)), Wrong.MISPLACED


def leaf_removed(index: int) -> tuple[list[Leaf], Wrong]:
    last = index == SIZE - 1  # at the end it is the same as cutting off
    return LEAVES[:index] + LEAVES[index + 1 :], Wrong.TRUNCATED if last else Wrong.REMOVED


def leaf_removed_and_the_rest_moved_up(index: int) -> tuple[list[Leaf], Wrong]:
    rest = [replace(leaf, index=leaf.index - 1) for leaf in LEAVES[index + 1 :]]
    return LEAVES[:index] + rest, Wrong.MISPLACED if rest else Wrong.TRUNCATED


def cut_off(index: int) -> tuple[list[Leaf], Wrong]:
    return LEAVES[:index], Wrong.TRUNCATED


def inserted_and_the_rest_moved_down(index: int) -> tuple[list[Leaf], Wrong]:
    new = replace(LEAVES[0], index=index, entry=UUID(int=SIZE), text=b"new", hash=leaf_hash(b"new"))
    rest = [replace(leaf, index=leaf.index + 1) for leaf in LEAVES[index:]]
    return [*LEAVES[:index], new, *rest], Wrong.MISPLACED


def exchanged_with_the_next(index: int) -> tuple[list[Leaf], Wrong]:
    this, other = index, (index + 1) % SIZE
    leaves = LEAVES.copy()
    leaves[this] = replace(LEAVES[other], index=this)
    leaves[other] = replace(LEAVES[this], index=other)
    return leaves, Wrong.MISPLACED


def given_another_s_entry(index: int) -> tuple[list[Leaf], Wrong]:
    other = LEAVES[index - 1]
    return changed(index, entry=other.entry, text=other.text), Wrong.EDITED


MUTATIONS = [
    deleted,
    edited,
    edited_with_its_hash,
    hash_changed,
    signature_changed,
    leaf_removed,
    leaf_removed_and_the_rest_moved_up,
    cut_off,
    inserted_and_the_rest_moved_down,
    exchanged_with_the_next,
    given_another_s_entry,
]


def test_an_untouched_record_is_whole() -> None:
    assert fault_of(LEAVES) is None


def test_an_empty_record_is_whole() -> None:
    assert fault_of([], []) is None


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_one_mutation_is_named_at_every_place(
    mutation: Callable[[int], tuple[list[Leaf], Wrong]],
) -> None:
    for index in range(SIZE):
        leaves, wrong = mutation(index)
        fault = fault_of(leaves)
        # Exchanging the last with the first breaks the first.
        first = 0 if mutation is exchanged_with_the_next and index == SIZE - 1 else index
        assert fault is not None
        assert (fault.index, fault.wrong) == (first, wrong)


def test_a_checkpoint_deleted_is_missed_wherever_it_stood() -> None:
    for number, mark in enumerate(MARKS):
        fault = fault_of(LEAVES, MARKS[:number] + MARKS[number + 1 :])
        before = MARKS[number - 1].size if number else 0
        last = mark is MARKS[-1]
        assert fault is not None
        assert (fault.index, fault.wrong) == (before, Wrong.UNSIGNED if last else Wrong.CHECKPOINT)


@pytest.mark.parametrize("field", ["number", "size", "peaks", "note"])
def test_a_checkpoint_changed_is_found_whatever_of_it(field: str) -> None:
    for number, mark in enumerate(MARKS):
        forged: dict[str, Any] = {
            "number": mark.number + 1,
            "size": mark.size - 1,
            "peaks": spoilt(mark.peaks),
            "note": mark.note.replace("\n", "\n0", 1),
        }
        mark_now = replace(mark, **{field: forged[field]})
        fault = fault_of(LEAVES, [*MARKS[:number], mark_now, *MARKS[number + 1 :]])
        assert fault is not None
        assert fault.wrong is Wrong.CHECKPOINT
        assert fault.index == (MARKS[number - 1].size if number else 0)


def test_a_leaf_behind_the_last_checkpoint_was_not_put_there_by_the_sequencer() -> None:
    fault = fault_of([*LEAVES, placed(SIZE, b"late")])
    assert fault == Fault(Wrong.UNSIGNED, SIZE, UUID(int=SIZE))


def test_a_record_cut_back_to_a_signed_state_is_found_by_a_checkpoint_kept_elsewhere() -> None:
    kept = KEYS.opened(MARKS[-1].note)
    leaves, marks = LEAVES[: MARKS[3].size], MARKS[:4]
    assert first_fault(leaves, marks, KEYS) is None
    fault = first_fault(leaves, marks, KEYS, against=kept)
    assert fault == Fault(Wrong.TRUNCATED, MARKS[3].size)


def test_a_record_rewritten_with_the_stolen_key_is_found_by_a_checkpoint_kept_elsewhere() -> None:
    kept = KEYS.opened(MARKS[-1].note)
    forged = [*LEAVES[:500], placed(500, b"forged"), *LEAVES[501:]]
    marks = list(signed_marks(forged))
    assert first_fault(forged, marks, KEYS) is None
    fault = first_fault(forged, marks, KEYS, against=kept)
    assert fault == Fault(Wrong.ROOT, SIZE - 1)


def test_a_tree_that_was_not_signed_is_found_though_every_leaf_was() -> None:
    forged = [*LEAVES[:500], placed(500, b"signed twice"), *LEAVES[501:]]
    fault = fault_of(forged)
    assert fault is not None
    assert fault.wrong is Wrong.ROOT


def test_a_fault_says_where_and_what() -> None:
    fault = Fault(Wrong.EDITED, 7, UUID(int=7))
    said = (
        "at place 7, entry 00000000-0000-0000-0000-000000000007: the entry is not what was signed"
    )
    assert str(fault) == said
    assert str(Fault(Wrong.ASIDE)).startswith("outside the sequence: ")
