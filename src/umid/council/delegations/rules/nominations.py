"""The life of a nomination, and what a change does to it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from umid.council.delegations.rules.invitations import NoReason
from umid.kernel.errors import NotPossible


class Nominated(StrEnum):
    """Where a nominated delegate stands with the secretariat."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCREDITED = "accredited"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


_NEXT: Final[dict[Nominated, frozenset[Nominated]]] = {
    Nominated.DRAFT: frozenset({Nominated.SUBMITTED, Nominated.WITHDRAWN}),
    Nominated.SUBMITTED: frozenset(
        {Nominated.ACCREDITED, Nominated.RETURNED, Nominated.REFUSED, Nominated.WITHDRAWN}
    ),
    Nominated.RETURNED: frozenset({Nominated.SUBMITTED, Nominated.WITHDRAWN}),
    Nominated.ACCREDITED: frozenset({Nominated.SUBMITTED, Nominated.WITHDRAWN}),
    Nominated.REFUSED: frozenset(),
    Nominated.WITHDRAWN: frozenset(),
}

HOLDS_A_PLACE: Final = frozenset({Nominated.SUBMITTED, Nominated.RETURNED, Nominated.ACCREDITED})
"""Who counts against the quota: from submission until refused or withdrawn."""

OVER: Final = frozenset({Nominated.REFUSED, Nominated.WITHDRAWN})
DECISIONS: Final = frozenset({Nominated.ACCREDITED, Nominated.RETURNED, Nominated.REFUSED})
"""What the secretariat may say to a nomination."""

_WITH_REASON: Final = frozenset({Nominated.RETURNED, Nominated.REFUSED})


class WrongStanding(NotPossible):
    """A nomination in this standing cannot take that step."""


class Over(NotPossible):
    """Who was refused or withdrew is not changed any more; nominate them anew."""


class NotAskedFor(NotPossible):
    """A letter for the visa is for who is accredited and asked for it."""


def require_asked_for(now: Nominated, *, is_asked: bool) -> None:
    """Whether a letter for the visa may be written. Raises NotAskedFor."""
    if now is not Nominated.ACCREDITED or not is_asked:
        raise NotAskedFor


def advance(now: Nominated, to: Nominated) -> Nominated:
    """Raises WrongStanding, which names both."""
    if to not in _NEXT[now]:
        raise WrongStanding(now, to)
    return to


def decided(now: Nominated, decision: Nominated, reason: str) -> Nominated:
    """The standing after the secretariat's decision. Raises WrongStanding and NoReason."""
    if decision not in DECISIONS:
        raise WrongStanding(now, decision)
    if decision in _WITH_REASON and not reason.strip():
        raise NoReason
    return advance(now, decision)


def edited(now: Nominated) -> Nominated:
    """The standing after who is sent, or as what, was changed: this one is looked at anew.

    Raises Over.
    """
    if now in OVER:
        raise Over(now)
    return Nominated.SUBMITTED if now is Nominated.ACCREDITED else now
