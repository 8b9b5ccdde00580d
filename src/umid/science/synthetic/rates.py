"""How often each thing happens in a synthetic register, with the reason for each number."""

from __future__ import annotations

from dataclasses import dataclass, fields


class NotARate(ValueError):
    """A rate lies outside 0 to 1, or so many records are duplicates that no person is left."""

    def __init__(self, name: str, value: float, bound: str = "1") -> None:
        super().__init__(f"{name} is {value}; a rate lies between 0 and {bound}")


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares from 0 to 1.

    No register of returnees is public, so none of these was measured on one. They are chosen so
    that every difficulty that field reports name is common enough to be counted in 50,000 records.
    """

    # --- households
    twins: float = 0.03
    """Births that are twins: thrice the usual 1 %, because twins are the hardest to keep apart."""
    father_listed: float = 0.15
    """Households whose father is there himself; most returned women are widowed or alone."""
    mother_missing: float = 0.12
    """Households of children whose mother is known by name only (dead, detained, left behind)."""
    grandmother: float = 0.15
    """Households with a grandmother, the commonest kinship carer."""
    kin: float = 0.12
    """Households with a sister of the mother."""

    # --- records
    duplicates: float = 0.25
    """Share of all records that are a further record of someone; each record is followed by
    another at this rate, so some people have three or four."""
    name_only: float = 0.20
    """Lists with one column for the whole name, as camps keep them."""
    capitals: float = 0.12
    """Lists typed in capitals, as from passports."""
    patronymic_missing: float = 0.15
    """Records by clerks who know patronymics, and left it out."""
    patronymic_missing_abroad: float = 0.70
    """The same in English, French or Arabic: clerks abroad have no field for it."""
    father_for_family: float = 0.20
    """Arabic records that name a person by given and father's name, as is the custom there."""
    maiden_name: float = 0.15
    """Records of married women under the surname they were born with."""
    other_ending: float = 0.05
    """Records with another custom's ending on the same stem: Рахимов, Раҳимзода, Раҳим."""
    swapped_order: float = 0.05
    """Given name and surname in each other's place, in columns as in whole names."""
    initials: float = 0.02
    """Given name and patronymic shortened to initials."""
    glued: float = 0.03
    """Two parts of a name written as one word."""
    typo: float = 0.06
    """Slips for each part of a name: with three parts, one record in six has one."""
    dropped_vowels: float = 0.30
    """Arabic records whose clerk leaves out vowels that another would write."""
    year_only: float = 0.18
    """Birth dates of which only the year is known; written as 1 January of it."""
    undeclared: float = 0.35
    """Of those, the ones that claim to be a whole date all the same."""
    month_only: float = 0.04
    """Birth dates known to the month; written as its first day."""
    day_month_swap: float = 0.03
    """Day and month exchanged, where the day could be a month."""
    wrong_year: float = 0.05
    """Birth years one or two off: ages are told, and counted differently."""
    wrong_day: float = 0.02
    """A slip in the day of the month."""
    birth_missing: float = 0.03
    """No birth date at all."""
    sex_missing: float = 0.05
    """No sex noted."""
    sex_wrong: float = 0.004
    """The wrong box ticked."""
    place_missing: float = 0.25
    """No place of origin noted: people far from home, or unwilling to tell."""
    parent_missing: float = 0.35
    """For each of mother and father: not noted."""
    parent_given_only: float = 0.30
    """Parents noted by given name alone."""

    def __post_init__(self) -> None:
        """Raise NotARate, which names the field."""
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0 <= value <= 1:
                raise NotARate(field.name, value)
        if self.duplicates > _MOST_DUPLICATES:
            raise NotARate("duplicates", self.duplicates, str(_MOST_DUPLICATES))


# Above this a person has ten records and more, which no register has and no benchmark asks about.
_MOST_DUPLICATES = 0.9
