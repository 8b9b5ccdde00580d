"""The rows that pages and the API are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from umid.council.network.rules.learning import ItemKind
from umid.council.network.rules.members import Asked
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A theme that something is filed under."""

    slug: str
    label: Reading


@dataclass(frozen=True, slots=True)
class MemberView:
    """One's own membership: everything that is kept of it."""

    id: UUID
    does: str
    works_at: str
    themes: tuple[ThemeLink, ...]
    languages: tuple[Language, ...]
    since_at: datetime
    welcome: str


@dataclass(frozen=True, slots=True)
class WriterRow:
    """Who wrote something; nobody (None in its place) once they have left."""

    name: str
    does: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question as lists show it."""

    id: UUID
    title: str
    language: Language
    themes: tuple[ThemeLink, ...]
    writer: WriterRow | None
    at: datetime
    answers: int
    is_answered: bool  # with an answer that the asker accepted
    is_hidden: bool
    is_illustrative: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer with what whoever looks may do."""

    id: UUID
    text: str
    language: Language
    writer: WriterRow | None
    at: datetime
    thanks: int
    is_accepted: bool
    is_own: bool
    is_thanked: bool
    hidden_because: str
    explained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers, and what whoever looks may do."""

    row: QuestionRow
    text: str
    hidden_because: str
    explained: tuple[str, ...]
    answers: tuple[AnswerRow, ...]
    is_own: bool
    may_write: bool
    may_moderate: bool
    may_grow: bool


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """Someone who asks to join; `needs_account` where the answer comes with an invitation."""

    id: UUID
    name: str
    email: str
    language: Language
    does: str
    works_at: str
    themes: tuple[ThemeLink, ...]
    languages: tuple[Language, ...]
    asked_at: datetime
    standing: Asked
    needs_account: bool


@dataclass(frozen=True, slots=True)
class OwnApplication:
    """One's own request, and how it was answered."""

    standing: Asked
    reason: str
    does: str
    works_at: str
    themes: tuple[str, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What a member reported; who it was stays with the record."""

    id: UUID
    question: UUID
    answer: UUID | None
    title: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Something to learn from."""

    id: UUID
    kind: ItemKind
    title: Reading
    by: str
    languages: tuple[Language, ...]
    themes: tuple[ThemeLink, ...]
    url: str
    held_on: date | None
    minutes: int | None
    source: str
    is_public: bool
    is_illustrative: bool
    revision: int
    titles: Mapping[Language, str]
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class CircleRow:
    """A circle as members see it; how many are in, not who."""

    id: UUID
    title: Reading
    language: Language
    facilitator: str
    places: int
    taken: int
    zone: str
    dates: tuple[datetime, ...]
    has_ended: bool
    is_illustrative: bool
    entered_at: datetime

    @property
    def free(self) -> int:
        """Places that nobody has taken."""
        return max(0, self.places - self.taken)


@dataclass(frozen=True, slots=True)
class CircleView:
    """A circle with who is in it, where whoever looks may know."""

    row: CircleRow
    seated: tuple[WriterRow, ...] | None
    is_in: bool
    may_join: bool


@dataclass(frozen=True, slots=True)
class CircleDesk:
    """A circle as who enters it edits it."""

    row: CircleRow
    titles: Mapping[Language, str]
    facilitator: str
    all_dates: tuple[datetime, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class DeskView:
    """What waits for the secretariat; each list the oldest first."""

    applications: tuple[ApplicationRow, ...]
    reports: tuple[ReportRow, ...]
    hidden: tuple[QuestionRow, ...]
    members: int
