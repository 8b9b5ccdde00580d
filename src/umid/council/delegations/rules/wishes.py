"""What people may ask about what is kept of them."""

from __future__ import annotations

from enum import StrEnum

from umid.council.delegations.rules.invitations import NoReason
from umid.kernel.errors import NotPossible


class Wished(StrEnum):
    """What is asked."""

    CORRECT = "correct"  # of the focal point
    ERASE = "erase"  # of the secretariat


class AskedAlready(NotPossible):
    """The same was asked and is not decided yet."""


def require_words(kind: Wished, words: str) -> None:
    """Who asks for a correction says of what. Raises NoReason."""
    if kind is Wished.CORRECT and not words.strip():
        raise NoReason


def require_answer(kind: Wished, answer: str) -> None:
    """Whoever decides on an erasure says why. Raises NoReason."""
    if kind is Wished.ERASE and not answer.strip():
        raise NoReason
