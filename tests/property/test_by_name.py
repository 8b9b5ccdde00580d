"""Laws of who comes by name, and of how a last day is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.delegations.rules.by_name import NoMedia, follows, require_admitted
from umid.council.delegations.rules.invitations import ANSWERS, Invited
from umid.council.delegations.rules.nominations import DECISIONS, OVER, Nominated, advance
from umid.foundation.ui.said import day, until
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

STEPS = st.lists(st.sampled_from([*ANSWERS, *DECISIONS]), max_size=30)
ZONES = st.sampled_from([ZoneInfo("Asia/Tashkent"), ZoneInfo("Asia/Bishkek"), ZoneInfo("UTC")])
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(STEPS)
def test_there_is_always_one_of_them_at_most_and_who_declined_never_comes(
    steps: list[Invited | Nominated],
) -> None:
    people = [Nominated.DRAFT]
    for step in steps:
        if isinstance(step, Invited):
            standing = follows(step, people[-1])
            if standing is None:
                people.append(Nominated.SUBMITTED)
            else:
                people[-1] = standing
            comes = people[-1] in {Nominated.SUBMITTED, Nominated.RETURNED, Nominated.ACCREDITED}
            assert comes <= (step is Invited.ACCEPTED)
        else:
            try:
                people[-1] = advance(people[-1], step)
            except NotPossible:
                continue
    assert sum(each not in OVER for each in people) <= 1


@given(STEPS)
def test_the_same_answer_twice_is_one(steps: list[Invited | Nominated]) -> None:
    for answer in (one for one in steps if isinstance(one, Invited)):
        for now in Nominated:
            once = follows(answer, now)
            if once is not None:
                assert follows(answer, once) == once


@given(st.none() | st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_the_media_ask_until_the_moment_itself(closes_at: datetime | None, at: datetime) -> None:
    if closes_at is not None and at <= closes_at:
        require_admitted(closes_at, at)
    else:
        with pytest.raises(NoMedia):
            require_admitted(closes_at, at)


@given(DAYS, ZONES, st.sampled_from(Language))
def test_the_last_minute_of_a_day_and_the_midnight_after_it_are_said_as_that_day(
    on: date, zone: ZoneInfo, language: Language
) -> None:
    minute = datetime.combine(on, time(23, 59), zone)
    midnight = datetime.combine(on + timedelta(days=1), time(0), zone)
    assert until(minute, zone, language) == until(midnight, zone, language)
    assert until(midnight, zone, language).startswith(day(on, language))
    assert "00:00" not in until(midnight, zone, language)


@given(DAYS, ZONES)
def test_any_other_moment_is_said_with_its_time(on: date, zone: ZoneInfo) -> None:
    assert "18:30" in until(datetime.combine(on, time(18, 30), zone), zone, Language.ENGLISH)
