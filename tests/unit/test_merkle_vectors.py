"""The tree against the certificate-transparency project's own eight inputs and known roots."""

from __future__ import annotations

from hashlib import sha256
from time import perf_counter

import pytest

from umid.science.merkle.proofs import consistency, inclusion
from umid.science.merkle.tree import Frontier, leaf_hash, node_hash, root

# The inputs and roots that certificate-transparency implementations test with since 2013.
INPUTS = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(data) for data in INPUTS]


@pytest.mark.parametrize("size", range(9))
def test_the_known_roots_come_out(size: int) -> None:
    assert root(LEAVES[:size]).hex() == ROOTS[size]
    assert Frontier().grown(LEAVES[:size]).root.hex() == ROOTS[size]


def named_nodes() -> dict[str, bytes]:
    """The seven-leaf tree drawn in RFC 6962, section 2.1.3, with its letters."""
    a, b, c, d, e, f, j = LEAVES[:7]
    g, h, i = node_hash(a, b), node_hash(c, d), node_hash(e, f)
    k = node_hash(g, h)
    return {"a": a, "b": b, "c": c, "d": d, "f": f, "g": g, "h": h, "i": i, "j": j, "k": k} | {
        "l": node_hash(i, j)
    }


@pytest.mark.parametrize(("index", "path"), [(0, "bhl"), (3, "cgl"), (4, "fjk"), (6, "ik")])
def test_the_inclusion_proofs_are_those_the_rfc_lists(index: int, path: str) -> None:
    nodes = named_nodes()
    assert inclusion(LEAVES[:7], index).path == tuple(nodes[name] for name in path)


@pytest.mark.parametrize(("earlier", "path"), [(3, "cdgl"), (4, "l"), (6, "ijk")])
def test_the_consistency_proofs_are_those_the_rfc_lists(earlier: int, path: str) -> None:
    nodes = named_nodes()
    assert consistency(LEAVES[:7], earlier).path == tuple(nodes[name] for name in path)


def test_a_leaf_cannot_pass_for_a_node() -> None:
    left, right = LEAVES[:2]
    assert leaf_hash(left + right) != node_hash(left, right)


@pytest.mark.parametrize("index", [-1, 7])
def test_there_is_no_proof_outside_the_tree(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion(LEAVES[:7], index)


@pytest.mark.parametrize("earlier", [0, 8])
def test_there_is_no_consistency_outside_the_tree(earlier: int) -> None:
    with pytest.raises(IndexError):
        consistency(LEAVES[:7], earlier)


def test_a_hundred_thousand_leaves_take_well_under_a_second() -> None:
    leaves = [sha256(number.to_bytes(4)).digest() for number in range(100_000)]
    start = perf_counter()
    assert root(leaves) == Frontier().grown(leaves).root
    assert perf_counter() - start < 2  # about 0.2 s; a quadratic tree would take minutes
