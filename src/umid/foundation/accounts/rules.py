"""How long sign-ins, invitations and recoveries last, and what is kept of a link."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible

IDLE: Final = timedelta(hours=1)
"""After this long without a request, one signs in again."""

ABSOLUTE: Final = timedelta(hours=12)
"""After this long, one signs in again whatever one did meanwhile: a working day."""

SEEN: Final = timedelta(minutes=1)
"""How exactly a session knows when it was last used; less would write at every request."""

INVITED_FOR: Final = timedelta(days=7)
RECOVERABLE_FOR: Final = timedelta(days=1)

# In this order, because each of the first also calls itself what follows.
_BROWSERS: Final = {"Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"}
_SYSTEMS: Final = {
    "Android": "Android",
    "iPhone|iPad": "iOS",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}


class LinkSpent(NotPossible):
    """The link was used, withdrawn, has expired, or its sender may no longer send it."""


class AnsweredAlready(NotPossible):
    """Someone else was quicker."""


class Standing(StrEnum):
    """Where a request to join stands."""

    WAITING = "waiting"
    INVITED = "invited"
    REFUSED = "refused"


def digest_of(token: str) -> str:
    """What is kept of a link's token; who cannot guess 256 bits needs no slow hash to stop them."""
    return hashlib.sha256(token.encode()).hexdigest()


def session_ends(signed_in_at: datetime, at: datetime) -> datetime:
    """When a session used now ends if it is not used again."""
    return min(at + IDLE, signed_in_at + ABSOLUTE)


def device_of(user_agent: str) -> str:
    """A browser and its system as people know them ("Firefox, Linux"); empty if unknown."""
    browser = next((name for mark, name in _BROWSERS.items() if mark in user_agent), "")
    system = next((name for mark, name in _SYSTEMS.items() if re.search(mark, user_agent)), "")
    return ", ".join(part for part in (browser, system) if part)
