"""When jobs are tried again, and what the queue may keep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.foundation.jobs.rules import (
    MOST_ATTEMPTS,
    NotAnIdentifier,
    as_identifiers,
    following,
    path_of,
    pause_after,
    places,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_each_pause_is_longer_up_to_two_hours() -> None:
    pauses = [pause_after(attempt) for attempt in range(1, MOST_ATTEMPTS)]
    assert pauses == sorted(pauses)
    assert pauses[:3] == [timedelta(seconds=10), timedelta(seconds=40), timedelta(seconds=160)]
    assert pauses[-1] == timedelta(hours=2)


@given(
    st.timedeltas(timedelta(0), timedelta(days=400)),
    st.timedeltas(timedelta(seconds=1), timedelta(days=30)),
)
def test_what_recurs_comes_next_on_its_grid_and_missed_times_are_let_go(
    late: timedelta, every: timedelta
) -> None:
    upcoming = following(NOON, every, NOON + late)
    assert NOON + late < upcoming <= NOON + late + every
    assert (upcoming - NOON) % every == timedelta()


def test_identifiers_are_kept_as_json_can_hold_them() -> None:
    kept = as_identifiers({"case": UUID(int=1), "state": "KZ", "delegate": 7})
    assert kept == {"case": "00000000-0000-0000-0000-000000000001", "state": "KZ", "delegate": 7}


@pytest.mark.parametrize("value", ["a name", "Имя", "x" * 101, True, None, 0.5, ["a"], {"a": 1}])
def test_what_is_no_identifier_is_not_kept(value: object) -> None:
    with pytest.raises(NotAnIdentifier, match=r"^field is not an identifier$"):
        as_identifiers({"field": value})


def fail_over_anna() -> None:
    raise ValueError("Anna")


def test_an_error_keeps_its_class_and_its_places_and_not_a_word_more() -> None:
    with pytest.raises(ValueError, match="Anna") as caught:
        fail_over_anna()
    kept = path_of(caught.type) + places(caught.tb)
    assert kept.startswith("builtins.ValueError")
    assert "test_jobs_rules.py" in kept
    assert "raise" not in kept
    assert "Anna" not in kept
