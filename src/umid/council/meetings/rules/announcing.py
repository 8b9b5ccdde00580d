"""Who may read an announcement at a moment, and which paragraph of a new wording was which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum


class Publicity(StrEnum):
    """How far an announcement has come to its readers."""

    DRAFT = "draft"
    EMBARGOED = "embargoed"  # published, and nobody reads it yet
    PUBLIC = "public"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Life:
    """When an announcement was published and withdrawn, and until when nobody may read it."""

    published_at: datetime | None
    withdrawn_at: datetime | None
    embargo_until: datetime | None

    def publicity(self, at: datetime) -> Publicity:
        """What it is at a moment; by the clock, so no job has to lift an embargo."""
        if self.withdrawn_at is not None:
            return Publicity.WITHDRAWN
        if self.published_at is None or self.published_at > at:
            return Publicity.DRAFT
        if self.embargo_until is not None and self.embargo_until > at:
            return Publicity.EMBARGOED
        return Publicity.PUBLIC


def continued(before: Sequence[str], after: Sequence[str]) -> list[int | None]:
    """For each new paragraph the place of the old one that it continues, None for an added one.

    What stayed word for word is found first, so that a paragraph put before others leaves them
    their translations; what was replaced continues what stood there.
    """
    found: list[int | None] = [None] * len(after)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for what, first, last, start, end in blocks:
        if what in ("equal", "replace"):
            for place in range(min(last - first, end - start)):
                found[start + place] = first + place
    return found
