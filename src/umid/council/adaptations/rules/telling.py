"""What an adaptation tells: how far it is, how well that is known, and whose it may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from umid.council.experience.rules.kinds import Evidence
from umid.kernel.errors import NotPossible


class Course(StrEnum):
    """How far someone is with what they took up."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    ENDED = "ended"
    GIVEN_UP = "given_up"


_C = Course
_NEXT: Final = {
    _C.PLANNED: frozenset({_C.PLANNED, _C.UNDER_WAY, _C.GIVEN_UP}),
    _C.UNDER_WAY: frozenset({_C.UNDER_WAY, _C.ENDED, _C.GIVEN_UP}),
    _C.ENDED: frozenset({_C.ENDED, _C.UNDER_WAY}),  # taken up again
    _C.GIVEN_UP: frozenset({_C.GIVEN_UP, _C.PLANNED, _C.UNDER_WAY}),  # likewise
}
OVER: Final = frozenset({_C.ENDED, _C.GIVEN_UP})
"""What is said with the reason: others learn most from it."""


class WrongCourse(NotPossible):
    """From there it does not go on like this; names both."""


class NoReason(NotPossible):
    """Why it ended or was given up is not said."""


class NoResult(NotPossible):
    """What is past its plan says what came of it so far."""


class Unsourced(NotPossible):
    """A result that was monitored or evaluated names where that can be read."""


@dataclass(frozen=True, slots=True)
class Party:
    """Whose something is: a state (also that of a state's body), an organisation, or both."""

    state: str | None = None
    organisation: int | None = None


def courses_from(now: Course) -> tuple[Course, ...]:
    """What may be said next, in order."""
    return tuple(each for each in Course if each in _NEXT[now])


def go_on(now: Course, to: Course) -> Course:
    """Raises WrongCourse."""
    if to not in _NEXT[now]:
        raise WrongCourse(now, to)
    return to


def require_told(
    *, course: Course, evidence: Evidence, result: str, because: str, cited: int
) -> None:
    """Hold a result to what it claims; `cited` is how many sources stand behind it.

    Raises NoResult, NoReason, Unsourced.
    """
    if course is not Course.PLANNED and not result.strip():
        raise NoResult(course)
    if course in OVER and not because.strip():
        raise NoReason(course)
    if evidence is not Evidence.DESCRIBED and not cited:
        raise Unsourced(evidence)


def is_another(one: Party, other: Party) -> bool:
    """Whether they have neither a state nor an organisation in common."""
    same_state = one.state is not None and one.state == other.state
    same_organisation = one.organisation is not None and one.organisation == other.organisation
    return not same_state and not same_organisation
