"""Whom a question is for, how many one may send, which answer can be accepted or grow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language

QUESTIONS_A_DAY: Final = 5
ANSWERS_A_DAY: Final = 40
REPORTS_A_DAY: Final = 20
"""So much one member sends within 24 hours: each goes to many people's time."""


class TooMany(NotPossible):
    """They have sent as much as one may in a day."""


class Unthemed(NotPossible):
    """A question without a theme would go to nobody."""


class OwnWords(NotPossible):
    """Nobody thanks or reports themselves."""


class NotAccepted(NotPossible):
    """Only an answer that the asker accepted grows into a practice."""


class HiddenWords(NotPossible):
    """What is hidden is neither answered nor accepted."""


def around(themes: Iterable[str], broader: Mapping[str, str | None]) -> frozenset[str]:
    """The themes with every broader one above them; `broader` names each theme's next one up."""
    found: set[str] = set()
    for theme in themes:
        above: str | None = theme
        while above is not None and above not in found:
            found.add(above)
            above = broader.get(above)
    return frozenset(found)


def beneath(themes: Collection[str], broader: Mapping[str, str | None]) -> frozenset[str]:
    """The themes with every narrower one below them."""
    known = [*broader, *themes]
    return frozenset(one for one in known if around([one], broader) & set(themes))


def fits(
    *,
    knows: Collection[str],
    reads: Collection[Language],
    about: Collection[str],
    language: Language,
    broader: Mapping[str, str | None],
) -> bool:
    """Whether a question is for a member: its language is theirs, and one of its themes too.

    Who knows a theme is asked about what is narrower than it, never about what is broader.
    """
    return language in reads and not around(about, broader).isdisjoint(knows)


def require_themes(themes: Collection[str]) -> None:
    """Raises Unthemed."""
    if not themes:
        raise Unthemed


def require_within(sent: int, most: int) -> None:
    """Raises TooMany where as many were sent already."""
    if sent >= most:
        raise TooMany(most)
