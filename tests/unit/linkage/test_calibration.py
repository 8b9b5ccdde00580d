"""Reviews of a few hundred pairs make probabilities keep their word."""

from __future__ import annotations

import numpy as np
import pytest

from umid.science.linkage.calibration import (
    NOT_CALIBRATED,
    TooFewReviews,
    calibrate,
    calibration_error,
    choose_for_review,
)
from umid.science.linkage.missed import EmptyAudit, estimate_missed


def overconfident(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Pairs whose probability is said too high by the model's square root."""
    generator = np.random.default_rng(seed)
    true = generator.uniform(size=count)
    return np.sqrt(true), generator.uniform(size=count) < true


def test_five_hundred_reviews_mend_overconfidence_on_pairs_never_reviewed() -> None:
    said, is_match = overconfident(20_000, seed=1)
    rows, weights = choose_for_review(said, 500, seed=2)
    curve = calibrate(said[rows], is_match[rows], weights)
    held_out = np.setdiff1d(np.arange(said.size), rows)
    before = calibration_error(said[held_out], is_match[held_out])
    after = calibration_error(curve(said[held_out]), is_match[held_out])
    assert before > 0.12
    assert after < before / 2


def test_a_perfect_model_has_no_calibration_error() -> None:
    said = np.repeat([0.0, 0.5, 1.0], 100)
    is_match = np.concatenate([np.zeros(100), np.tile([0, 1], 50), np.ones(100)]).astype(bool)
    assert calibration_error(said, is_match) == pytest.approx(0)


def test_certainty_that_is_always_wrong_has_the_greatest_error() -> None:
    assert calibration_error(np.ones(10), np.zeros(10, bool)) == 1


def test_a_calibrated_probability_never_falls_where_the_model_rises() -> None:
    said, is_match = overconfident(500, seed=3)
    curve = calibrate(said, is_match, np.ones(500))
    assert (np.diff(curve(np.linspace(0, 1, 200))) >= 0).all()


def test_without_reviews_probabilities_stay_as_they_are() -> None:
    said = np.array([0.1, 0.9])
    assert NOT_CALIBRATED(said).tolist() == said.tolist()


@pytest.mark.parametrize("answer", [True, False])
def test_reviews_with_one_answer_only_cannot_calibrate(*, answer: bool) -> None:
    with pytest.raises(TooFewReviews):
        calibrate(np.array([0.2, 0.4]), np.array([answer, answer]), np.ones(2))


def test_pairs_for_review_come_from_all_bands_and_stand_for_all_pairs() -> None:
    said = np.concatenate([np.full(10_000, 0.01), np.full(40, 0.6), np.full(5_000, 0.9999)])
    rows, weights = choose_for_review(said, 100, seed=1)
    assert 95 <= len(set(rows.tolist())) == len(rows) <= 100
    assert set(said[rows].tolist()) == {0.01, 0.6, 0.9999}
    assert weights.sum() == pytest.approx(said.size)


def test_no_pairs_need_no_review() -> None:
    rows, weights = choose_for_review(np.zeros(0), 10, seed=1)
    assert (rows.size, weights.size) == (0, 0)


def test_an_audit_that_found_a_tenth_missing_estimates_a_ninth_of_what_was_found() -> None:
    missed = estimate_missed(audited=200, of_these_found=180, true_found=900)
    assert missed.recall.value == pytest.approx(0.9)
    # Wilson's interval for 180 of 200, as the formula gives it.
    assert (missed.recall.low, missed.recall.high) == pytest.approx((0.8506, 0.9344), abs=1e-4)
    assert missed.pairs.value == pytest.approx(100)
    assert missed.pairs.low < 100 < missed.pairs.high


def test_an_audit_in_which_all_was_found_still_leaves_room_for_doubt() -> None:
    missed = estimate_missed(audited=50, of_these_found=50, true_found=500)
    assert missed.pairs.value == 0
    assert missed.pairs.high > 30


def test_an_audit_in_which_nothing_was_found_bounds_nothing() -> None:
    assert estimate_missed(10, 0, 5).pairs.value == float("inf")


def test_an_empty_audit_is_refused() -> None:
    with pytest.raises(EmptyAudit):
        estimate_missed(0, 0, 10)
