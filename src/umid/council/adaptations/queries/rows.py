"""The rows that pages and the API are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from umid.council.adaptations.rules.flows import Flow
from umid.council.adaptations.rules.life import Standing, Step
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.drafts import Cited
from umid.council.experience.rules.kinds import Evidence
from umid.foundation.access.decisions import Decision
from umid.foundation.texts.rules import Provenance, Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class AdaptationRow:
    """An adaptation as lists show it; its author is a state (code) or an organisation (name).

    `title` is the practice's; `origin` is None where the practice was withdrawn and nothing but
    its title is known any more. `place` and `origin` are codes of states, or "elsewhere".
    """

    id: UUID
    practice: UUID
    title: Reading
    practice_is_withdrawn: bool
    state: str | None
    organisation: Reading | None
    origin: str | None
    place: str
    region: str
    course: Course
    evidence: Evidence
    began_on: date | None
    published_on: date | None
    standing: Standing
    is_illustrative: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """How far it was on a day."""

    on: date
    course: Course
    evidence: Evidence
    result: Reading | None
    because: Reading | None
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class AdaptationView:
    """Everything that an adaptation says; the latest note first."""

    row: AdaptationRow
    language: Language
    took: Reading
    changed: Reading
    notes: tuple[NoteRow, ...]
    provenance: list[Provenance]
    revision: int


@dataclass(frozen=True, slots=True)
class Gone:
    """What remains of an adaptation that was withdrawn."""

    id: UUID
    title: Reading
    state: str | None
    organisation: Reading | None
    withdrawn_on: date
    because: str


@dataclass(frozen=True, slots=True)
class WorkView:
    """An adaptation with what whoever looks may do to it."""

    adaptation: AdaptationView
    returned_because: str
    goes_through: str | None
    steps: tuple[Step, ...]
    may_write: bool
    may_note: bool
    may_translate: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """What one works on; each list the latest change first."""

    own: tuple[AdaptationRow, ...]
    to_clear: tuple[AdaptationRow, ...]
    may_begin: bool


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text beside its source."""

    key: str
    source: str
    source_language: Language
    words: str
    stale: bool


@dataclass(frozen=True, slots=True)
class PanelView:
    """Where a practice went, as its page shows it; `more` where there are further ones."""

    practice: UUID
    rows: tuple[AdaptationRow, ...]
    number: int
    may_adapt: Decision

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.number - len(self.rows)


@dataclass(frozen=True, slots=True)
class Flows:
    """From where to where, in order; of published adaptations of published practices."""

    flows: tuple[Flow, ...]

    @property
    def number(self) -> int:
        """Of all together."""
        return sum(one.number for one in self.flows)

    @property
    def illustrative(self) -> int:
        """How many of them are made up for the demonstration."""
        return sum(one.illustrative for one in self.flows)
