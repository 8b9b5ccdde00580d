"""Duplicates are found in a list of many scripts, and relatives are kept apart."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from tests.unit.linkage.conftest import Town

from umid.science.linkage import blocking, model, people
from umid.science.linkage.evaluation import SAME_HOUSEHOLD, evaluate, wrong_by_relation
from umid.science.linkage.finding import find
from umid.science.linkage.model import UnreadableModel

HEADER = "id,given,family,patronymic,name,sex,birth,place,mother,father\n"


def probability(town: Town, folder: Path, left: str, right: str) -> float:
    """The probability that two records, added to the town's list, are one person."""
    path = folder / "two.csv"
    path.write_text(f"{HEADER}L,{left}\nR,{right}\n", encoding="utf-8")
    pairs = find([people.read(path)], seed=1, model=town.found.model, least=0).pairs
    return float(pairs.probability[0]) if len(pairs) else 0.0


def test_most_duplicates_of_a_town_are_found_and_few_wrong_ones(town: Town) -> None:
    score = evaluate(town.found.pairs.at_least(0.5), town.truth)
    assert score.precision > 0.9
    assert score.recall > 0.85


def test_blocking_keeps_ninety_seven_of_a_hundred_true_pairs(town: Town) -> None:
    (keys,) = blocking.without_crowds([blocking.keys(town.traits)])
    rows = {identifier: row for row, identifier in enumerate(town.people.ids)}
    true = [sorted(rows[record] for record in pair) for pair in town.truth.pairs()]
    left, right = np.array(true).T
    kept = np.zeros(len(true), bool)
    for rule in blocking.RULES:
        one, other = keys[rule.parts], keys[rule.other or rule.parts]
        kept |= (one[left] == other[right]) & (one[left] != blocking.NO_KEY)
        kept |= (other[left] == one[right]) & (other[left] != blocking.NO_KEY)
    assert kept.mean() >= 0.97


def test_few_relatives_are_taken_for_one_person(town: Town) -> None:
    found = town.found.pairs.at_least(0.5)
    assert wrong_by_relation(found, town.truth)[SAME_HOUSEHOLD] < 0.05 * len(found)


def test_the_same_list_and_seed_give_the_same_pairs(town: Town) -> None:
    again = find([town.people], seed=1).pairs
    assert again.left == town.found.pairs.left
    assert again.probability.tolist() == pytest.approx(town.found.pairs.probability.tolist())


def test_a_reason_names_what_agrees_and_what_does_not(town: Town) -> None:
    assert any(
        "given name the same but for vowels that Arabic script omits" in reason
        and "father's name different" in reason
        for reason in town.found.pairs.reasons
    )


def test_one_person_in_two_scripts_with_a_year_for_a_date_is_found(
    town: Town, tmp_path: Path
) -> None:
    assert probability(
        town,
        tmp_path,
        "Мадина,Рахимова,Каримовна,,female,1994-03-12,Самарқанд,Зулфия,",
        "Madina,Rahimova,,,female,1994-01-01,Samarqand,Zulfiya,Karim",
    ) > 0.9  # fmt: skip


@pytest.mark.parametrize("birth", ["1994-03-12", "1995-08-01"])
def test_a_twin_or_a_sister_is_another_person(town: Town, tmp_path: Path, birth: str) -> None:
    assert probability(
        town,
        tmp_path,
        "Мадина,Рахимова,Каримовна,,female,1994-03-12,Самарқанд,Зулфия,Карим",
        f"Нигора,Рахимова,Каримовна,,female,{birth},Самарқанд,Зулфия,Карим",
    ) < 0.2  # fmt: skip


def test_a_father_and_his_son_are_two_people(town: Town, tmp_path: Path) -> None:
    assert probability(
        town,
        tmp_path,
        "Карим,Рахимов,Азизович,,male,1965-03-12,Самарқанд,Ойша,Азиз",
        "Азиз,Рахимов,Каримович,,male,1994-03-12,Самарқанд,Зулфия,Карим",
    ) < 0.05  # fmt: skip


def test_given_and_family_name_exchanged_are_seen_through(town: Town, tmp_path: Path) -> None:
    assert probability(
        town,
        tmp_path,
        "Мадина,Рахимова,,,female,1994-03-12,Самарқанд,,",
        "Рахимова,Мадина,,,female,1994-03-12,Самарқанд,,",
    ) > 0.9  # fmt: skip


def test_matches_between_two_lists_lie_across_them(town: Town, tmp_path: Path) -> None:
    lines = town.path.read_text(encoding="utf-8").splitlines(keepends=True)
    lists = []
    for name, part in (("a.csv", lines[1:1300]), ("b.csv", lines[1300:])):
        (tmp_path / name).write_text("".join([lines[0], *part]), encoding="utf-8")
        lists.append(people.read(tmp_path / name))
    pairs = find(lists, seed=1, model=town.found.model, least=0.9).pairs
    assert len(pairs) > 100
    assert set(pairs.left) <= set(lists[0].ids)
    assert set(pairs.right) <= set(lists[1].ids)
    assert pairs.at_least(0) <= town.found.pairs.at_least(0)


def test_a_saved_model_judges_as_before(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    model.save(town.found.model, path)
    again = find([town.people], seed=1, model=model.load(path)).pairs
    assert again.probability.tolist() == town.found.pairs.probability.tolist()


@pytest.mark.parametrize("text", ["", "{}", '{"format": 0}', '{"format": 1, "comparisons": []}'])
def test_what_is_no_model_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "model.json"
    path.write_text(text)
    with pytest.raises(UnreadableModel):
        model.load(path)


def test_a_budget_leaves_out_the_keys_that_most_people_share(town: Town) -> None:
    keys = blocking.keys(town.traits)
    narrow, wide = (blocking.without_crowds([keys], budget)[0] for budget in (2_000, 1e9))
    asked = [_comparisons(kept) for kept in (narrow, wide)]
    assert asked[0] <= 2_000 < asked[1]


def _comparisons(keys: dict[str, blocking.Keys]) -> float:
    total = 0.0
    for rule in blocking.RULES:
        if not rule.other:
            used = keys[rule.parts][keys[rule.parts] != blocking.NO_KEY]
            counts = np.unique(used, return_counts=True)[1]
            total += (counts * (counts - 1) / 2).sum()
    return total


def test_the_levels_of_a_comparison_are_told_in_rising_order(town: Town) -> None:
    birth = town.found.model.odds[4]
    weights = np.log2(birth.person / birth.strangers)
    assert all(low < high for low, high in pairwise(weights[[0, 2, 3, 6]]))
