"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from umid.council.meetings.rules.kinds import Role
from umid.kernel.errors import NotPossible

REPORTING: Final = (Role.MODERATOR, Role.RAPPORTEUR)
"""Who files the report of a breakout session."""


class SummaryKind(StrEnum):
    """What comes out of a meeting, as the body's practice says."""

    SUMMARY = "summary"  # of the co-organisers
    RECORD = "record"


class Readers(StrEnum):
    """For whom a paragraph or an edition is."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"


class Part(StrEnum):
    """What a breakout report consists of."""

    FINDINGS = "findings"
    PROPOSALS = "proposals"
    OPEN_POINTS = "open_points"


class Reported(StrEnum):
    """Where a report stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"


_NEXT: Final = {
    Reported.DRAFT: {Reported.SUBMITTED},
    Reported.SUBMITTED: {Reported.RETURNED, Reported.ACCEPTED},
    Reported.RETURNED: {Reported.SUBMITTED},
    Reported.ACCEPTED: {Reported.RETURNED},
}
OPEN: Final = frozenset({Reported.DRAFT, Reported.RETURNED})
"""Where those who report may still write."""


class WrongStep(NotPossible):
    """A report in this standing cannot take that step."""


def advance(now: Reported, to: Reported) -> Reported:
    """Raises WrongStep, which names both."""
    if to not in _NEXT[now]:
        raise WrongStep(now, to)
    return to


class Answered(StrEnum):
    """What became of a proposed correction."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REFUSED = "refused"


class NoReason(NotPossible):
    """What is not taken as it was proposed is answered with a reason."""


def require_reason(answer: Answered, because: str) -> None:
    """Raises NoReason."""
    if answer is not Answered.ACCEPTED and not because.strip():
        raise NoReason
