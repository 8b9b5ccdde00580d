"""Where a meeting is in time follows from the venue's calendar alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from umid.council.meetings.rules.phases import Phase, phase
from umid.portal.demonstration.stages.convening import ZONE
from umid.portal.demonstration.stages.today import _around

DAY = date(2030, 3, 20)
ORDER = list(Phase)
moments = st.integers(0, 8 * 24 * 60).map(
    lambda minutes: datetime(2030, 3, 17, tzinfo=UTC) + timedelta(minutes=minutes)
)
zones = st.sampled_from(["Asia/Tashkent", "America/New_York", "Pacific/Kiritimati"]).map(ZoneInfo)


@given(moments, moments, zones, st.integers(0, 2))
def test_a_meeting_is_prepared_then_in_session_then_over_and_never_back(
    one: datetime, other: datetime, zone: ZoneInfo, length: int
) -> None:
    early, late = sorted((one, other))
    found = [
        ORDER.index(phase(DAY, DAY + timedelta(days=length), zone=zone, at=each))
        for each in (early, late)
    ]
    assert found == sorted(found)


@given(moments, zones)
def test_it_is_in_session_on_its_days_by_the_clock_of_the_venue(
    at: datetime, zone: ZoneInfo
) -> None:
    held = phase(DAY, DAY, zone=zone, at=at) is Phase.IN_SESSION
    assert held == (at.astimezone(zone).date() == DAY)


@given(moments)
def test_the_demonstration_s_sessions_of_today_run_at_whatever_hour_it_is_loaded(
    at: datetime,
) -> None:
    begins, ends = _around(at)
    assert begins <= at < ends + timedelta(minutes=1)
    assert begins.date() == at.astimezone(ZONE).date() == ends.date()
