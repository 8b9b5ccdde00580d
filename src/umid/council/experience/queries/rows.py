"""The rows that pages and the API are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from umid.council.experience.drafts import Cited
from umid.council.experience.rules.kinds import Cost, Evidence, Level, Listed, Piece
from umid.council.experience.rules.life import Standing, Step
from umid.council.experience.rules.personal.finding import Finding
from umid.council.experience.rules.reviewing import Criterion, Reviewed, Reviewing
from umid.council.experience.rules.sections import Completeness
from umid.foundation.texts.rules import Provenance, Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A practice as lists show it; its author is a state (code) or an organisation (name)."""

    id: UUID
    title: Reading
    summary: Reading | None
    state: str | None
    organisation: Reading | None
    place: str | None
    standing: Standing
    evidence: Evidence | None
    stages: tuple[str, ...]
    reviewed: Reviewed
    published_on: date | None
    is_archived: bool
    lapses_on: date | None
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What remains of what was withdrawn."""

    id: UUID
    title: Reading
    withdrawn_on: date
    because: str


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A theme that it is filed under."""

    slug: str
    label: Reading


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file beside it."""

    file: UUID
    title: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class CommentRow:
    """What a state concerned says."""

    state: str
    text: Reading
    at: datetime


@dataclass(frozen=True, slots=True)
class PublishedReview:
    """What readers learn of a review."""

    summary: Reading
    scores: Mapping[Criterion, int]
    published_on: date


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph in the reader's language, or the nearest."""

    key: str
    text: Reading


@dataclass(frozen=True, slots=True)
class PracticeView:
    """Everything that a description says."""

    row: PracticeRow
    language: Language
    pieces: Mapping[Piece, tuple[ParagraphRow, ...]]
    entries: Mapping[Listed, tuple[str, ...]]
    level: Level | None
    cost: Cost | None
    began_on: date | None
    ended_on: date | None
    confirmed_on: date | None
    themes: tuple[ThemeLink, ...]
    sources: tuple[Cited, ...]
    attachments: tuple[AttachmentRow, ...]
    comments: tuple[CommentRow, ...]
    reviews: tuple[PublishedReview, ...]
    provenance: list[Provenance]
    revision: int

    @property
    def nearest(self) -> Reading:
        """The first of its texts that stands in for one in the reader's language, or the title."""
        return next((text for text in self._texts() if text.stands_in), self.row.title)

    @property
    def is_partly_said(self) -> bool:
        """Whether some of its texts are in the reader's language."""
        return not all(text.stands_in for text in self._texts())

    def _texts(self) -> list[Reading]:
        return [self.row.title, *(one.text for rows in self.pieces.values() for one in rows)]


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A step that was taken."""

    step: Step
    because: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked passage with what the author says of it; "" where nothing yet."""

    finding: Finding
    because: str

    @property
    def parts(self) -> tuple[str, str, str]:
        """The sentence before, what was found, and after."""
        found, sentence = self.finding, self.finding.sentence
        return sentence[: found.start], found.marked, sentence[found.end :]


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as those see it who have to do with it."""

    id: UUID
    practice: UUID
    title: Reading
    standing: Reviewing
    reviewer: str


@dataclass(frozen=True, slots=True)
class WorkView:
    """A description with what whoever looks may do to it."""

    practice: PracticeView
    sections: tuple[Completeness, ...]
    marked: tuple[Marked, ...]
    taken: tuple[TakenRow, ...]
    steps: tuple[Step, ...]
    reviews: tuple[ReviewRow, ...]
    goes_through: str | None
    may_write: bool
    may_translate: bool
    may_discard: bool
    may_propose: bool

    @property
    def open_marks(self) -> int:
        """How many marked passages wait for an answer."""
        return sum(not each.because for each in self.marked)


@dataclass(frozen=True, slots=True)
class HomeView:
    """What one works on: what waits, the longest first; the rest, the latest change first."""

    own: tuple[PracticeRow, ...]
    to_confirm: tuple[PracticeRow, ...]
    to_clear: tuple[PracticeRow, ...]
    to_edit: tuple[PracticeRow, ...]
    edited: tuple[PracticeRow, ...]
    reviews: tuple[ReviewRow, ...]
    may_begin: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text beside its source."""

    key: str
    source: str
    source_language: Language
    words: str
    standing: str
    stale: bool


@dataclass(frozen=True, slots=True)
class TextsView:
    """The texts of a description in one language."""

    practice: UUID
    title: str
    source: Language
    into: Language
    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What a reviewer says about one paragraph."""

    passage: Reading
    words: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review with the description it is about."""

    review: ReviewRow
    practice: PracticeView
    marked: tuple[Marked, ...]
    summary: Reading | None
    answer: str
    scores: Mapping[Criterion, int]
    remarks: tuple[RemarkRow, ...]
    is_author: bool
    is_reviewer: bool
    is_editor: bool
