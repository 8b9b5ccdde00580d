"""How households come about: a couple, their children with twins, a grandmother, an aunt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from umid.science.synthetic.chance import Chance, Weighted
from umid.science.synthetic.people import Family, Household, Naming, Person, Role
from umid.science.synthetic.rates import Rates
from umid.science.synthetic.states import Custom, Ending, Sex

# The register is as of this day, and not today, so that the same seed gives the same people.
AS_OF: Final = date(2024, 1, 1)

# Names outside the common list make the long tail that every real register has.
_COMPOUND_GIVEN: Final = 0.25
_COMPOUND_STEM: Final = 0.4
# One to six children, as published for the operations of 2019 to 2023: two to four is usual.
_CHILDREN: Final = Weighted((1, 2, 3, 4, 5, 6), (18, 26, 24, 17, 10, 5))
_MOTHER_AGE: Final = (22, 45)
_FIRST_BIRTH: Final = 18
_OLDEST_CHILD: Final = 17
_GENERATION: Final = (18, 38)
_TEN_MONTHS: Final = 300
# Of twins of one sex, those who bear names that go together.
_TWIN_NAMES: Final = 0.6


def household(number: int, custom: Custom, chance: Chance, rates: Rates) -> Household:
    """One household of a state, drawn from the chance as it stands."""
    couple = _couple(custom, chance)
    place = chance.drawn(custom.places)
    return Household(number, custom, place, tuple(_members(couple, custom, chance, rates)))


@dataclass(frozen=True, slots=True)
class _Couple:
    wife: Naming
    wife_birth: date
    husband: Naming
    husband_birth: date
    wife_mother: Naming
    husband_mother: Naming


def _members(couple: _Couple, custom: Custom, chance: Chance, rates: Rates) -> Iterator[Person]:
    if not chance.happens(rates.mother_missing):
        yield _adult(Role.MOTHER, couple.wife, couple.wife_birth, couple.wife_mother)
    if chance.happens(rates.father_listed):
        yield _adult(Role.FATHER, couple.husband, couple.husband_birth, couple.husband_mother)
    yield from _children(couple, custom, chance, rates)
    if chance.happens(rates.grandmother):
        hers = chance.happens(0.5)
        naming = couple.wife_mother if hers else couple.husband_mother
        child_birth = couple.wife_birth if hers else couple.husband_birth
        yield _adult(Role.GRANDMOTHER, naming, _years_before(child_birth, chance, *_GENERATION))
    if chance.happens(rates.kin):
        yield _sister(couple, custom, chance)


def _adult(role: Role, naming: Naming, birth: date, mother: Naming | None = None) -> Person:
    return Person(role, naming, birth, mother, None)


def _couple(custom: Custom, chance: Chance) -> _Couple:
    wife_birth = _years_before(AS_OF, chance, *_MOTHER_AGE)
    husband = _adult_name(Sex.MALE, _family(custom, chance), None, custom, chance)
    born_into = _family(custom, chance)
    return _Couple(
        wife=_adult_name(Sex.FEMALE, husband.family, born_into, custom, chance),
        wife_birth=wife_birth,
        husband=husband,
        husband_birth=_years_before(wife_birth, chance, -3, 8),
        wife_mother=_wife_into(born_into, custom, chance),
        husband_mother=_wife_into(husband.family, custom, chance),
    )


def _family(custom: Custom, chance: Chance) -> Family:
    return Family(_stem(custom, chance), chance.drawn(custom.family_endings))


def _wife_into(family: Family, custom: Custom, chance: Chance) -> Naming:
    return _adult_name(Sex.FEMALE, family, _family(custom, chance), custom, chance)


def _adult_name(
    sex: Sex, family: Family, maiden: Family | None, custom: Custom, chance: Chance
) -> Naming:
    given, father = _given(sex, custom, chance), _given(Sex.MALE, custom, chance)
    # Who is grown up was registered when the first, Russian, form was the rule.
    return Naming(sex, given, father, family, maiden, custom.patronymic_endings.things[0])


def _sister(couple: _Couple, custom: Custom, chance: Chance) -> Person:
    """A sister of the mother: the same father, and the surname the mother was born with."""
    wife = couple.wife
    given = _new({wife.given}, Sex.FEMALE, custom, chance)
    naming = replace(wife, given=given, family=wife.maiden or wife.family, maiden=None)
    birth = couple.wife_birth + timedelta(days=300 + chance.below(2500))
    return _adult(Role.KIN, naming, birth, couple.wife_mother)


def _children(couple: _Couple, custom: Custom, chance: Chance, rates: Rates) -> Iterator[Person]:
    ending = chance.drawn(custom.patronymic_endings)
    taken = {couple.wife.given, couple.husband.given}
    for birth in _births(couple.wife_birth, chance):
        for naming in _born(couple, ending, taken, custom, chance, rates):
            yield Person(Role.CHILD, naming, birth, couple.wife, couple.husband)


def _births(mother: date, chance: Chance) -> list[date]:
    """Days of birth, at least ten months apart, while the mother is 18 or more."""
    first = max(date(mother.year + _FIRST_BIRTH, 1, 1), date(AS_OF.year - _OLDEST_CHILD, 1, 1))
    days = (AS_OF - first).days
    drawn = sorted(chance.below(days) for _ in range(chance.drawn(_CHILDREN)))
    kept: list[int] = []
    for day in drawn:
        if not kept or day - kept[-1] > _TEN_MONTHS:
            kept.append(day)
    return [first + timedelta(days=day) for day in kept]


def _born(
    couple: _Couple,
    ending: Ending,
    taken: set[str],
    custom: Custom,
    chance: Chance,
    rates: Rates,
) -> Iterator[Naming]:
    """One child, or twins; two of one sex often bear names that are customary for twins.

    Their names are added to those taken in the family.
    """
    sexes = [chance.among(tuple(Sex))]
    pair: tuple[str, ...] = ()
    if chance.happens(rates.twins):
        sexes.append(chance.among(tuple(Sex)))
        if sexes[0] is sexes[1] and chance.happens(_TWIN_NAMES):
            pair = chance.among(custom.twins[sexes[0]])
    if taken.intersection(pair):
        pair = ()
    for order, sex in enumerate(sexes):
        given = pair[order] if pair else _new(taken, sex, custom, chance)
        taken.add(given)
        yield Naming(sex, given, couple.husband.given, couple.husband.family, None, ending)


def _new(taken: set[str], sex: Sex, custom: Custom, chance: Chance) -> str:
    given = _given(sex, custom, chance)
    while given in taken:
        given = _given(sex, custom, chance)
    return given


def _given(sex: Sex, custom: Custom, chance: Chance) -> str:
    if chance.happens(_COMPOUND_GIVEN):
        return _compound(sex, custom, chance)
    return chance.drawn(custom.given[sex])


def _stem(custom: Custom, chance: Chance) -> str:
    if chance.happens(_COMPOUND_STEM):
        return _compound(Sex.MALE, custom, chance)
    return chance.drawn(custom.families)


def _compound(sex: Sex, custom: Custom, chance: Chance) -> str:
    heads, tails = custom.compounds[sex]
    head, tail = chance.drawn(heads), chance.drawn(tails)
    while head.lower() == tail:
        tail = chance.drawn(tails)
    return head + tail


def _years_before(day: date, chance: Chance, least: int, most: int) -> date:
    """A day so many years before another, whole years and a part of one."""
    years = least + chance.share() * (most - least)
    return day - timedelta(days=int(years * 365.25))
