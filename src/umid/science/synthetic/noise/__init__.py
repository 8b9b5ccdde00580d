"""What comes between a person and a record; every change is noted, so that each can be counted.

The kinds follow the generators that record linkage is tested with (Christen and Vatsalan, "Flexible
and extensible generation and corruption of personal data", CIKM 2013) and add what this region
brings. Errors of one list hang together, as Lam et al. (IJPDS, article 2389) found to matter: its
writing, habit and columns are one sheet's, its slips are each record's own.
"""

from __future__ import annotations

from enum import StrEnum


class Noise(StrEnum):
    """One way in which a record departs from the plain truth."""

    KEYBOARD = "keyboard"
    READING = "reading"
    """A letter taken for another that looks like it, by eye or by machine."""
    MISSING_LETTER = "missing letter"
    DOUBLED_LETTER = "doubled letter"
    EXCHANGED_LETTERS = "exchanged letters"
    FOREIGN_LETTER = "foreign letter"
    """A letter of another script that looks the same."""
    DROPPED_VOWELS = "dropped vowels"
    NO_PATRONYMIC = "no patronymic"
    FATHER_FOR_FAMILY = "father for family"
    MAIDEN_NAME = "maiden name"
    OTHER_ENDING = "other ending"
    SWAPPED_ORDER = "swapped order"
    INITIALS = "initials"
    GLUED = "glued"
    YEAR_ONLY = "year only"
    UNDECLARED = "undeclared"
    """A year or month only that passes for a whole date."""
    MONTH_ONLY = "month only"
    DAY_MONTH_SWAP = "day and month swapped"
    WRONG_YEAR = "wrong year"
    WRONG_DAY = "wrong day"
    NO_BIRTH = "no birth"
    NO_SEX = "no sex"
    WRONG_SEX = "wrong sex"
    NO_PLACE = "no place"
    NO_MOTHER = "no mother"
    NO_FATHER = "no father"
