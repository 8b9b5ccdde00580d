"""When a calendar has to be told something, and what an answer does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from umid.kernel.errors import NotPossible


class Method(StrEnum):
    """What a calendar was told last (RFC 5546, 3.2)."""

    REQUEST = "request"
    CANCEL = "cancel"


class Answer(StrEnum):
    """Whether someone comes (RFC 5545, 3.2.12)."""

    NEEDS_ACTION = "needs_action"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


GIVEN = (Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED)
"""What one can answer."""


class How(StrEnum):
    """By which way an answer came."""

    NONE = ""
    LINK = "link"
    NOTED = "noted"  # by the secretariat, who had it by mail or telephone


class Due(StrEnum):
    """What has to be sent."""

    NOTHING = "nothing"
    INVITE = "invite"
    UPDATE = "update"
    CANCEL = "cancel"


class Closed(NotPossible):
    """There is nothing to answer: the meeting is off or over, or the person does not take part."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a calendar shows of a meeting; days where no hour is settled, `ends` not included then.

    `release` is the number of the programme that the hours come from.
    """

    title: str
    place: str
    starts: datetime | date
    ends: datetime | date
    release: int

    @property
    def digest(self) -> str:
        """Changes with anything of it."""
        told = (self.title, self.place, self.span, str(self.release))
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    @property
    def span(self) -> str:
        """From when to when: a change asks everyone anew."""
        return f"{self.starts.isoformat()}/{self.ends.isoformat()}"


@dataclass(frozen=True, slots=True)
class Told:
    """What someone's calendar knows."""

    method: Method
    address: str
    digest: str


def due(told: Told | None, *, facts: Facts, address: str, comes: bool, at: datetime) -> Due:
    """What to send to someone: `comes` while they are accredited and the meeting takes place.

    Who has another address than before is taken out of the old calendar first. What is over is
    not sent.
    """
    if is_over(facts, at):
        return Due.NOTHING
    wanted = comes and bool(address)
    if told is None or told.method is Method.CANCEL:
        return Due.INVITE if wanted else Due.NOTHING
    if not wanted or told.address != address:
        return Due.CANCEL
    return Due.NOTHING if told.digest == facts.digest else Due.UPDATE


def is_over(facts: Facts, at: datetime) -> bool:
    """Whether the meeting has ended."""
    if isinstance(facts.ends, datetime):
        return facts.ends <= at
    return facts.ends <= at.date()


def answer_after(answer: Answer, *, before: str, now: str) -> Answer:
    """An answer holds for the hours that it was given for (their spans are `before` and `now`)."""
    return answer if before == now else Answer.NEEDS_ACTION
