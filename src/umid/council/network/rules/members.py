"""Where a request to join the network stands, and what speaks against answering it."""

from __future__ import annotations

from enum import StrEnum

from umid.kernel.errors import NotPossible


class Asked(StrEnum):
    """Where a request stands; who was admitted has a membership instead."""

    WAITING = "waiting"
    ACCEPTED = "accepted"  # by the secretariat, for someone whose account is not open yet
    REFUSED = "refused"


class BelongsAlready(NotPossible):
    """They are a member."""


class AnsweredBefore(NotPossible):
    """Someone else of the secretariat was quicker."""


class HasAccount(NotPossible):
    """Asked from outside for an address that has an account: whoever has it asks signed in."""


def require_waiting(standing: Asked) -> None:
    """Raises AnsweredBefore."""
    if standing is not Asked.WAITING:
        raise AnsweredBefore(standing)
