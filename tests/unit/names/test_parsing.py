"""What a name is made of."""

from __future__ import annotations

import pytest

from umid.science.names import Role, parse
from umid.science.names.endings import Sex


def _stems(name: str) -> list[str]:
    return [part.stem for part in parse(name).parts]


def test_a_name_of_three_parts_has_its_roles_and_a_sex() -> None:
    name = parse("Рахимова Мадина Ахмедовна")
    assert [part.role for part in name.parts] == [Role.FAMILY, Role.GIVEN, Role.PATRONYMIC]
    assert name.sex is Sex.FEMALE


@pytest.mark.parametrize(
    "patronymic",
    ["Serikovich", "Серикович", "Серікұлы", "Serikuly", "Serıkūly", "Серик уулу", "Serik ogly",
     "Serik oʻgʻli", "Серик ўғли", "Serik oğlu", "سيريكوفيتش"],
)  # fmt: skip
def test_a_son_is_named_after_his_father_in_every_fashion(patronymic: str) -> None:
    (part,) = parse(patronymic).parts
    assert part.role is Role.PATRONYMIC
    assert part.skeleton == "srk"
    assert part.sex is Sex.MALE


@pytest.mark.parametrize(
    "patronymic",
    ["Serikovna", "Серіковна", "Серікқызы", "Serikkyzy", "Серик кызы", "Serik qizi", "Serik gyzy",
     "سيريكوفنا"],
)  # fmt: skip
def test_a_daughter_is_named_after_her_father_in_every_fashion(patronymic: str) -> None:
    (part,) = parse(patronymic).parts
    assert part.role is Role.PATRONYMIC
    assert part.skeleton == "srk"
    assert part.sex is Sex.FEMALE


@pytest.mark.parametrize(
    ("man", "woman"),
    [("Rahimov", "Rahimova"), ("Рахимов", "Рахимова"), ("Gurbanow", "Gurbanowa"),
     ("Tekebayev", "Tekebayeva"), ("Сергеев", "Сергеева"), ("Никитинский", "Никитинская"),
     ("كريموف", "كريموفا")],
)  # fmt: skip
def test_a_family_name_has_one_stem_for_women_and_men(man: str, woman: str) -> None:
    his, hers = parse(man).parts[0], parse(woman).parts[0]
    assert his.stem == hers.stem
    assert (his.sex, hers.sex) == (Sex.MALE, Sex.FEMALE)


def test_names_that_only_end_like_a_family_name_keep_their_stem() -> None:
    assert _stems("Madina Karina Ali") == ["madina", "karina", "ali"]


@pytest.mark.parametrize("written", ["عبد الرحمن", "عبدالرحمن", "عبد ال رحمن"])
def test_the_servant_of_god_is_one_part_in_arabic(written: str) -> None:
    assert _stems(written) == ["2bd4rhmn"]


@pytest.mark.parametrize("written", ["Abdul Rahman", "Abd al-Rahman", "Abdurrahman", "Abdulrahman"])
def test_the_servant_of_god_is_one_part_in_latin(written: str) -> None:
    assert _stems(written) == ["abd4rahman"]


def test_the_article_is_known_with_space_hyphen_and_sun_letter() -> None:
    assert _stems("al-Safadi") == _stems("Al Safadi") == _stems("as-Safadi") == ["4safadi"]
    assert _stems("الصفدي") == ["4sfd7"]


@pytest.mark.parametrize(
    "written", ["Nuriddin", "Nur ad-Din", "Nour Eddine", "Нуриддин", "Нуридин"]
)
def test_of_the_faith_is_one_sound_however_it_is_written(written: str) -> None:
    assert _stems(written) == ["nurD"]


def test_what_is_no_name_is_set_aside() -> None:
    assert _stems("Dr. Yusuf bin Karim (head of department)") == ["yusuf", "karim"]


def test_glued_names_are_cut_where_a_capital_stands() -> None:
    assert _stems("KOZHAKHMET ArmanTuleshovich") == ["koZaXmet", "arman", "tuleS"]


def test_capital_digraphs_are_not_cut() -> None:
    assert _stems("SHaripov ZHusupali") == ["Sarip", "Zusupali"]


def test_an_initial_is_no_name() -> None:
    assert [part.role for part in parse("Р. А. Каримов").parts] == [
        Role.INITIAL,
        Role.INITIAL,
        Role.FAMILY,
    ]


@pytest.mark.parametrize("nothing", ["", "  ", "123", "—", "北京"])
def test_what_has_no_known_letter_has_no_parts(nothing: str) -> None:
    assert parse(nothing).parts == ()
