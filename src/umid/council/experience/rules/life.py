"""The life of a description: which step leads where, and whose step it is.

An organisation that is no state's submits directly; what a state's body describes goes through the
focal point of that state first. A refusal can be appealed once, and another person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.foundation.directory.rules import OrganisationKind
from umid.kernel.errors import NotPossible


class Standing(StrEnum):
    """Where a description is in its own life."""

    DRAFT = "draft"
    CLEARANCE = "clearance"
    SUBMITTED = "submitted"
    REFUSED = "refused"
    APPEALED = "appealed"
    CLOSED = "closed"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What someone does to it."""

    SEND = "send"
    TAKE_BACK = "take_back"
    CLEAR = "clear"
    RETURN = "return"
    PUBLISH = "publish"
    ASK = "ask"
    REFUSE = "refuse"
    APPEAL = "appeal"
    ALLOW = "allow"
    UPHOLD = "uphold"
    CONFIRM = "confirm"
    WITHDRAW = "withdraw"


class Side(StrEnum):
    """Whose step it is."""

    AUTHOR = "author"
    CLEARS = "clears"
    EDITORS = "editors"


@dataclass(frozen=True, slots=True)
class Path:
    """From where to where, whose step it is, and whether they say why."""

    side: Side
    start: frozenset[Standing]
    end: Standing
    reasoned: bool = False


def _path(side: Side, end: Standing, *start: Standing, reasoned: bool = False) -> Path:
    return Path(side, frozenset(start), end, reasoned)


_S = Standing
PATHS: Final[dict[Step, Path]] = {
    Step.SEND: _path(Side.AUTHOR, _S.SUBMITTED, _S.DRAFT),
    Step.TAKE_BACK: _path(Side.AUTHOR, _S.DRAFT, _S.CLEARANCE, _S.SUBMITTED),
    Step.CLEAR: _path(Side.CLEARS, _S.SUBMITTED, _S.CLEARANCE),
    Step.RETURN: _path(Side.CLEARS, _S.DRAFT, _S.CLEARANCE, reasoned=True),
    Step.PUBLISH: _path(Side.EDITORS, _S.PUBLISHED, _S.SUBMITTED),
    Step.ASK: _path(Side.EDITORS, _S.DRAFT, _S.SUBMITTED, reasoned=True),
    Step.REFUSE: _path(Side.EDITORS, _S.REFUSED, _S.SUBMITTED, reasoned=True),
    Step.APPEAL: _path(Side.AUTHOR, _S.APPEALED, _S.REFUSED, reasoned=True),
    Step.ALLOW: _path(Side.EDITORS, _S.PUBLISHED, _S.APPEALED, reasoned=True),
    Step.UPHOLD: _path(Side.EDITORS, _S.CLOSED, _S.APPEALED, reasoned=True),
    Step.CONFIRM: _path(Side.AUTHOR, _S.PUBLISHED, _S.PUBLISHED),
    Step.WITHDRAW: _path(Side.AUTHOR, _S.WITHDRAWN, _S.PUBLISHED, reasoned=True),
}

WRITABLE: Final = frozenset({_S.DRAFT, _S.PUBLISHED})
"""While its words may change; what is before others stays as they have it."""
NEVER_OUT: Final = frozenset({_S.DRAFT, _S.REFUSED, _S.CLOSED})
"""From where its author may throw it away: nobody outside has read it."""
FOR_EDITORS: Final = frozenset({_S.SUBMITTED, _S.REFUSED, _S.APPEALED, _S.CLOSED, _S.PUBLISHED})
"""What the editors see; a state's own matters before that are not theirs."""
LASTS: Final = timedelta(days=730)
"""How long a description counts as current after it was published or confirmed."""


class WrongStanding(NotPossible):
    """The step does not lead on from here."""


class Unreasoned(NotPossible):
    """The step needs a reason that the others can read."""


class DecidedBefore(NotPossible):
    """Whoever refused does not decide on the appeal as well."""


def needs_clearance(kind: OrganisationKind | None) -> bool:
    """Whether a focal point clears it: for a state itself (None) and for a state's body."""
    return kind in (None, OrganisationKind.STATE_BODY)


def advance(now: Standing, step: Step, *, because: str = "", clears: bool = False) -> Standing:
    """Where a step leads; `clears` says whether a focal point clears what is sent.

    Raises WrongStanding, Unreasoned.
    """
    path = PATHS[step]
    if now not in path.start:
        raise WrongStanding(now, step)
    if path.reasoned and not because.strip():
        raise Unreasoned(step)
    return Standing.CLEARANCE if step is Step.SEND and clears else path.end


def steps_from(now: Standing, side: Side) -> tuple[Step, ...]:
    """What someone on this side may do next."""
    return tuple(step for step, path in PATHS.items() if now in path.start and path.side is side)


def require_another(step: Step, *, user: int | None, refused_by: int | None) -> None:
    """Raises DecidedBefore where whoever refused would decide on the appeal."""
    if step in (Step.ALLOW, Step.UPHOLD) and user is not None and user == refused_by:
        raise DecidedBefore(step)


def is_archived(confirmed_at: datetime | None, at: datetime) -> bool:
    """Whether nobody has confirmed it for two years; follows from the clock alone."""
    return confirmed_at is not None and at >= confirmed_at + LASTS
