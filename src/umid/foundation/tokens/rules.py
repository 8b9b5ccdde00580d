"""How a token is written, how long it lasts, and how many one has: plain Python."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from umid.kernel.errors import NotPossible

LASTS: Final = (7, 30, 90, 365)
"""Days that a token can last."""

MOST: Final = 10
"""Tokens that one has at a time."""

SEEN: Final = timedelta(minutes=1)
"""How exactly a token knows when it was last used; less would write at every request."""

_PREFIX: Final = "umid_"  # so that a scanner of published code knows one when it sees it
_TOKEN: Final = re.compile(r"umid_[A-Za-z0-9_-]{43}")


class TooManyTokens(NotPossible):
    """One token has to be revoked before another is made."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A fresh token: the text is shown once, only its digest is kept."""

    text: str
    digest: str


def new_secret() -> Secret:
    """256 random bits."""
    text = _PREFIX + secrets.token_urlsafe(32)
    return Secret(text, digest_of(text))


def digest_of(text: str) -> str:
    """What is kept of a token; random ones need no slow hash."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_token(text: str) -> bool:
    """Whether a text is written like one."""
    return _TOKEN.fullmatch(text) is not None
