"""The targets, on public names of members of parliaments, where these are at hand."""

from __future__ import annotations

import csv
import os
from itertools import combinations
from pathlib import Path

import pytest

from umid.science.names import THRESHOLD, keys, similarities

ROOT = Path(__file__).parents[3]
SHARED = ROOT / os.environ.get("UMID_SHARED", "../shared")
FILE = SHARED / "data" / "names" / "parliament-dev.csv"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the shared names are not at hand")

Pair = tuple[dict[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Every pair of spellings of one country."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [two for two in combinations(rows, 2) if two[0]["country"] == two[1]["country"]]


def test_real_people_are_matched_and_kept_apart(pairs: list[Pair]) -> None:
    scores = similarities([a["name"] for a, _ in pairs], [b["name"] for _, b in pairs])
    called = scores >= THRESHOLD
    same = [a["person"] == b["person"] for a, b in pairs]
    hits = sum(called[same])
    assert hits / sum(called) >= 0.99
    assert 2 * hits / (sum(called) + sum(same)) >= 0.95


def test_spellings_of_one_person_share_a_key(pairs: list[Pair]) -> None:
    same = [(a["name"], b["name"]) for a, b in pairs if a["person"] == b["person"]]
    assert sum(bool(keys(a) & keys(b)) for a, b in same) / len(same) >= 0.98
