"""A line of a list, and how a person becomes one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from umid.science.synthetic.chance import Chance
from umid.science.synthetic.noise import Noise
from umid.science.synthetic.noise.dates import dated
from umid.science.synthetic.noise.names import Scribe
from umid.science.synthetic.people import Household, Person
from umid.science.synthetic.rates import Rates
from umid.science.synthetic.sheets import Sheet
from umid.science.synthetic.states import Sex
from umid.science.synthetic.writing import Writing

PREFIX: Final = "SYN-"
"""Begins every identifier, so that no one takes a line of a synthetic register for a real one."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the register, and after it the truth that no line of a register tells.

    Empty strings stand for what the list does not say.
    """

    id: str
    given: str
    family: str
    patronymic: str
    name: str
    """The whole name as the list has it, also where its parts stand in columns."""
    sex: str
    """female, male or empty."""
    birth: str
    """A whole ISO date, the first day of what is known, or empty."""
    birth_precision: str
    """day, month, year, or empty with no birth."""
    place: str
    mother: str
    father: str
    person: str
    household: str
    state: str
    writing: Writing
    noise: tuple[Noise, ...]


COLUMNS: Final = (
    "id",
    "given",
    "family",
    "patronymic",
    "name",
    "sex",
    "birth",
    "birth_precision",
    "place",
    "mother",
    "father",
)
"""What the register's CSV shows; the truth is kept apart."""

TRUTH_COLUMNS: Final = ("id", "person", "household")


def record(
    number: int,
    order: int,
    household: Household,
    sheet: Sheet,
    chance: Chance,
    rates: Rates,
) -> Record:
    """Write a household's person of this order down as the register's line of this number."""
    person = household.people[order]
    noise: list[Noise] = []
    scribe = Scribe(sheet, household.custom, chance, rates, noise)
    parts = scribe.person(person.naming)
    birth, precision = dated(person.birth, chance, rates, noise)
    shown = not sheet.name_only
    return Record(
        id=f"{PREFIX}{number:07d}",
        given=parts.given if shown else "",
        family=parts.family if shown else "",
        patronymic=parts.patronymic if shown else "",
        name=parts.joined(family_first=sheet.family_first),
        sex=_sex(person.sex, chance, rates, noise),
        birth=birth,
        birth_precision=precision,
        place=_place(household, sheet, chance, rates, noise),
        mother=_mother(person, scribe),
        father=_father(person, scribe),
        person=f"{PREFIX}P{household.number:07d}-{order + 1}",
        household=f"{PREFIX}H{household.number:07d}",
        state=sheet.state,
        writing=sheet.writing,
        noise=tuple(noise),
    )


def _sex(sex: Sex, chance: Chance, rates: Rates, noise: list[Noise]) -> str:
    if chance.happens(rates.sex_missing):
        noise.append(Noise.NO_SEX)
        return ""
    if chance.happens(rates.sex_wrong):
        noise.append(Noise.WRONG_SEX)
        return Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
    return sex


def _place(
    household: Household, sheet: Sheet, chance: Chance, rates: Rates, noise: list[Noise]
) -> str:
    if chance.happens(rates.place_missing):
        noise.append(Noise.NO_PLACE)
        return ""
    return sheet.finish(sheet.spell_place(household.place))


def _mother(person: Person, scribe: Scribe) -> str:
    if person.mother is None or scribe.chance.happens(scribe.rates.parent_missing):
        scribe.noise.append(Noise.NO_MOTHER)
        return ""
    return scribe.parent(person.mother)


def _father(person: Person, scribe: Scribe) -> str:
    """The father; of a grown-up person only his given name is told."""
    if scribe.chance.happens(scribe.rates.parent_missing):
        scribe.noise.append(Noise.NO_FATHER)
        return ""
    if person.father is None:
        return scribe.sheet.finish(scribe.sheet.spell(person.naming.father))
    return scribe.parent(person.father)
