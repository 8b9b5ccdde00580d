"""The life of a request: open, agreed, confirmed, reported; or called off with a reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class Kind(StrEnum):
    """What is asked for."""

    EXPERT = "expert"
    STUDY_VISIT = "study_visit"
    TRAINING = "training"


class Standing(StrEnum):
    """Where a request is in its life."""

    OPEN = "open"
    AGREED = "agreed"
    CONFIRMED = "confirmed"
    REPORTED = "reported"
    CALLED_OFF = "called_off"


class Side(StrEnum):
    """Whose a step is."""

    ASKER = "asker"
    OFFERER = "offerer"


class Step(StrEnum):
    """What is done with a request that has its offers."""

    AGREE = "agree"
    CONFIRM = "confirm"
    REPORT = "report"
    ADD = "add"
    CALL_OFF = "call_off"


@dataclass(frozen=True, slots=True)
class Path:
    """Where a step starts and ends, and whose it is."""

    start: frozenset[Standing]
    end: Standing
    sides: frozenset[Side]


_BOTH: Final = frozenset(Side)
_ASKER: Final = frozenset({Side.ASKER})
_OFFERER: Final = frozenset({Side.OFFERER})
PATHS: Final = {
    Step.AGREE: Path(frozenset({Standing.OPEN}), Standing.AGREED, _ASKER),
    Step.CONFIRM: Path(frozenset({Standing.AGREED}), Standing.CONFIRMED, _OFFERER),
    Step.REPORT: Path(frozenset({Standing.CONFIRMED}), Standing.REPORTED, _ASKER),
    Step.ADD: Path(frozenset({Standing.REPORTED}), Standing.REPORTED, _OFFERER),
    Step.CALL_OFF: Path(
        frozenset({Standing.OPEN, Standing.AGREED, Standing.CONFIRMED}), Standing.CALLED_OFF, _BOTH
    ),
}


class WrongStanding(NotPossible):
    """The request does not stand where that could be done."""


class Unreasoned(NotPossible):
    """Who calls off says why."""


class Over(NotPossible):
    """The closing day has passed, or would have before it begins."""


class NotBegun(NotPossible):
    """A report tells of what has begun."""


def advance(now: Standing, step: Step, *, because: str = "") -> Standing:
    """Where the step leads. Raises WrongStanding, Unreasoned."""
    path = PATHS[step]
    if now not in path.start:
        raise WrongStanding(now)
    if step is Step.CALL_OFF and not because.strip():
        raise Unreasoned
    return path.end


def steps(now: Standing, sides: Collection[Side]) -> tuple[Step, ...]:
    """What someone on these sides may do next."""
    return tuple(
        step for step, path in PATHS.items() if now in path.start and path.sides & set(sides)
    )


def takes_offers(now: Standing, open_until: date, day: date) -> bool:
    """Whether offers can still be made; the closing day counts."""
    return now is Standing.OPEN and day <= open_until


def require_open(now: Standing, open_until: date, day: date) -> None:
    """Raises Over."""
    if not takes_offers(now, open_until, day):
        raise Over(now)


def require_begun(starts_on: date | None, day: date) -> None:
    """Raises NotBegun."""
    if starts_on is not None and day < starts_on:
        raise NotBegun


def fits(
    wanted_themes: Collection[str],
    wanted_languages: Collection[str],
    *,
    themes: Collection[str],
    languages: Collection[str],
) -> bool:
    """Whether an expert shares a theme and, where languages are asked for, one of these."""
    return bool(set(wanted_themes) & set(themes)) and (
        not wanted_languages or bool(set(wanted_languages) & set(languages))
    )
