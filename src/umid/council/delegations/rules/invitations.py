"""The life of an invitation. What time and others bring about is derived, not stored."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class Invited(StrEnum):
    """Where an invitation is in its life."""

    DRAFT = "draft"
    SIGNED_OFF = "signed_off"  # every co-organiser agreed to the letter as it stands
    SENT = "sent"
    OVERDUE = "overdue"  # sent, and the deadline has passed without an answer
    ACCEPTED = "accepted"
    DECLINED = "declined"


STORED: Final = (Invited.DRAFT, Invited.SENT, Invited.ACCEPTED, Invited.DECLINED)
"""What someone does; the others follow from the agreements and from the clock."""

ANSWERS: Final = frozenset({Invited.ACCEPTED, Invited.DECLINED})

_NEXT: Final[dict[Invited, frozenset[Invited]]] = {
    Invited.DRAFT: frozenset({Invited.SENT}),
    Invited.SENT: ANSWERS,
    Invited.ACCEPTED: frozenset({Invited.DECLINED}),
    Invited.DECLINED: frozenset({Invited.ACCEPTED}),
}


class WrongStep(NotPossible):
    """An invitation in this standing cannot take that step."""


class PastDeadline(NotPossible):
    """Nobody answers by themselves any more; the secretariat enters it or moves the deadline."""


class NoReason(NotPossible):
    """Whoever declines, returns or refuses says why."""


def advance(now: Invited, to: Invited) -> Invited:
    """The stored standing after a step. Raises WrongStep, which names both."""
    if to not in _NEXT[now]:
        raise WrongStep(now, to)
    return to


def answered(now: Invited, answer: Invited, reason: str) -> Invited:
    """The standing after an answer; the same answer again changes nothing.

    Raises WrongStep, and NoReason where one declines without.
    """
    if answer is Invited.DECLINED and not reason.strip():
        raise NoReason
    return now if now is answer else advance(now, answer)


def require_in_time(deadline_at: datetime, at: datetime) -> None:
    """Raises PastDeadline; the deadline itself is still in time."""
    if at > deadline_at:
        raise PastDeadline


def standing_at(
    stored: Invited, *, waited_for: bool, deadline_at: datetime, at: datetime
) -> Invited:
    """What holds at a moment, whether or not any job has run."""
    if stored is Invited.DRAFT and not waited_for:
        return Invited.SIGNED_OFF
    if stored is Invited.SENT and at > deadline_at:
        return Invited.OVERDUE
    return stored
