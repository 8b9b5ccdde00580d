"""What goes out when by mail: laws that hold at every moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from umid.foundation.notices.rules.mailing import (
    LEFT_OVER,
    Frequency,
    Importance,
    digested_before,
    goes_at_once,
)

MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone
INFORMATION = Importance.INFORMATION


@given(MOMENTS, st.sampled_from(Frequency))
def test_what_needs_action_goes_at_once_whatever_one_chose(
    now: datetime, frequency: Frequency
) -> None:
    assert goes_at_once(Importance.NEEDS_ACTION, frequency)
    assert digested_before(Importance.NEEDS_ACTION, frequency, now) == now - LEFT_OVER


@given(MOMENTS)
def test_what_needs_none_goes_at_once_only_where_one_chose_so(now: datetime) -> None:
    assert [one for one in Frequency if goes_at_once(INFORMATION, one)] == [Frequency.AT_ONCE]
    assert digested_before(INFORMATION, Frequency.NEVER, now) is None


@given(MOMENTS)
def test_a_notice_waits_a_day_or_a_week_at_most(now: datetime) -> None:
    daily = digested_before(INFORMATION, Frequency.DAILY, now)
    weekly = digested_before(INFORMATION, Frequency.WEEKLY, now)
    assert daily
    assert weekly
    assert now - timedelta(days=1) < daily <= now
    assert now - timedelta(days=7) < weekly <= daily
    assert weekly.weekday() == 0
    assert daily.hour == weekly.hour == 3


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=30)), st.sampled_from(Frequency))
def test_what_was_due_once_stays_due(now: datetime, later: timedelta, frequency: Frequency) -> None:
    before = digested_before(INFORMATION, frequency, now)
    after = digested_before(INFORMATION, frequency, now + later)
    assert (before is None) == (after is None)
    assert before is None or after is None or before <= after


@given(MOMENTS)
def test_a_second_digest_of_the_same_day_finds_nothing_new(now: datetime) -> None:
    slot = digested_before(INFORMATION, Frequency.DAILY, now)
    assert slot
    assert digested_before(INFORMATION, Frequency.DAILY, slot + timedelta(hours=23)) == slot
