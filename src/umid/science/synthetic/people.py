"""People and their households as they truly are, before anyone wrote them down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from umid.science.synthetic.states import Custom, Ending, Place, Sex


class Role(StrEnum):
    """What a person is in the household, seen from the children."""

    MOTHER = "mother"
    FATHER = "father"
    CHILD = "child"
    GRANDMOTHER = "grandmother"
    KIN = "kin"


@dataclass(frozen=True, slots=True)
class Family:
    """A surname before it is given a form: a stem, and the ending of the custom."""

    stem: str
    ending: Ending

    def word(self, sex: Sex, father: str) -> str:
        """The surname of a person of this sex whose father has this given name."""
        return self.ending.join(father if self.ending.of_father else self.stem, sex)


@dataclass(frozen=True, slots=True)
class Naming:
    """All of which a person's name is made, in the state's own orthography."""

    sex: Sex
    given: str
    father: str
    """The father's given name, on which patronymics stand."""
    family: Family
    maiden: Family | None
    """The surname before marriage, where it differs."""
    patronymic_ending: Ending

    @property
    def family_word(self) -> str:
        """The surname in the form for this sex."""
        return self.family.word(self.sex, self.father)

    @property
    def patronymic_word(self) -> str:
        """The patronymic; empty where the surname already says whose child it is."""
        if self.family.ending.of_father:
            return ""
        return self.patronymic_ending.join(self.father, self.sex)


@dataclass(frozen=True, slots=True)
class Person:
    """A person; mother and father are known by name, in the household or not."""

    role: Role
    naming: Naming
    birth: date
    mother: Naming | None
    father: Naming | None

    @property
    def sex(self) -> Sex:
        """As the name's."""
        return self.naming.sex


@dataclass(frozen=True, slots=True)
class Household:
    """Those who came together, all of one state and one place of origin."""

    number: int
    custom: Custom
    place: Place
    people: tuple[Person, ...]
