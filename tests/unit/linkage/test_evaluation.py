"""Pairs are scored against all that is true, also what was never found."""

from __future__ import annotations

from pathlib import Path

import pytest

from umid.science.linkage.evaluation import (
    OTHER_HOUSEHOLDS,
    SAME_HOUSEHOLD,
    Score,
    Truth,
    UnreadableTruth,
    evaluate,
    evaluate_by,
    group_by_value,
    read_truth,
    wrong_by_relation,
)

TRUTH = Truth(
    person={"1": "A", "2": "A", "3": "A", "4": "B", "5": "C"},
    household={"1": "H", "2": "H", "3": "H", "4": "H", "5": "I"},
    lists={},
)


def pair(left: str, right: str) -> frozenset[str]:
    return frozenset({left, right})


def test_three_records_of_one_person_are_three_pairs() -> None:
    assert set(TRUTH.pairs()) == {pair("1", "2"), pair("1", "3"), pair("2", "3")}


def test_only_pairs_across_lists_count_where_lists_are_named() -> None:
    lists = {"1": "a", "2": "b", "3": "b", "4": "a", "5": "b"}
    truth = Truth(TRUTH.person, TRUTH.household, lists)
    assert set(truth.pairs()) == {pair("1", "2"), pair("1", "3")}


def test_what_was_missed_lowers_recall_and_what_was_wrong_lowers_precision() -> None:
    score = evaluate({pair("1", "2"), pair("1", "4")}, TRUTH)
    assert score == Score(right=1, wrong=1, missed=2)
    assert score.precision == 0.5
    assert score.recall == pytest.approx(1 / 3)
    assert score.f1 == pytest.approx(0.4)


def test_nothing_to_find_and_nothing_found_is_no_failure() -> None:
    score = Score(0, 0, 0)
    assert (score.precision, score.recall, score.f1) == (1, 1, 1)


def test_wrong_pairs_are_told_apart_by_relatives_and_strangers() -> None:
    wrong = wrong_by_relation({pair("1", "2"), pair("1", "4"), pair("1", "5")}, TRUTH)
    assert wrong == {SAME_HOUSEHOLD: 1, OTHER_HOUSEHOLDS: 1}


def test_each_group_is_scored_by_itself() -> None:
    group = group_by_value({"1": "Latin", "2": "Arabic", "3": "Latin"})
    scores = evaluate_by({pair("1", "2")}, TRUTH, group)
    assert scores["Arabic, Latin"] == Score(1, 0, 1)
    assert scores["Latin"] == Score(0, 0, 1)


def test_the_truth_is_read_with_its_households(tmp_path: Path) -> None:
    path = tmp_path / "truth.csv"
    path.write_text("id,person,household\n1,A,H\n2,A,H\n")
    assert read_truth(path) == Truth({"1": "A", "2": "A"}, {"1": "H", "2": "H"}, {})


@pytest.mark.parametrize("text", ["id,household\n1,H\n", "id,person\n1,A\n1,B\n"])
def test_a_truth_that_is_incomplete_or_contradicts_itself_is_refused(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "truth.csv"
    path.write_text(text)
    with pytest.raises(UnreadableTruth):
        read_truth(path)
