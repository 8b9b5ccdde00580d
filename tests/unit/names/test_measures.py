"""The figures by which names are judged are worked out rightly."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.matching.names_measures import best_f1, f1_at, interval, recall_at_precision

SCORES = np.array([0.9, 0.8, 0.7, 0.6, 0.2])
TRUTH = np.array([True, True, False, True, False])
ONCE = np.ones(5)


def test_the_best_f1_is_that_of_the_best_threshold() -> None:
    # At .6 all three true pairs are called, and one false one.
    assert best_f1(SCORES, TRUTH, ONCE) == pytest.approx(2 * 0.75 / 1.75)


def test_f1_at_a_threshold_counts_what_is_called_there() -> None:
    assert f1_at(0.75)(SCORES, TRUTH, ONCE) == pytest.approx(2 * 2 / (2 + 3))


def test_recall_at_a_precision_stops_before_the_first_false_pair() -> None:
    assert recall_at_precision(0.99)(SCORES, TRUTH, ONCE) == pytest.approx(2 / 3)
    assert recall_at_precision(0.75)(SCORES, TRUTH, ONCE) == 1


def test_pairs_of_one_score_are_called_together_or_not_at_all() -> None:
    tied = np.array([0.9, 0.9])
    assert recall_at_precision(0.99)(tied, np.array([True, False]), np.ones(2)) == 0


def test_an_interval_holds_its_value_and_widens_where_people_are_few() -> None:
    people = np.arange(5, dtype=np.intp), np.arange(5, dtype=np.intp)
    found = interval(best_f1, SCORES, TRUTH, people)
    assert found.low < found.value < found.high
    many = tuple(np.arange(500, dtype=np.intp) for _ in range(2))
    wider = interval(best_f1, np.tile(SCORES, 100), np.tile(TRUTH, 100), (many[0], many[1]))
    assert wider.high - wider.low < found.high - found.low
