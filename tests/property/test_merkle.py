"""Every tree, every place, every mutation: what the proofs must hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.science.merkle.proofs import (
    Consistency,
    Inclusion,
    consistency,
    extends,
    includes,
    inclusion,
)
from umid.science.merkle.tree import Frontier, leaf_hash, node_hash, root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALL_SIZES = range(1, 34)  # both sides of 2, 4, 8, 16 and 32
trees = st.lists(st.binary(max_size=8).map(leaf_hash), min_size=1, max_size=130)


def some_leaves(size: int) -> list[bytes]:
    return [sha256(number.to_bytes(4)).digest() for number in range(size)]


def as_the_rfc_defines(leaves: Sequence[bytes]) -> bytes:
    """The recursive definition of RFC 6962, section 2.1, word for word."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node_hash(as_the_rfc_defines(leaves[:split]), as_the_rfc_defines(leaves[split:]))


def flipped(path: tuple[bytes, ...]) -> Iterator[tuple[bytes, ...]]:
    """The path with one bit wrong in one hash, one hash lost, one doubled, two exchanged."""
    for place, found in enumerate(path):
        before, after = path[:place], path[place + 1 :]
        yield (*before, bytes([found[0] ^ 1]) + found[1:], *after)
        yield (*before, *after)
        yield (*before, found, found, *after)
        if after:
            yield (*before, after[0], found, *after[1:])
    yield (*path, bytes(32))
    yield (bytes(32), *path)


@given(trees)
def test_the_root_is_that_of_the_recursive_definition(leaves: list[bytes]) -> None:
    assert root(leaves) == as_the_rfc_defines(leaves)


@given(trees, st.data())
def test_a_tree_grown_in_parts_is_the_tree_built_at_once(
    leaves: list[bytes], data: st.DataObject
) -> None:
    split = data.draw(st.integers(0, len(leaves)))
    kept = Frontier().grown(leaves[:split])
    restored = Frontier.from_bytes(kept.size, bytes(kept))
    assert restored.grown(leaves[split:]).root == root(leaves)


@pytest.mark.parametrize("size", ALL_SIZES)
def test_every_leaf_of_every_small_tree_is_proven_and_no_other(size: int) -> None:
    leaves = some_leaves(size)
    top = root(leaves)
    for index, leaf in enumerate(leaves):
        proof = inclusion(leaves, index)
        assert includes(proof, leaf=leaf, root=top)
        assert not includes(proof, leaf=sha256(leaf).digest(), root=top)
        assert not includes(proof, leaf=leaf, root=sha256(top).digest())
        for other in set(range(-1, size + 2)) - {index}:
            assert not includes(replace(proof, index=other), leaf=leaf, root=top)
        for path in flipped(proof.path):
            assert not includes(replace(proof, path=path), leaf=leaf, root=top)


@pytest.mark.parametrize("size", ALL_SIZES)
def test_every_small_tree_is_proven_to_begin_with_every_smaller_one(size: int) -> None:
    leaves = some_leaves(size)
    top = root(leaves)
    for earlier in range(1, size + 1):
        proof, old = consistency(leaves, earlier), root(leaves[:earlier])
        assert extends(proof, earlier=old, later=top)
        assert not extends(proof, earlier=sha256(old).digest(), later=top)
        assert not extends(proof, earlier=old, later=sha256(top).digest())
        for path in flipped(proof.path):
            assert not extends(replace(proof, path=path), earlier=old, later=top)


@given(trees, st.data())
def test_any_changed_leaf_breaks_consistency_with_what_was_signed_before(
    leaves: list[bytes], data: st.DataObject
) -> None:
    earlier = data.draw(st.integers(1, len(leaves)))
    changed = data.draw(st.integers(0, earlier - 1))
    signed = root(leaves[:earlier])
    forged = [*leaves[:changed], sha256(leaves[changed]).digest(), *leaves[changed + 1 :]]
    assert not extends(consistency(forged, earlier), earlier=signed, later=root(forged))


@given(
    st.integers(-2, 40),
    st.integers(-2, 40),
    st.lists(st.binary(min_size=32, max_size=32), max_size=7),
)
def test_no_made_up_proof_is_believed_or_breaks_the_check(
    first: int, second: int, path: list[bytes]
) -> None:
    old, new = bytes(32), b"\xff" * 32
    assert not includes(Inclusion(first, second, tuple(path)), leaf=old, root=new)
    assert not extends(Consistency(first, second, tuple(path)), earlier=old, later=new)


@given(st.integers(-1, 300), st.integers(0, 9))
def test_a_frontier_that_no_tree_has_is_refused(size: int, peaks: int) -> None:
    if size >= 0 and size.bit_count() == peaks:
        return
    with pytest.raises(ValueError, match="peaks"):
        Frontier(size, (bytes(32),) * peaks)


@pytest.mark.parametrize("joined", [b"", bytes(31), bytes(33), bytes(64)])
def test_a_frontier_is_not_read_from_bytes_that_do_not_fit(joined: bytes) -> None:
    with pytest.raises(ValueError, match="peaks"):
        Frontier.from_bytes(1, joined)
