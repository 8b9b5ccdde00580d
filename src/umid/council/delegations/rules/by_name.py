"""What follows from an answer of who is invited by name, and what becomes of those who only ask."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.kernel.errors import NotPossible

UNCONFIRMED: Final = timedelta(days=3)
"""How long someone has to confirm an address; what they wrote goes after it."""


class Paid(StrEnum):
    """What the organisers can pay of a journey."""

    FLIGHT = "flight"
    STAY = "stay"
    ALLOWANCE = "allowance"


class About(StrEnum):
    """What someone who comes by name is written about."""

    INVITED = "invited"
    TO_ANSWER = "to_answer"
    TERMS = "terms"
    DECIDED = "decided"
    CONFIRM = "confirm"


class NoMedia(NotPossible):
    """The media are not admitted to the meeting, or not any more."""


def follows(answer: Invited, now: Nominated) -> Nominated | None:
    """The standing of the person after their answer; None where they are to be entered anew.

    Who accepts is before the secretariat at once: there is nobody else to name. Who declines
    before that stays a draft, so that they can think better of it.
    """
    if now is Nominated.REFUSED:
        return now
    if answer is Invited.ACCEPTED:
        if now in OVER:
            return None
        return Nominated.SUBMITTED if now is Nominated.DRAFT else now
    return now if now in OVER or now is Nominated.DRAFT else Nominated.WITHDRAWN


def require_admitted(closes_at: datetime | None, at: datetime) -> None:
    """Whether the media can ask at a moment. Raises NoMedia."""
    if closes_at is None or at > closes_at:
        raise NoMedia
