"""The rows that pages and the API are made of."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from umid.council.documents.rules.kinds import Access, DocumentKind, Follows, Standing
from umid.council.meetings.queries import MeetingRow
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.texts.rules import Provenance, Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of a version."""

    id: uuid.UUID
    kind: Kind
    size: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A revision in one language; `text` is read only for the document's own page."""

    number: int
    symbol: str
    language: Language
    has_text: bool
    file: FileRow | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A numbered text of a document."""

    number: int
    symbol: str
    issued_at: datetime
    concerns: Language | None
    versions: tuple[VersionRow, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """The session (slug) or agenda item that a document belongs to."""

    title: Reading
    session: str | None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as lists show it; without a symbol and a day until it is cleared."""

    id: uuid.UUID
    symbol: str
    kind: DocumentKind
    title: Reading
    access: Access
    standing: Standing
    embargo_until: datetime | None
    issued_on: date | None
    follows: Follows | None
    concerns: Language | None
    within: Within | None
    state: str | None
    organisation: Reading | None
    returned_because: str
    edits: int
    current: dict[Language, VersionRow]

    @property
    def latest(self) -> str:
        """The symbol of the latest revision in any language."""
        newest = max(self.current.values(), key=lambda one: one.number, default=None)
        return newest.symbol if newest else self.symbol


@dataclass(frozen=True, slots=True)
class ListView:
    """A meeting with some of its documents; `waiting` are those that are not out yet."""

    meeting: MeetingRow
    documents: tuple[DocumentRow, ...]
    waiting: tuple[DocumentRow, ...]
    may_issue: bool
    may_submit: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its history, what follows it, and its words in one language."""

    meeting: MeetingRow
    document: DocumentRow
    body: str
    titles: dict[Language, str]
    revisions: tuple[RevisionRow, ...]
    followers: tuple[DocumentRow, ...]
    base: DocumentRow | None
    shown: VersionRow | None
    provenance: list[Provenance]

    @property
    def comparable(self) -> list[tuple[VersionRow, VersionRow]]:
        """For each language the neighbouring texts that can be compared, the latest first."""
        found = []
        for language in Language:
            texts = [
                one
                for revision in self.revisions
                for one in revision.versions
                if one.language is language and one.has_text
            ]
            found += list(pairwise(texts))
        return found[::-1]
