"""Many pairs at once give what each gives alone."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from umid.science.names import THRESHOLD, similarities, similarity
from umid.science.names.coding import CODES
from umid.science.names.costs import _ALIKE, LOSS, SUBSTITUTION
from umid.science.names.scoring import _CHUNK

EXAMPLES = Path(__file__).parents[3] / "benchmarks" / "matching" / "names_examples.csv"


def test_many_pairs_score_as_each_does_alone() -> None:
    left = ["Мадина Рахимова", "Omarov Berik", "", "محمد علي", "Мадина Рахимова"]
    right = ["Madina Rahimova", "Омаров Серик", "Али", "Мухаммад Али", "Марина Рахимова"]
    assert similarities(left, right).tolist() == [
        similarity(a, b) for a, b in zip(left, right, strict=True)
    ]


def test_more_pairs_than_one_chunk_are_all_scored() -> None:
    count = _CHUNK + 1
    scores = similarities(["Мадина Рахимова"] * count, ["Madina Rahimova"] * count)
    assert scores.shape == (count,)
    assert np.ptp(scores) == 0


def test_no_pairs_give_no_scores() -> None:
    assert similarities([], []).shape == (0,)


def test_sequences_of_unlike_length_are_refused() -> None:
    with pytest.raises(ValueError, match="1 names on the left, 2 on the right"):
        similarities(["Али"], ["Али", "Вали"])


def test_a_name_without_letters_is_like_none() -> None:
    assert similarity("", "") == similarity("Али", "123") == 0


def test_the_examples_that_the_constants_were_fitted_on_are_all_decided_rightly() -> None:
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scores = similarities([row["left"] for row in rows], [row["right"] for row in rows])
    wrong = [
        (row["left"], row["right"])
        for row, score in zip(rows, scores, strict=True)
        if (score >= THRESHOLD) != (row["same"] == "yes")
    ]
    assert wrong == []


def test_no_pair_of_sounds_has_two_costs() -> None:
    named = [frozenset(pair) for _, pairs in _ALIKE for pair in pairs.split()]
    assert len(named) == len(set(named))


def test_costs_are_the_same_in_both_directions() -> None:
    table = SUBSTITUTION.reshape(64, 64)
    assert (table == table.T).all()
    assert (np.diag(table)[: len(CODES) + 1] == 0).all()
    assert (LOSS >= 0).all()
