"""Long lists are heard by several processes as one process would hear them."""

from __future__ import annotations

import pytest
from tests.unit.linkage.conftest import Town

from umid.science.linkage import hearing
from umid.science.linkage.hearing import split_forms
from umid.science.linkage.traits import describe


def test_two_processes_hear_what_one_hears(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "FEW", 500)
    assert describe(town.people, processes=2).arrow().equals(town.traits.arrow())


def test_a_whole_name_is_parted_into_given_family_and_father() -> None:
    given, family, father = split_forms("Рахимова Мадина Ахмедовна")
    assert (given.text, family.text, father.text) == ("мадина", "рахимова", "ахмедовна")
