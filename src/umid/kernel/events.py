"""What an operator must find in the log: who came in, and who was kept out.

Each event is one line of the logger `umid.security`; users appear by their public identifier.
"""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import Final

_log: Final = logging.getLogger("umid.security")


class Event(StrEnum):
    """What happened."""

    SIGNED_IN = "signed in"
    SIGN_IN_REFUSED = "sign-in refused"
    SIGNED_OUT = "signed out"
    CONFIRMATION_REFUSED = "confirmation refused"
    TOO_OFTEN = "asked too often"


def note(event: Event, **facts: str | None) -> None:
    """Write the event down with facts that are codes and identifiers, never words of anyone's."""
    _log.info(event.value, extra={"facts": facts})
