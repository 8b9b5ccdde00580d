"""What is still open: passages that were neither changed nor explained."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.personal.finding import Finding
from umid.kernel.errors import NotPossible


class Telling(NotPossible):
    """Passages could tell who a person is; says how many."""


def unresolved(findings: Iterable[Finding], explained: Collection[str]) -> list[Finding]:
    """Those without an explanation under their key."""
    return [each for each in findings if each.key not in explained]


def require_resolved(findings: Iterable[Finding], explained: Collection[str] = ()) -> None:
    """Raises Telling."""
    left = unresolved(findings, explained)
    if left:
        raise Telling(len(left))


def require_silent(*texts: str) -> None:
    """For short words that come out at once, with nobody to explain them to. Raises Telling."""
    require_resolved(check(texts))
