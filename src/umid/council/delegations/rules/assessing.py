"""The record of processing and the impact assessment of a meeting: what is asked and opened.

The questions follow what is usually asked of a record of processing and of an impact assessment
(GDPR, articles 30 and 35; IASC Operational Guidance on Data Responsibility, 2023). What the room
keeps, for whom and how long stands in `retention.NOTICE` and is not asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class Question(StrEnum):
    """What the secretariat answers before it collects anything."""

    CONTROLLER = "controller"
    CONTACT = "contact"
    BASIS = "basis"
    RECIPIENTS = "recipients"
    NECESSITY = "necessity"
    RISKS = "risks"
    MEASURES = "measures"
    CONSULTED = "consulted"


SHORT: Final = frozenset({Question.CONTROLLER, Question.CONTACT})
"""Answered in a line; the privacy notice shows them."""


class Residual(StrEnum):
    """What risk remains after the measures."""

    LOW = "low"
    ACCEPTED = "accepted"
    HIGH = "high"


class Incomplete(NotPossible):
    """A question has no answer."""


class NotAssessed(NotPossible):
    """Nobody is asked to name people before it is known what becomes of their data."""


def require_whole(answers: Mapping[Question, str]) -> None:
    """Whether every question has an answer. Raises Incomplete, which names the first without."""
    for question in Question:
        if not answers.get(question, "").strip():
            raise Incomplete(question)


def opens(residual: Residual | None) -> bool:
    """Whether nominations are open: assessed, and not found too dangerous."""
    return residual in {Residual.LOW, Residual.ACCEPTED}
