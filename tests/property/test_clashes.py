"""Every clash is found, none is invented, and it does not matter who is asked first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umid.council.meetings.rules.clashes import Clash, Level, Room, Sitting, blocking, clashes
from umid.kernel.languages import Language

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROOMS = (
    Room("hall", 100, frozenset({Language.RUSSIAN, Language.ENGLISH})),
    Room("east", 10),
    Room("west"),
)


@st.composite
def a_sitting(draw: st.DrawFn, number: int) -> Sitting:
    starts = NINE + timedelta(minutes=10 * draw(st.integers(0, 12)))
    return Sitting(
        session=UUID(int=number),
        starts_at=starts,
        ends_at=starts + timedelta(minutes=10 * draw(st.integers(1, 6))),
        room=draw(st.none() | st.sampled_from(ROOMS)),
        people=draw(st.frozensets(st.sampled_from("ABC"))),
        places_needed=draw(st.none() | st.integers(0, 200)),
        interpretation=draw(st.frozensets(st.sampled_from(Language), max_size=2)),
    )


programmes = st.integers(0, 7).flatmap(
    lambda many: st.tuples(*(a_sitting(number) for number in range(many)))
)


def minutes(sitting: Sitting) -> set[int]:
    """Every minute that it is under way, counted one by one."""
    first = int((sitting.starts_at - NINE).total_seconds()) // 60
    return set(range(first, first + int((sitting.ends_at - sitting.starts_at).seconds) // 60))


def by_brute_force(programme: tuple[Sitting, ...]) -> set[tuple[Clash, frozenset[UUID]]]:
    found = set()
    for one, other in combinations(programme, 2):
        if minutes(one) & minutes(other):
            of = frozenset({one.session, other.session})
            if one.room and one.room == other.room:
                found.add((Clash.ROOM, of))
            if one.people & other.people:
                found.add((Clash.PERSON, of))
    for one in programme:
        of = frozenset({one.session})
        seats = one.room.capacity if one.room else None
        if seats is not None and (one.places_needed or 0) > seats:
            found.add((Clash.CAPACITY, of))
        if one.room and not one.interpretation <= one.room.interpretation:
            found.add((Clash.INTERPRETATION, of))
    return found


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes)
def test_what_is_found_is_what_counting_minutes_finds(programme: tuple[Sitting, ...]) -> None:
    found = clashes(programme)
    assert {(each.clash, each.sessions) for each in found} == by_brute_force(programme)
    assert len(found) == len(set(found))


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes, st.randoms())
def test_the_order_of_the_sessions_does_not_matter(
    programme: tuple[Sitting, ...], random: Random
) -> None:
    shuffled = random.sample(programme, len(programme))
    assert set(clashes(shuffled)) == set(clashes(programme))


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(a_sitting(1), a_sitting(2))
def test_two_sessions_overlap_each_other_or_not_at_all(one: Sitting, other: Sitting) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@settings(deadline=None)  # a busy machine is no fault of the rule
@given(programmes)
def test_only_what_cannot_be_blocks(programme: tuple[Sitting, ...]) -> None:
    assert all(each.clash in {Clash.ROOM, Clash.PERSON} for each in blocking(clashes(programme)))


@pytest.mark.parametrize(
    ("clash", "level"),
    [
        (Clash.ROOM, Level.BLOCK),
        (Clash.PERSON, Level.BLOCK),
        (Clash.CAPACITY, Level.WARN),
        (Clash.INTERPRETATION, Level.WARN),
    ],
)
def test_a_clash_has_its_level(clash: Clash, level: Level) -> None:
    assert clash.level is level


def test_sessions_that_only_follow_one_another_do_not_clash() -> None:
    hour = timedelta(hours=1)
    first = Sitting(UUID(int=1), NINE, NINE + hour, ROOMS[0], frozenset("A"))
    second = replace(first, session=UUID(int=2), starts_at=NINE + hour, ends_at=NINE + 2 * hour)
    assert clashes([first, second]) == []
