"""A second look at doubtful pairs tells more than the levels that SQL can tell apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from tests.unit.linkage.conftest import Town

from umid.science.linkage import people
from umid.science.linkage.finding import find
from umid.science.linkage.grades import COUNTS, grades
from umid.science.linkage.levels import COMPARISONS, NUMBER
from umid.science.linkage.nuances import learn
from umid.science.linkage.traits import Nearer, describe


def town_of(folder: Path, *lines: str) -> Nearer:
    path = folder / "few.csv"
    path.write_text("id,given,family,birth\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return describe(people.read(path)).nearer


def test_a_name_in_another_script_is_graded_above_another_name(tmp_path: Path) -> None:
    few = town_of(tmp_path, "1,Гулнора,Каримова,", "2,گلناره,کریمووا,", "3,Гулчеҳра,Каримова,")
    first, others = np.array([0, 0]), np.array([1, 2])
    said, other = grades((few, first), (few, others))["given"].tolist()
    assert said > other > 0


def test_what_is_not_known_has_the_lowest_grade(tmp_path: Path) -> None:
    few = town_of(tmp_path, "1,Гулнора,,1990", "2,Гулнора,,1990-05-07")
    found = grades((few, np.array([0])), (few, np.array([1])))
    assert found["mother"].tolist() == [0]
    assert found["given"].tolist() == [COUNTS["given"] - 1]


def test_grades_hang_on_no_order(town: Town) -> None:
    rows = np.random.default_rng(1).integers(0, len(town.people), (2, 200))
    near = town.traits.nearer
    there, back = (grades((near, one), (near, other)) for one, other in (rows, rows[::-1]))
    assert all(there[name].tolist() == back[name].tolist() for name in COUNTS)
    assert all(there[name].max() < COUNTS[name] for name in COUNTS)


def test_a_grade_that_persons_have_and_others_lack_is_learned_to_tell(tmp_path: Path) -> None:
    few = town_of(tmp_path, "1,Гулнора,,", "2,گلناره,,", "3,Гулчеҳра,,")
    rows = np.zeros(400, np.int64), np.repeat([1, 2], 200)
    levels = [np.zeros(400, np.int8) for _ in COMPARISONS]
    odds = np.repeat([2.0, -2.0], 200)
    worth = learn(odds, levels, (few, rows[0]), (few, rows[1]))["given"][1]
    said, other = grades((few, np.array([0, 0])), (few, np.array([1, 2])))["given"].tolist()
    assert worth[said] > 2
    assert worth[other] < -2


def test_the_second_look_moves_only_pairs_in_doubt(town: Town) -> None:
    model = town.found.model
    assert set(model.nuances) == set(COUNTS)
    for name, worth in model.nuances.items():
        assert worth.shape == (COMPARISONS[NUMBER[name]].size + 1, COUNTS[name])
    bare = find([town.people], seed=1, model=replace(model, nuances={})).pairs
    assert bare.at_least(0.99999) <= town.found.pairs.at_least(0.99)
