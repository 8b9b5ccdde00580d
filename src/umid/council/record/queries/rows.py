"""The rows that pages and the API are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.delegations.queries import Party
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.rules.kinds import Role
from umid.council.record.rules.canonical import Block
from umid.council.record.rules.kinds import OPEN, Answered, Part, Readers, Reported, SummaryKind
from umid.foundation.texts.rules import Reading, Text
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ReporterRow:
    """Who files a report; `id` is the account's key."""

    id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A breakout session with its report, if any word of it is written."""

    session: str
    title: Reading
    ends_at: datetime
    reporters: tuple[ReporterRow, ...]
    standing: Reported | None
    is_mine: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with its words in every language; nobody is named where `is_nameless`."""

    meeting: MeetingRow
    session: str
    title: Reading
    standing: Reported
    language: Language | None
    parts: dict[Part, tuple[Text, ...]]
    returned_because: str
    revision: int
    is_mine: bool
    is_nameless: bool
    may_write: bool

    @property
    def is_open(self) -> bool:
        """Whether those who report may still write."""
        return self.is_mine and self.standing in OPEN


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What someone proposed; `party` only for the secretariat, which has to answer."""

    id: UUID
    words: str
    reason: str
    proposed_at: datetime
    party: Party | None
    is_mine: bool
    answer: Answered | None
    because: str


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph of a draft; `readers` is None where it must not be read by anyone."""

    id: UUID
    source: str
    words: str
    generated: str
    is_heading: bool
    is_edited: bool
    edited_by: str
    edited_at: datetime | None
    readers: Readers | None
    revision: int
    corrections: tuple[CorrectionRow, ...]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """Paragraphs of one source under its heading, which is in the draft's language."""

    label: str
    paragraphs: tuple[ParagraphRow, ...]


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """An organiser whose agreement is needed."""

    party: Party
    agreed: bool
    agreed_at: datetime | None
    is_mine: bool


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft as one reader may see it."""

    kind: SummaryKind
    language: Language
    draft: int
    corrections_until: datetime | None
    asked_at: datetime | None
    is_open: bool
    sections: tuple[SectionRow, ...]
    signatories: tuple[SignatoryRow, ...]

    @property
    def is_mine_to_sign(self) -> bool:
        """Whether the reader's own agreement is waited for."""
        return any(one.is_mine and not one.agreed for one in self.signatories)

    @property
    def waited_for(self) -> int:
        """How many organisers have yet to agree."""
        return sum(not one.agreed for one in self.signatories)


@dataclass(frozen=True, slots=True)
class EditionView:
    """A published edition, whole."""

    kind: SummaryKind
    readers: Readers
    symbol: str
    document: UUID
    language: Language
    title: str
    blocks: tuple[Block, ...]
    text: str
    digest: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class RecordView:
    """What the reader may know of what came out of a meeting."""

    meeting: MeetingRow
    edition: EditionView | None
    draft: DraftView | None
    reports: tuple[ReportRow, ...]
    may_write: bool
    may_correct: bool
