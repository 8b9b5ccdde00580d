"""One name in many writings."""

from __future__ import annotations

import pytest

from umid.science.synthetic.states import CUSTOMS, Sex
from umid.science.synthetic.writing import HABITS, Writing, has_latin, written


def every_way(name: str, state: str, writing: Writing) -> set[str]:
    return {written(name, state, writing, habit) for habit in range(HABITS)}


@pytest.mark.parametrize(
    ("name", "state", "writing", "expected"),
    [
        ("Gʻayrat Yoʻldoshev", "UZ", Writing.CYRILLIC, "Ғайрат Йўлдошев"),
        ("Aýgül Ataýewa", "TM", Writing.CYRILLIC, "Айгүл Атаева"),
        ("Jeren Myradowiç", "TM", Writing.CYRILLIC, "Җерен Мырадович"),
        ("Ҷамила", "TJ", Writing.RUSSIAN, "Джамила"),
        ("Нұрсұлтан", "KZ", Writing.RUSSIAN, "Нурсултан"),
        ("Айгүл", "KZ", Writing.RUSSIAN, "Айгуль"),
        ("Шаҳноза", "TJ", Writing.FRENCH, "Chahnoza"),
        ("Чолпон", "KG", Writing.FRENCH, "Tcholpon"),
        ("Мадина", "TJ", Writing.ENGLISH, "Madina"),
        ("Aýgül", "TM", Writing.LATIN, "Aýgül"),
        ("Қуаныш", "KZ", Writing.LATIN, "Quanyş"),
        ("Мадина", "TJ", Writing.ARABIC, "مدينة"),
        ("Abdulloh", "UZ", Writing.ARABIC, "عبد الله"),
        ("Раҳимова", "TJ", Writing.ARABIC, "رحيموفا"),
        ("Rustam oʻgʻli", "UZ", Writing.CYRILLIC, "Рустам ўғли"),
    ],
)
def test_a_name_is_written_so_by_at_least_one_clerk(
    name: str, state: str, writing: Writing, expected: str
) -> None:
    assert expected in every_way(name, state, writing)


def test_clerks_differ_in_what_they_make_of_a_name() -> None:
    assert len(every_way("Жаныбек", "KG", Writing.RUSSIAN)) > 1
    assert len(every_way("Oʻgʻiloy", "UZ", Writing.LATIN)) > 2
    assert len(every_way("Хуршед", "TJ", Writing.ENGLISH)) > 1
    assert len(every_way("Мадина", "TJ", Writing.ARABIC)) > 1


def test_arabic_by_ear_writes_doubled_letters_once() -> None:
    for written_name in every_way("Муҳиддин", "TJ", Writing.ARABIC):
        assert "دد" not in written_name


def scripts(text: str) -> set[str]:
    """Which of the three scripts occur; other signs (apostrophes, spaces) count for none."""
    bounds = {"cyrillic": ("\u0400", "\u052f"), "arabic": ("\u0600", "\u06ff")}
    found = {
        name for letter in text for name, (first, last) in bounds.items() if first <= letter <= last
    }
    return found | ({"latin"} if any("a" <= letter.lower() <= "z" for letter in text) else set())


SCRIPT = {
    Writing.CYRILLIC: "cyrillic",
    Writing.RUSSIAN: "cyrillic",
    Writing.LATIN: "latin",
    Writing.ENGLISH: "latin",
    Writing.FRENCH: "latin",
    Writing.ARABIC: "arabic",
}


@pytest.mark.parametrize("state", CUSTOMS)
@pytest.mark.parametrize("writing", Writing)
def test_no_letter_of_a_table_is_left_in_another_script(state: str, writing: Writing) -> None:
    if writing is Writing.LATIN and not has_latin(state):
        return
    custom = CUSTOMS[state]
    words = [*custom.given[Sex.FEMALE].things, *custom.families.things]
    words += [
        ending.join(stem, sex)
        for stem in custom.families.things[:20]
        for sex in Sex
        for ending in (*custom.family_endings.things, *custom.patronymic_endings.things)
    ]
    words += [town.own for town in custom.places.things]
    if writing in {Writing.ENGLISH, Writing.FRENCH, Writing.ARABIC}:
        words += [town.russian for town in custom.places.things]
    for word in words:
        for habit in range(HABITS):
            assert scripts(written(word, state, writing, habit)) == {SCRIPT[writing]}, word


def test_russian_knows_no_letters_beyond_its_own() -> None:
    russian = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -")
    for state, custom in CUSTOMS.items():
        for name in (*custom.given[Sex.FEMALE].things, *custom.families.things):
            for habit in range(HABITS):
                assert set(written(name, state, Writing.RUSSIAN, habit).lower()) <= russian
