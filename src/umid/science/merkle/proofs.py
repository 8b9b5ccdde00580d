"""Inclusion and consistency proofs of RFC 9162, sections 2.1.3 and 2.1.4, made and checked.

An inclusion proof shows that a leaf stands at its place in a tree; a consistency proof shows that
a later tree begins with an earlier one. Checking needs the root alone, never the other leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from umid.science.merkle.tree import levels, node_hash

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Leads from the leaf at `index` to the root of `size` leaves; siblings, lowest first."""

    index: int
    size: int
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Consistency:
    """Leads from the root of the first `earlier` leaves to the root of all `later` of them."""

    earlier: int
    later: int
    path: tuple[bytes, ...]


def inclusion(leaves: Sequence[bytes], index: int) -> Inclusion:
    """The proof for the leaf hash at `index`; raises IndexError when there is none."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"no leaf {index} in a tree of {len(leaves)}")
    return Inclusion(index, len(leaves), tuple(_siblings(levels(leaves), index)))


def consistency(leaves: Sequence[bytes], earlier: int) -> Consistency:
    """The proof that the first `earlier` leaf hashes begin all of them; raises IndexError."""
    if not 0 < earlier <= len(leaves):
        raise IndexError(f"no tree of {earlier} leaves begins a tree of {len(leaves)}")
    if earlier == len(leaves):
        return Consistency(earlier, earlier, ())
    # The smallest full subtree that ends the earlier tree: both roots are built up from it.
    height = _trailing_zeros(earlier)
    place = (earlier >> height) - 1
    tree = levels(leaves)
    # Where it is the earlier tree itself, whoever checks already holds its hash.
    seed = [] if place == 0 else [tree[height][place]]
    return Consistency(earlier, len(leaves), (*seed, *_siblings(tree[height:], place)))


def includes(proof: Inclusion, *, leaf: bytes, root: bytes) -> bool:
    """Whether the proof leads from this leaf hash to this root (RFC 9162, 2.1.3.2)."""
    if not 0 <= proof.index < proof.size:
        return False
    place, last, joined = proof.index, proof.size - 1, leaf
    for sibling in proof.path:
        if last == 0:
            return False
        if place & 1 or place == last:
            joined = node_hash(sibling, joined)
            place, last = _past_lone_nodes(place, last)
        else:
            joined = node_hash(joined, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and joined == root


def extends(proof: Consistency, *, earlier: bytes, later: bytes) -> bool:
    """Whether the proof leads from the earlier root to the later one (RFC 9162, 2.1.4.2)."""
    if not 0 < proof.earlier <= proof.later:
        return False
    if proof.earlier == proof.later:
        return not proof.path and earlier == later
    path = proof.path if proof.earlier.bit_count() > 1 else (earlier, *proof.path)
    if not path:
        return False
    height = _trailing_zeros(proof.earlier)
    place, last = (proof.earlier - 1) >> height, (proof.later - 1) >> height
    seed, *siblings = path
    old = new = seed
    for sibling in siblings:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            place, last = _past_lone_nodes(place, last)
        else:
            new = node_hash(new, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old == earlier and new == later


def _siblings(tree: Sequence[Sequence[bytes]], place: int) -> list[bytes]:
    """What joins the node at `place` of the lowest of these levels to the root; lone nodes rise."""
    found = []
    for level in tree:
        if (place ^ 1) < len(level):
            found.append(level[place ^ 1])
        place >>= 1
    return found


def _past_lone_nodes(place: int, last: int) -> tuple[int, int]:
    """The same node, seen from the height at which it is a right child (or the root)."""
    while not place & 1 and place:
        place, last = place >> 1, last >> 1
    return place, last


def _trailing_zeros(number: int) -> int:
    return (number & -number).bit_length() - 1
