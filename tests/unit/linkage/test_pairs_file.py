"""Pairs are written whole, the likeliest first, and read back as they were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from umid.science.linkage import pairs
from umid.science.linkage.aside import written_aside
from umid.science.linkage.pairs import Pairs, UnreadablePairs


def test_the_likeliest_pair_stands_first_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    pairs.write(Pairs(["1", "3"], ["2", "4"], np.array([0.25, 0.75]), ["a, b", "c"]), path)
    back = pairs.read(path)
    assert (back.left, back.right) == (["3", "1"], ["4", "2"])
    assert back.probability.tolist() == [0.75, 0.25]
    assert back.reasons == ["c", "a, b"]


def test_a_pair_is_found_whatever_its_order() -> None:
    found = Pairs(["2", "3"], ["1", "4"], np.array([0.9, 0.1]), ["", ""]).at_least(0.5)
    assert found == {frozenset({"1", "2"})}


@pytest.mark.parametrize("wrong", ["1.5", "likely", "", "nan"])
def test_a_probability_that_is_none_is_named_by_its_row(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(f"left,right,probability,reasons\n1,2,0.5,\n1,3,{wrong},\n")
    with pytest.raises(UnreadablePairs, match="row 3, column probability"):
        pairs.read(path)


def test_pairs_without_probability_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("left,right\n1,2\n")
    with pytest.raises(UnreadablePairs, match="row 1, column probability"):
        pairs.read(path)


def test_a_file_stays_as_it_was_when_its_successor_fails(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError), written_aside(path) as aside:
        aside.write_text("half, and then \ud800", encoding="utf-8")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
