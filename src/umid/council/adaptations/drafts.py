"""What is said about an adaptation before it is entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from umid.council.adaptations.rules.telling import Course
from umid.council.experience.drafts import Cited
from umid.council.experience.rules.kinds import Evidence


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """How far it is on a day: result so far, how well that is known, why it is over if it is."""

    course: Course
    evidence: Evidence
    result: str = ""
    because: str = ""
    sources: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class AdaptationDraft:
    """What was taken and what was changed, where and since when; `place` is None elsewhere."""

    took: str
    changed: str
    note: NoteDraft
    place: str | None = None
    region: str = ""
    began_on: date | None = None
