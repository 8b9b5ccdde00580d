"""A review: who may write one, what it weighs, where it stands, and what it makes of a practice."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from umid.foundation.directory.rules.posts import Home
from umid.kernel.errors import NotPossible
from umid.kernel.languages import Language


class Criterion(StrEnum):
    """What a reviewer weighs."""

    RELEVANCE = "relevance"
    CLARITY = "clarity"
    EVIDENCE = "evidence"
    RIGHTS = "rights"
    TRANSFER = "transfer"


SCORES: Final = range(1, 5)
"""Weak, partial, good, strong."""


class Reviewing(StrEnum):
    """Where a review stands."""

    PROPOSED = "proposed"  # waits for the author's agreement
    AGREED = "agreed"  # waits for the reviewer's declaration
    WRITING = "writing"
    SENT = "sent"  # waits for the author's answer
    ANSWERED = "answered"  # waits for the editors
    PUBLISHED = "published"
    ENDED = "ended"  # not agreed to, declined, or a conflict of interest


class Move(StrEnum):
    """What someone does to a review."""

    AGREE = "agree"
    OBJECT = "object"
    DECLARE = "declare"
    DECLINE = "decline"
    SEND = "send"
    ANSWER = "answer"
    PUBLISH = "publish"


_R = Reviewing
MOVES: Final[dict[Move, tuple[Reviewing, Reviewing]]] = {
    Move.AGREE: (_R.PROPOSED, _R.AGREED),
    Move.OBJECT: (_R.PROPOSED, _R.ENDED),
    Move.DECLARE: (_R.AGREED, _R.WRITING),
    Move.DECLINE: (_R.AGREED, _R.ENDED),
    Move.SEND: (_R.WRITING, _R.SENT),
    Move.ANSWER: (_R.SENT, _R.ANSWERED),
    Move.PUBLISH: (_R.ANSWERED, _R.PUBLISHED),
}


class Reviewed(StrEnum):
    """How well a published practice has been reviewed."""

    NOT_YET = "not_yet"
    PEER_REVIEWED = "peer_reviewed"
    INSPIRING = "inspiring"


class WrongMove(NotPossible):
    """The review does not stand where this can be done."""


class ConflictOfInterest(NotPossible):
    """The reviewer belongs to the author's or the place's own, or has said that they are biased."""


class NoCommonLanguage(NotPossible):
    """The reviewer reads none of the languages that the description is in."""


class Unscored(NotPossible):
    """Every criterion is weighed, and the review has a summary."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a reviewer declares before they write."""

    knows_the_theme: bool
    has_no_interest: bool


def move(now: Reviewing, step: Move) -> Reviewing:
    """Raises WrongMove."""
    start, end = MOVES[step]
    if now is not start:
        raise WrongMove(now, step)
    return end


def require_impartial(reviewer: Home, author: Home, place: str | None) -> None:
    """From another state than the author's and the practice's, and from another organisation.

    Raises ConflictOfInterest.
    """
    states = {author.state, place} - {None}
    same_state = reviewer.state in states
    same_organisation = (
        reviewer.organisation is not None and reviewer.organisation == author.organisation
    )
    if same_state or same_organisation:
        raise ConflictOfInterest


def require_declared(declared: Declaration) -> None:
    """Raises ConflictOfInterest where an interest or too little knowledge is declared."""
    if not (declared.has_no_interest and declared.knows_the_theme):
        raise ConflictOfInterest


def require_common_language(reads: Language, written: Collection[Language]) -> None:
    """Raises NoCommonLanguage."""
    if reads not in written:
        raise NoCommonLanguage(reads)


def require_scored(scores: Mapping[Criterion, int], summary: str) -> None:
    """Raises Unscored."""
    whole = all(scores.get(each) in SCORES for each in Criterion)
    if not whole or not summary.strip():
        raise Unscored


def reviewed(published: int) -> Reviewed:
    """What so many published reviews make of it: one is a peer's, two inspire."""
    if published == 0:
        return Reviewed.NOT_YET
    return Reviewed.PEER_REVIEWED if published == 1 else Reviewed.INSPIRING
