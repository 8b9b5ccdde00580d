"""What is compared between two records, and the levels at which it may agree.

The conditions are written once, in the SQL that DuckDB and Spark share; the saved index asks them
of DuckDB too, so that a person checked at a desk is judged as in a whole register.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from umid.science.linkage.dates import CLOSE_YEARS, SLIP_YEARS

UNKNOWN: Final = -1


@dataclass(frozen=True, slots=True)
class Level:
    """A degree of agreement. `counted` is the trait whose frequency tells what it is worth."""

    code: str
    sql: str
    reason: str
    counted: str = ""

    def sql_in(self, dialect: str) -> str:
        """The condition in a dialect: Splink brings the function to Spark under another name."""
        if dialect == "spark":
            return self.sql.replace("jaro_winkler_similarity", "jaro_winkler")
        return self.sql


@dataclass(frozen=True, slots=True)
class Comparison:
    """Levels from the strongest down; what fits none of them differs, with `reason`."""

    name: str
    unknown: str
    levels: Sequence[Level]
    reason: str
    own: bool = False
    """Whether it is a person's own, and relatives agree on it no more than strangers do."""
    slips: float | None = None
    """How often one person differs, where no list can teach it: it looks like a relative."""

    @property
    def size(self) -> int:
        """How many levels there are, the last included; numbered from 0, which differs, up."""
        return len(self.levels) + 1

    @property
    def reasons(self) -> tuple[str, ...]:
        """In words by number of level."""
        return (self.reason, *(level.reason for level in reversed(self.levels)))

    @property
    def counted(self) -> tuple[str, ...]:
        """The trait whose frequency counts by number of level, or empty."""
        return ("", *(level.counted for level in reversed(self.levels)))

    def case(self, dialect: str = "duckdb") -> str:
        """The SQL expression of the level's number; -1 where it cannot be known."""
        numbered = zip(self.levels, range(len(self.levels), 0, -1), strict=True)
        tests = " ".join(
            f"WHEN {level.sql_in(dialect)} THEN {number}" for level, number in numbered
        )
        return f"CASE WHEN {self.unknown} THEN {UNKNOWN} {tests} ELSE 0 END"


def _unknown(column: str) -> str:
    return f"{column}_l IS NULL OR {column}_r IS NULL"


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _bones(column: str) -> str:
    return f"{column}_bones_l = {column}_bones_r"


def _in_arabic(column: str) -> str:
    return f"(arabic_l OR arabic_r) AND {_bones(column)}"


def _crossed(one: str, other: str, joint: str = "AND") -> str:
    return f"{one}_bones_l = {other}_bones_r {joint} {other}_bones_l = {one}_bones_r"


def _close(column: str, least: float) -> str:
    return f"jaro_winkler_similarity({column}_l, {column}_r) >= {least}"


def _named(
    name: str,
    words: str,
    *between: Level,
    own: bool = False,
    unknown: str = "",
    slips: float | None = None,
) -> Comparison:
    """A comparison of a name: the same, the same across scripts, similar, different."""
    return Comparison(
        name,
        unknown or _unknown(name),
        (
            Level("same", _same(name), f"{words} the same", name),
            Level(
                "bones",
                _in_arabic(name),
                f"{words} the same but for vowels that Arabic script omits",
                f"{name}_bones",
            ),
            *between,
            Level(
                "similar",
                f"{_close(name, 0.94)} OR ({_bones(name)} AND {_close(name, 0.8)})",
                f"{words} similar",
            ),
            Level("alike", f"{_close(name, 0.87)} OR {_bones(name)}", f"{words} alike"),
            Level(
                "faint",
                f"{_close(name, 0.75)} OR {_close(f'{name}_bones', 0.9)}",
                f"{words} faintly alike",
            ),
        ),
        f"{words} different",
        own,
        slips,
    )


_APPROXIMATE: Final = "(birth_day_l IS NULL OR birth_day_r IS NULL)"
_MONTHS_FIT: Final = "coalesce(birth_month_l = birth_month_r, true)"
_YEARS: Final = "abs(birth_year_l - birth_year_r)"

BIRTH: Final = Comparison(
    "birth",
    _unknown("birth_year"),
    (
        Level(
            "same",
            f"{_same('birth_year')} AND {_same('birth_month')} AND {_same('birth_day')}",
            "birth date the same",
        ),
        Level(
            "swapped",
            f"{_same('birth_year')}"
            " AND birth_month_l = birth_day_r AND birth_day_l = birth_month_r",
            "birth date the same with day and month swapped",
        ),
        Level(
            "slip",
            f"({_same('birth_year')} AND birth_day_l IS NOT NULL AND birth_day_r IS NOT NULL"
            f" AND ({_same('birth_month')} OR {_same('birth_day')}))"
            f" OR ({_same('birth_month')} AND {_same('birth_day')} AND {_YEARS} <= {SLIP_YEARS})",
            "birth date the same in two of three parts",
        ),
        Level(
            "known",
            f"{_APPROXIMATE} AND {_same('birth_year')} AND {_MONTHS_FIT}",
            "birth date the same as far as it is known",
        ),
        Level(
            "close",
            f"{_APPROXIMATE} AND {_YEARS} <= {CLOSE_YEARS}",
            f"approximate birth dates within {CLOSE_YEARS} years",
        ),
        Level("near", f"{_YEARS} <= {CLOSE_YEARS}", f"birth dates within {CLOSE_YEARS} years"),
    ),
    "birth date different",
    own=True,
    slips=0.0005,
)

COMPARISONS: Final = (
    _named(
        "given",
        "given name",
        Level("crossed", _crossed("given", "family"), "given and family name exchanged"),
        Level(
            "initial",
            "(length(given_l) = 1 OR length(given_r) = 1) AND left(given_l, 1) = left(given_r, 1)",
            "given name agrees with an initial",
        ),
        own=True,
        slips=0.005,
    ),
    _named(
        "family",
        "family name",
        Level(
            "father", _crossed("family", "father", "OR"), "family name is the other's father's name"
        ),
        # Given and family name in each other's place are one event, which the given name counts.
        unknown=f"{_unknown('family')} OR ({_crossed('given', 'family')})",
    ),
    _named("father", "father's name"),
    _named("mother", "mother's name"),
    BIRTH,
    Comparison(
        "sex",
        _unknown("sex"),
        (Level("same", _same("sex"), "sex the same"),),
        "sex different",
        own=True,
    ),
    Comparison(
        "place",
        _unknown("place"),
        (
            Level("same", _bones("place"), "place the same", "place_bones"),
            Level("similar", _close("place", 0.9), "place similar"),
        ),
        "place different",
    ),
)  # fmt: skip

NUMBER: Final = {comparison.name: number for number, comparison in enumerate(COMPARISONS)}

# Every trait that a condition names, without the side; what the index and the engines keep.
COMPARED: Final = (
    "given",
    "given_bones",
    "family",
    "family_bones",
    "father",
    "father_bones",
    "mother",
    "mother_bones",
    "place",
    "place_bones",
    "sex",
    "arabic",
    "birth_year",
    "birth_month",
    "birth_day",
)
COUNTED: Final = tuple(
    dict.fromkeys(trait for comparison in COMPARISONS for trait in comparison.counted if trait)
)
