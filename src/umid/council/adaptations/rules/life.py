"""The life of a record that a practice was taken up: which step leads where, and whose it is.

What a state or its body records goes through the focal point of that state; everyone else's comes
out as it is sent. Nobody approves what others learned.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class Standing(StrEnum):
    """Where a record is in its own life."""

    DRAFT = "draft"
    CLEARANCE = "clearance"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What someone does to it."""

    SEND = "send"
    TAKE_BACK = "take_back"
    CLEAR = "clear"
    RETURN = "return"
    WITHDRAW = "withdraw"


class Side(StrEnum):
    """Whose step it is."""

    AUTHOR = "author"
    CLEARS = "clears"


@dataclass(frozen=True, slots=True)
class Path:
    """From where to where, whose step it is, and whether they say why."""

    side: Side
    start: Standing
    end: Standing
    reasoned: bool = False


_S = Standing
PATHS: Final[dict[Step, Path]] = {
    Step.SEND: Path(Side.AUTHOR, _S.DRAFT, _S.PUBLISHED),
    Step.TAKE_BACK: Path(Side.AUTHOR, _S.CLEARANCE, _S.DRAFT),
    Step.CLEAR: Path(Side.CLEARS, _S.CLEARANCE, _S.PUBLISHED),
    Step.RETURN: Path(Side.CLEARS, _S.CLEARANCE, _S.DRAFT, reasoned=True),
    Step.WITHDRAW: Path(Side.AUTHOR, _S.PUBLISHED, _S.WITHDRAWN, reasoned=True),
}


class WrongStanding(NotPossible):
    """The step does not lead on from here."""


class Unreasoned(NotPossible):
    """The step needs a reason that the others can read."""


def advance(now: Standing, step: Step, *, because: str = "", clears: bool = False) -> Standing:
    """Where a step leads; `clears` says whether a focal point clears what is sent.

    Raises WrongStanding, Unreasoned.
    """
    path = PATHS[step]
    if now is not path.start:
        raise WrongStanding(now, step)
    if path.reasoned and not because.strip():
        raise Unreasoned(step)
    return Standing.CLEARANCE if step is Step.SEND and clears else path.end
