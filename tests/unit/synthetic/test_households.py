"""Who lives together, and what their names say of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from umid.science.synthetic import Household, Person, Role, Sex

SURNAMES_OF_WOMEN = ("ова", "ева", "ova", "yeva", "owa", "ýewa", "қызы", " кызы")
SURNAMES_OF_MEN = ("ов", "ев", "ov", "yev", "ow", "ýew", "ұлы", " уулу")


def children(household: Household) -> list[Person]:
    return [person for person in household.people if person.role is Role.CHILD]


def twins(drawn: tuple[Household, ...]) -> Iterator[tuple[Person, Person]]:
    for household in drawn:
        ordered = children(household)
        for one, other in pairwise(ordered):
            if one.birth == other.birth:
                yield one, other


def test_twins_share_birth_mother_and_father_but_no_name(drawn: tuple[Household, ...]) -> None:
    pairs = list(twins(drawn))
    assert len(pairs) > 50
    for one, other in pairs:
        assert one.mother == other.mother
        assert one.father == other.father
        assert one.naming.given != other.naming.given


def test_some_twins_bear_names_that_are_customary_for_twins(drawn: tuple[Household, ...]) -> None:
    named = {(one.naming.given, other.naming.given) for one, other in twins(drawn)}
    assert named & {("Fotima", "Zuhra"), ("Ҳасан", "Ҳусейн"), ("Асан", "Үсөн"), ("Hasan", "Husan")}


def test_siblings_share_the_surname_and_the_patronymic_that_their_father_gives(
    drawn: tuple[Household, ...],
) -> None:
    compared = 0
    for household in drawn:
        forms: defaultdict[Sex, set[tuple[str, str]]] = defaultdict(set)
        for child in children(household):
            assert child.father is not None
            assert child.naming.father == child.father.given
            assert child.naming.family == child.father.family
            forms[child.sex].add((child.naming.family_word, child.naming.patronymic_word))
            compared += 1
        assert all(len(same_sex) == 1 for same_sex in forms.values())
    assert compared > 4_000


def test_siblings_bear_different_given_names(drawn: tuple[Household, ...]) -> None:
    for household in drawn:
        given = [child.naming.given for child in children(household)]
        assert len(set(given)) == len(given)


def test_a_surname_with_an_ending_agrees_with_the_sex(drawn: tuple[Household, ...]) -> None:
    seen: Counter[Sex] = Counter()
    for household in drawn:
        for person in household.people:
            surname = person.naming.family_word
            if surname.endswith(SURNAMES_OF_WOMEN):
                assert person.sex is Sex.FEMALE
                seen[Sex.FEMALE] += 1
            elif surname.endswith(SURNAMES_OF_MEN):
                assert person.sex is Sex.MALE
                seen[Sex.MALE] += 1
    assert min(seen[Sex.FEMALE], seen[Sex.MALE]) > 1_000


def test_a_married_woman_has_another_surname_by_birth_and_a_child_has_none(
    drawn: tuple[Household, ...],
) -> None:
    for household in drawn:
        for person in household.people:
            married = person.role in {Role.MOTHER, Role.GRANDMOTHER}
            assert (person.naming.maiden is not None) == married


def test_mothers_are_of_age_and_grandmothers_a_generation_older(
    drawn: tuple[Household, ...],
) -> None:
    grandmothers = 0
    for household in drawn:
        by_role = {person.role: person for person in household.people}
        mother = by_role.get(Role.MOTHER)
        for child in children(household):
            assert mother is None or child.birth.year - mother.birth.year >= 18
        grandmother = by_role.get(Role.GRANDMOTHER)
        if grandmother and mother and mother.mother == grandmother.naming:
            assert mother.birth.year - grandmother.birth.year >= 17
            grandmothers += 1
    assert grandmothers > 50


def test_every_role_and_every_state_occurs(drawn: tuple[Household, ...]) -> None:
    assert {person.role for household in drawn for person in household.people} == set(Role)
    assert {household.custom.state for household in drawn} == {"KZ", "KG", "TJ", "TM", "UZ"}


def test_common_names_collide_and_rare_ones_stay_rare(drawn: tuple[Household, ...]) -> None:
    names = Counter(
        (person.naming.given, person.naming.family.stem)
        for household in drawn
        for person in household.people
    )
    given = Counter(name for name, _ in names.elements())
    first, tenth, fiftieth = (given.most_common()[rank][1] for rank in (0, 9, 49))
    assert first > tenth > fiftieth
    assert names.most_common(1)[0][1] >= 4
    assert sum(count == 1 for count in names.values()) > len(names) / 2


def test_no_birth_is_within_ten_months_of_a_sibling_unless_they_are_twins(
    drawn: tuple[Household, ...],
) -> None:
    for household in drawn:
        births = sorted({child.birth for child in children(household)})
        gaps = [(later - earlier).days for earlier, later in pairwise(births)]
        assert all(gap > 300 for gap in gaps)
