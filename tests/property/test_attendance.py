"""Attendance as a fold, codes that find a typing error, places by order."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.attendance.rules.badges import Proof, Standing, standing_at
from umid.council.attendance.rules.codes import ALPHABET, new_code, read_code, shown
from umid.council.attendance.rules.presence import Scan, Stay, Way, attended, present, stays
from umid.council.attendance.rules.quorum import Rule, is_quorate, needed
from umid.council.attendance.rules.signing_up import (
    AtOnce,
    DelegationFull,
    NotOpen,
    Terms,
    Time,
    moved_up,
    require_free,
    split,
)

NINE = datetime(2030, 3, 20, 9, tzinfo=UTC)
SESSION = UUID(int=7)
MOMENTS = st.integers(-5, 5).map(lambda minutes: NINE + timedelta(minutes=minutes))


@st.composite
def some_scans(draw: st.DrawFn) -> list[Scan]:
    drawn = draw(
        st.lists(
            st.tuples(
                st.integers(0, 3),
                st.sampled_from([None, SESSION]),
                st.sampled_from(Way),
                st.integers(0, 10),
            ),
            max_size=20,
        )
    )
    return [
        Scan(UUID(int=number), who, where, way, NINE + timedelta(minutes=minute))
        for number, (who, where, way, minute) in enumerate(drawn)
    ]


@given(some_scans(), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_repetition_of_scans_changes_attendance(
    scans: list[Scan], draw: random.Random
) -> None:
    again = [*scans, *scans[::2]]
    draw.shuffle(again)
    assert stays(again) == stays(scans)


@given(some_scans(), st.integers(0, 11))
def test_stays_follow_each_other_and_who_is_present_attended(scans: list[Scan], on: int) -> None:
    found = stays(scans)
    for each in found.values():
        assert all(stay.until is not None for stay in each[:-1])
        ends = [moment for stay in each for moment in (stay.since, stay.until) if moment]
        assert ends == sorted(ends)
    for where in (None, SESSION):
        there = present(found, where, NINE + timedelta(minutes=on))
        assert there <= attended(found, where)
        came = {scan.who for scan in scans if scan.where == where and scan.way is Way.IN}
        assert attended(found, where) == came


def test_a_thousand_scans_replayed_twice_and_out_of_order_are_the_same_attendance() -> None:
    draw = random.Random(7)  # noqa: S311 - an order, not a secret
    scans = [
        Scan(
            UUID(int=number),
            draw.randrange(80),
            draw.choice([None, SESSION]),
            draw.choice(list(Way)),
            NINE + timedelta(seconds=draw.randrange(30_000)),
        )
        for number in range(1000)
    ]
    again = scans * 2
    draw.shuffle(again)
    assert stays(again) == stays(scans)


def test_a_second_check_in_and_a_lone_check_out_change_nothing() -> None:
    moments = [NINE + timedelta(minutes=each) for each in range(4)]
    ways = (Way.OUT, Way.IN, Way.IN, Way.OUT)
    scans = [
        Scan(UUID(int=number), "a", None, way, at)
        for number, (way, at) in enumerate(zip(ways, moments, strict=True))
    ]
    assert stays(scans) == {("a", None): (Stay(moments[1], moments[3]),)}


@given(st.data())
def test_a_code_finds_every_wrong_letter_and_every_two_that_changed_places(
    data: st.DataObject,
) -> None:
    code = new_code()
    assert read_code(shown(code).lower()) == code
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))
    assert read_code(code[:place] + other + code[place + 1 :]) is None
    last = data.draw(st.integers(0, len(code) - 2))
    swapped = code[:last] + code[last + 1] + code[last] + code[last + 2 :]
    assert read_code(swapped) == (code if swapped == code else None)


@given(st.builds(Proof, st.booleans(), st.one_of(st.none(), MOMENTS), st.booleans()))
def test_a_badge_is_good_until_it_was_taken_back_and_never_without_accreditation(
    proof: Proof,
) -> None:
    was_taken = proof.revoked_at is not None and proof.revoked_at <= NINE
    is_good = standing_at(proof, NINE) is Standing.VALID
    assert is_good == (proof.is_accredited and not was_taken)


@given(st.sampled_from(Rule), st.integers(0, 20), st.integers(0, 20))
def test_no_quorum_is_told_without_a_rule_and_majorities_are_more_than_half(
    rule: Rule, members: int, there: int
) -> None:
    found = is_quorate(rule, members, there)
    assert (found is None) == (rule is Rule.UNKNOWN or members == 0)
    if rule is Rule.MAJORITY and members:
        assert found == (there * 2 > members)
    if rule is Rule.TWO_THIRDS and members:
        assert found == (there * 3 >= members * 2)


def test_of_five_states_three_are_a_majority_and_four_two_thirds() -> None:
    rules = (Rule.MAJORITY, Rule.TWO_THIRDS, Rule.ALL)
    assert [needed(rule, 5) for rule in rules] == [3, 4, 5]


line = st.lists(st.integers(0, 30), unique=True, max_size=12)


@given(line, st.one_of(st.none(), st.integers(0, 14)), st.sets(st.integers(0, 30)))
def test_who_moves_up_waited_before_and_no_more_sit_than_there_are_places(
    asked: list[int], capacity: int | None, gone: set[int]
) -> None:
    after = [each for each in asked if each not in gone]
    up = moved_up(asked, after, capacity, capacity)
    seated, waiting = split(after, capacity)
    assert [*seated, *waiting] == after
    assert capacity is None or len(seated) <= capacity
    assert set(up) <= set(split(asked, capacity)[1])
    assert set(seated) - set(up) <= set(split(asked, capacity)[0])


def test_terms_refuse_who_comes_early_late_or_as_one_too_many() -> None:
    hour = timedelta(hours=1)
    terms = Terms(10, 2, NINE, NINE + hour)
    for at in (NINE - hour, NINE + hour):
        with pytest.raises(NotOpen):
            terms.require_open(at)
    terms.require_open(NINE)
    terms.require_room_for("kg", ["kg", "kz"])
    with pytest.raises(DelegationFull):
        terms.require_room_for("kg", ["kg", "kz", "kg"])


@given(st.integers(0, 20), st.integers(1, 5), st.integers(0, 20), st.integers(1, 5))
def test_nobody_is_in_two_sessions_that_share_a_minute(a: int, b: int, c: int, d: int) -> None:
    minute = timedelta(minutes=1)
    one = Time(UUID(int=1), NINE + a * minute, NINE + (a + b) * minute)
    two = Time(UUID(int=2), NINE + c * minute, NINE + (c + d) * minute)
    if set(range(a, a + b)) & set(range(c, c + d)):
        with pytest.raises(AtOnce):
            require_free(one, [one, two])
    else:
        require_free(one, [one, two])
