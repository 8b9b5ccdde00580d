"""A register as a whole: its size, its truth, and that it comes out the same again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from hashlib import sha256

import pytest

from umid.science.synthetic import PREFIX, NotPossible, Rates, Record, register
from umid.science.synthetic.chance import Chance

PINNED = [0.4507339948828991, 0.6144671070435925, 0.8251773416797953]
SCRIPT = """
from hashlib import sha256
from umid.science.synthetic import register
print(sha256(repr(list(register(400, 7))).encode()).hexdigest())
"""


def test_the_same_seed_gives_the_same_register_whatever_the_hash_seed() -> None:
    here = sha256(repr(list(register(400, 7))).encode()).hexdigest()
    for hash_seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": hash_seed}
        there = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
        )
        assert there.stdout.strip() == here


def test_chance_is_pinned_to_what_every_python_gives() -> None:
    chance = Chance()
    chance.restart(1, 2, 3)
    assert [chance.share() for _ in range(3)] == PINNED


def test_another_seed_gives_other_people() -> None:
    names = [{record.name for record in register(200, seed)} for seed in (1, 2)]
    assert len(names[0] & names[1]) < 20


def test_the_truth_is_consistent(records: tuple[Record, ...]) -> None:
    households: defaultdict[str, set[str]] = defaultdict(set)
    states: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        households[record.person].add(record.household)
        states[record.household].add(record.state)
    assert all(len(found) == 1 for found in households.values())
    assert all(len(found) == 1 for found in states.values())


def test_identifiers_are_unique_and_labelled_synthetic(records: tuple[Record, ...]) -> None:
    assert len({record.id for record in records}) == len(records)
    for record in records:
        assert {value[: len(PREFIX)] for value in (record.id, record.person, record.household)} == {
            PREFIX
        }


@pytest.mark.parametrize("share", [0.0, 0.1, 0.25, 0.6])
def test_the_share_of_further_records_is_what_was_asked_for(share: float) -> None:
    records = list(register(8_000, 3, rates=Rates(duplicates=share)))
    people = len({record.person for record in records})
    assert 1 - people / len(records) == pytest.approx(share, abs=0.02)


def test_some_people_have_three_records_and_more(records: tuple[Record, ...]) -> None:
    by_person = Counter(record.person for record in records)
    assert {1, 2, 3, 4} <= set(by_person.values())


def test_records_of_one_person_do_not_stand_together(records: tuple[Record, ...]) -> None:
    """Order must not give the truth away: all further records follow all first ones."""
    first_at: dict[str, int] = {}
    further_at: list[int] = []
    for at, record in enumerate(records):
        if first_at.setdefault(record.person, at) != at:
            further_at.append(at)
    assert max(first_at.values()) < min(further_at)


def test_two_records_of_a_person_may_be_in_different_scripts(records: tuple[Record, ...]) -> None:
    writings: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        writings[record.person].append(record.writing)
    several = [kept for kept in writings.values() if len(kept) > 1]
    assert sum(len(set(kept)) > 1 for kept in several) > len(several) / 2


def test_one_list_writes_a_household_in_one_way(records: tuple[Record, ...]) -> None:
    """First records stand household by household; all of one are in one writing."""
    seen: set[str] = set()
    writings: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        if record.person not in seen:
            seen.add(record.person)
            writings[record.household].add(record.writing)
    assert all(len(kept) == 1 for kept in writings.values())


def test_a_list_in_capitals_is_so_in_every_name_and_place() -> None:
    for record in register(200, 1, rates=Rates(capitals=1)):
        for value in (record.name, record.given, record.place, record.mother, record.father):
            assert value == value.upper()


def test_only_the_states_asked_for_occur() -> None:
    assert {record.state for record in register(200, 1, states=("KG", "TM"))} == {"KG", "TM"}


@pytest.mark.parametrize(
    ("count", "seed", "states", "said"),
    [
        (0, 1, ("KZ",), "count is 0"),
        (1, -1, ("KZ",), "seed is -1"),
        (1, 1, ("DE",), "DE"),
        (1, 1, (), "none"),
    ],
)
def test_an_impossible_register_is_refused_at_once(
    count: int, seed: int, states: tuple[str, ...], said: str
) -> None:
    with pytest.raises(NotPossible, match=said):
        register(count, seed, states=states)
