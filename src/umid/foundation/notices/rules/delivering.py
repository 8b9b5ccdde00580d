"""How an attempt to deliver ended, and when an endpoint has failed too often."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Final

MOST_FAILURES: Final = 24
"""So many attempts failing one after another close an endpoint: three messages given up."""


class Trouble(StrEnum):
    """Why there was no answer."""

    NOT_OUTSIDE = "not_outside"
    NO_ANSWER = "no_answer"


class Because(StrEnum):
    """Why an endpoint is closed."""

    BY_HAND = "by_hand"
    FAILING = "failing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status that was answered, or what stood in the way."""

    status: int | None = None
    trouble: Trouble | None = None

    @property
    def is_delivered(self) -> bool:
        """Any status of the two hundreds; a redirection is none."""
        return self.status is not None and HTTPStatus(200) <= self.status < HTTPStatus(300)


def closes(outcome: Outcome, failures: int) -> Because | None:
    """Whether an endpoint is closed after its so manieth failure in a row; 410 says so itself."""
    if outcome.status == HTTPStatus.GONE:
        return Because.GONE
    return Because.FAILING if failures >= MOST_FAILURES else None
