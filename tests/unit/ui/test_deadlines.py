"""How long is left is never said longer than it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from umid.foundation.ui.deadlines import SOON, time_left
from umid.foundation.ui.tones import Tone

NOW = datetime(2024, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(days=9, hours=23), "9 days left"),
        (timedelta(days=1), "1 day left"),
        (timedelta(hours=23, minutes=59), "23 hours left"),
        (timedelta(hours=1), "1 hour left"),
        (timedelta(minutes=59, seconds=59), "59 minutes left"),
        (timedelta(seconds=59), "less than a minute left"),
        (timedelta(0), "ends now"),
        (timedelta(hours=-20), "ended less than a day ago"),
        (timedelta(days=-2), "ended 2 days ago"),
    ],
)
def test_what_is_left_is_said_in_whole_units_rounded_down(left: timedelta, words: str) -> None:
    assert time_left(NOW + left, NOW).words == words


@pytest.mark.parametrize(
    ("left", "tone"),
    [
        (SOON + timedelta(seconds=1), Tone.QUIET),
        (SOON, Tone.WARNING),
        (timedelta(seconds=1), Tone.WARNING),
        (timedelta(0), Tone.PROBLEM),
    ],
)
def test_a_deadline_warns_when_it_is_near_and_when_it_is_over(left: timedelta, tone: Tone) -> None:
    assert time_left(NOW + left, NOW).tone is tone


@pytest.mark.parametrize(
    ("days", "words"), [(1, "остался 1 день"), (22, "осталось 22 дня"), (5, "осталось 5 дней")]
)
def test_russian_counts_days_in_its_three_ways(days: int, words: str) -> None:
    with translation.override("ru"):
        assert time_left(NOW + timedelta(days=days), NOW).words == words
