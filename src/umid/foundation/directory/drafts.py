"""What is said about something new in the directory, before it is entered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from umid.foundation.directory.rules import BodyKind, OrganisationKind, Term
from umid.foundation.texts.rules import Text


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A published place where a fact can be checked."""

    slug: str
    title: str
    publisher: str
    url: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """An organisation; `state` is a code, for those of a state."""

    slug: str
    kind: OrganisationKind
    name: Text
    short: Text
    state: str | None = None


@dataclass(frozen=True, slots=True)
class BodyDraft:
    """A body with the states that belong to it; `source` is a slug."""

    slug: str
    kind: BodyKind
    name: Text
    mandate: Text
    order: int
    mandate_is_illustrative: bool = False
    source: str | None = None
    member_states: tuple[str, ...] = ()
    term: Term = field(default_factory=Term)
