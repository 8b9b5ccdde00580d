"""What was announced, what was confirmed and what took place are three facts, never one."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Stage(StrEnum):
    """How far a fact about a meeting is known, weakest first."""

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    TOOK_PLACE = "took_place"


def latest(known: Collection[Stage]) -> Stage | None:
    """The strongest of the stages that a source attests, or None."""
    return next((stage for stage in reversed(Stage) if stage in known), None)
