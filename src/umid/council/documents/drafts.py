"""What is said about a document before it is entered; things are named by their slugs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.documents.rules.kinds import Access, DocumentKind, Follows
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Content:
    """What a version says in a language: a text, an accepted file of the actor's own, or both."""

    language: Language
    text: str = ""
    file: UUID | None = None


@dataclass(frozen=True, slots=True)
class Clearance:
    """What the secretariat decides when a document goes out."""

    kind: DocumentKind
    body: str
    access: Access
    embargo_until: datetime | None = None
    session: str | None = None
    agenda_item: int | None = None
    """Its place on the meeting's agenda."""


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """A document of the secretariat's own."""

    title: Text
    contents: tuple[Content, ...]
    clearance: Clearance


@dataclass(frozen=True, slots=True)
class FollowerDraft:
    """What adds to a document or corrects it; `concerns` is the one language it is about."""

    how: Follows
    title: Text
    contents: tuple[Content, ...]
    concerns: Language | None = None


@dataclass(frozen=True, slots=True)
class SubmissionDraft:
    """What a state or an organisation would like to put before a meeting."""

    title: Text
    kind: DocumentKind
    access: Access
    content: Content
    session: str | None = None
    """The session that it belongs to, as a statement for the record does."""
