"""Surnames and patronymics as each state forms them."""

from __future__ import annotations

import pytest

from umid.science.synthetic.people import Family, Naming
from umid.science.synthetic.states import CUSTOMS, Ending, Sex

SOVIET = Ending(("ов", "ова"), ("ев", "ева"))


@pytest.mark.parametrize(
    ("stem", "man", "woman"),
    [
        ("Рахим", "Рахимов", "Рахимова"),
        ("Мұса", "Мұсаев", "Мұсаева"),
        ("Абай", "Абаев", "Абаева"),
        ("Шодӣ", "Шодиев", "Шодиева"),
    ],
)
def test_a_surname_follows_the_last_sound_of_its_stem(stem: str, man: str, woman: str) -> None:
    assert SOVIET.join(stem, Sex.MALE) == man
    assert SOVIET.join(stem, Sex.FEMALE) == woman


@pytest.mark.parametrize(
    ("state", "father", "son", "daughter"),
    [
        ("KZ", "Серік", {"Серікович", "Серікұлы"}, {"Серіковна", "Серікқызы"}),
        ("KG", "Азамат", {"Азаматович", "Азаматуулу"}, {"Азаматовна", "Азаматкызы"}),
        ("TJ", "Рустам", {"Рустамович", "Рустам"}, {"Рустамовна", "Рустам"}),
        ("TM", "Serdar", {"Serdarowiç", "Serdarogly"}, {"Serdarowna", "Serdargyzy"}),
        ("UZ", "Rustam", {"Rustamovich", "Rustam oʻgʻli"}, {"Rustamovna", "Rustam qizi"}),
    ],
)
def test_patronymics_take_the_forms_of_their_state(
    state: str, father: str, son: set[str], daughter: set[str]
) -> None:
    endings = CUSTOMS[state].patronymic_endings.things
    assert {ending.join(father, Sex.MALE) for ending in endings} == son
    assert {ending.join(father, Sex.FEMALE) for ending in endings} == daughter


def test_tajik_zoda_and_the_bare_stem_are_the_same_for_men_and_women() -> None:
    _, zoda, bare = CUSTOMS["TJ"].family_endings.things
    assert {zoda.join("Раҳим", sex) for sex in Sex} == {"Раҳимзода"}
    assert {bare.join("Раҳим", sex) for sex in Sex} == {"Раҳим"}


def test_uulu_and_kyzy_stand_on_the_fathers_name_and_leave_no_patronymic() -> None:
    custom = CUSTOMS["KG"]
    family = Family("Осмон", custom.family_endings.things[1])
    soviet = custom.patronymic_endings.things[0]
    son = Naming(Sex.MALE, "Асан", "Бакыт", family, None, soviet)
    assert (son.family_word, son.patronymic_word) == ("Бакыт уулу", "")


def test_every_table_is_in_the_orthography_of_its_state() -> None:
    for state, custom in CUSTOMS.items():
        names = [
            *custom.given[Sex.FEMALE].things,
            *custom.given[Sex.MALE].things,
            *custom.families.things,
            *(name for pairs in custom.twins.values() for pair in pairs for name in pair),
        ]
        latin = state in {"TM", "UZ"}
        assert all(name[0].isupper() for name in names), state
        assert all(("Ѐ" <= letter <= "ӿ") != latin for name in names for letter in name), state
