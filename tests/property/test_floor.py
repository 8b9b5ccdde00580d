"""Laws of the floor: whatever is tried, the clock follows from the log, and no time is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.floor.rules.hall import Closed, Hall, Moment, SomeoneSpeaks, after, replay
from umid.council.floor.rules.kinds import Attribution, Category, Event, WiderThanPromised, narrow
from umid.council.floor.rules.times import allowed, times
from umid.kernel.errors import NotPossible

START = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
TRIED = st.lists(
    st.tuples(
        st.sampled_from(Event), st.integers(1, 12), st.integers(0, 90), st.sampled_from(Category)
    ),
    max_size=40,
)


def log_of(tried: list[tuple[Event, int, int, Category]]) -> list[Moment]:
    """What of it was possible, from an open floor on."""
    log = [Moment(1, START, Event.OPEN)]
    hall, at = replay(log), START
    for event, entry, seconds, category in tried:
        at += timedelta(seconds=seconds)
        waiting = tuple(one.number for one in hall.called if not one.is_point)
        moment = Moment(
            len(log) + 1,
            at,
            event,
            entry=entry,
            entries=waiting[::-1],
            category=category,
            seconds=seconds,
        )
        try:
            hall = after(hall, moment)
        except NotPossible:
            continue
        log.append(moment)
    return log


def runs(log: list[Moment], until: datetime) -> timedelta:
    """How long anyone had a running clock, counted the plain way: gap by gap."""
    total = timedelta(0)
    ends = [one.at for one in log[1:]] + [until]
    for length, end in enumerate(ends, 1):
        speaking = replay(log[:length]).speaking
        if speaking and speaking.since:
            total += end - log[length - 1].at
    return total


@given(TRIED, st.integers(0, 600))
def test_all_time_on_the_floor_is_someone_s_and_none_is_counted_twice(
    tried: list[tuple[Event, int, int, Category]], later: int
) -> None:
    log = log_of(tried)
    at = log[-1].at + timedelta(seconds=later)
    found = times(replay(log), {}, at)
    assert found.total + found.points == runs(log, at)


@given(TRIED)
def test_a_restart_between_any_two_moments_changes_nothing(
    tried: list[tuple[Event, int, int, Category]],
) -> None:
    log = log_of(tried)
    hall = Hall()
    for moment in log:
        hall = after(hall, moment)
    assert hall == replay(log)
    assert hall.length == len(log)


@given(TRIED)
def test_nobody_is_twice_on_the_floor_or_on_it_and_the_list(
    tried: list[tuple[Event, int, int, Category]],
) -> None:
    hall = replay(log_of(tried))
    entries = [one.number for one in hall.waiting] + [one.entry.number for one in hall.turns]
    assert len(entries) == len(set(entries))


@given(TRIED)
def test_points_of_order_stand_before_every_speaker(
    tried: list[tuple[Event, int, int, Category]],
) -> None:
    order = [one.is_point for one in replay(log_of(tried)).waiting]
    assert order == sorted(order, reverse=True)


def spoken(*events: tuple[Event, int, int | None]) -> Hall:
    """A floor after events at these seconds, each about an entry."""
    moments = [
        Moment(number, START + timedelta(seconds=second), event, entry=entry)
        for number, (event, second, entry) in enumerate(events, 1)
    ]
    return replay(moments)


def test_a_pause_does_not_count_and_a_point_of_order_gives_the_floor_back() -> None:
    hall = spoken(
        (Event.OPEN, 0, None),
        (Event.JOIN, 0, None),
        (Event.START, 10, 2),
        (Event.PAUSE, 40, 2),
        (Event.RESUME, 100, 2),
        (Event.POINT, 105, None),
        (Event.START, 110, 6),
        (Event.STOP, 130, 6),
        (Event.RESUME, 140, 2),
    )
    assert hall.speaking
    assert hall.held is None
    at = START + timedelta(seconds=150)
    assert hall.speaking.elapsed(at) == timedelta(seconds=30 + 10 + 10)
    assert times(hall, {}, at).points == timedelta(seconds=20)


def test_a_quota_is_less_by_what_the_delegation_used_before() -> None:
    hall = spoken(
        (Event.OPEN, 0, None),
        (Event.JOIN, 0, None),
        (Event.JOIN, 0, None),
        (Event.START, 0, 2),
        (Event.STOP, 50, 2),
        (Event.START, 60, 3),
    )
    hall = replace(hall, limits={Category.OTHER: 120})
    assert hall.speaking
    own = {2: "state:KG", 3: "state:KG"}
    assert allowed(hall, hall.speaking, own) == timedelta(seconds=70)
    assert allowed(hall, hall.speaking, own | {2: "state:UZ"}) == timedelta(seconds=120)
    assert allowed(hall, hall.speaking, {}) == timedelta(seconds=120)


def test_two_never_speak_at_once() -> None:
    opened = [(Event.OPEN, 0, None), (Event.JOIN, 0, None), (Event.JOIN, 0, None)]
    with pytest.raises(SomeoneSpeaks):
        spoken(*opened, (Event.START, 1, 2), (Event.START, 2, 3))


def test_nobody_speaks_while_the_floor_is_closed() -> None:
    with pytest.raises(Closed):
        spoken((Event.JOIN, 0, None), (Event.START, 1, 1))


@pytest.mark.parametrize("to", [Attribution.PUBLIC, Attribution.PARTICIPANTS])
def test_who_spoke_unnamed_stays_unnamed(to: Attribution) -> None:
    with pytest.raises(WiderThanPromised):
        narrow(Attribution.NONE, to, has_begun=True)
    assert narrow(Attribution.NONE, to, has_begun=False) is to
