"""A kept register answers for one new person what a whole matching would."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.linkage.conftest import Town

from umid.science.linkage import index, people
from umid.science.linkage.index import Register, UnreadableIndex


@pytest.fixture(scope="module")
def register(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Register:
    path = tmp_path_factory.mktemp("kept") / "register.index"
    index.write(path, town.people, town.traits, town.found.model)
    return Register(path)


def test_a_person_is_judged_as_in_a_whole_list(town: Town, register: Register) -> None:
    found = town.found.pairs
    likely = {
        frozenset(pair): chance
        for *pair, chance in zip(found.left, found.right, found.probability.tolist(), strict=True)
        if chance >= 0.9
    }
    asked = {
        frozenset((identifier, match.id)): match.probability
        for identifier, matches in zip(
            town.people.ids[:60], register.matches(_first(town, 60), 0.9), strict=True
        )
        for match in matches
        if match.id != identifier
    }
    expected = {pair: likely[pair] for pair in likely if pair & set(town.people.ids[:60])}
    assert len(expected) > 8
    assert asked == pytest.approx(expected)


def _first(town: Town, count: int) -> people.People:
    lines = town.path.read_text(encoding="utf-8").splitlines(keepends=True)
    path = town.path.with_name("first.csv")
    path.write_text("".join(lines[: count + 1]), encoding="utf-8")
    return people.read(path)


def test_the_likeliest_comes_first_with_its_reasons(town: Town, register: Register) -> None:
    (matches,) = register.matches(_first(town, 1), 0.01)
    assert matches[0].id == town.people.ids[0]
    assert "given name the same" in matches[0].reasons
    chances = [match.probability for match in matches]
    assert chances == sorted(chances, reverse=True)


def test_a_person_whom_nobody_resembles_has_no_match(register: Register, tmp_path: Path) -> None:
    path = tmp_path / "person.csv"
    path.write_text("id,given,family,birth\n1,Zbigniew,Wojciechowski,1931-07-09\n")
    assert register.matches(people.read(path), 0.05) == [[]]


def test_what_is_no_index_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "register.index"
    path.write_bytes(b"ARROW1 or so")
    with pytest.raises(UnreadableIndex):
        Register(path)
