"""What is said about something new in the directory, before it is entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from umid.foundation.directory.rules import BodyKind, OrganisationKind, Term
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A published place where a fact can be checked."""

    slug: str
    title: str
    publisher: str
    url: str
    published_on: date | None
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """An organisation; `state` is a code, for those of a state."""

    slug: str
    kind: OrganisationKind
    name: Text
    short: Text
    state: str | None = None


Words = Mapping[Language, str]
"""What a thing is called, in each language that has a word for it."""


@dataclass(frozen=True, slots=True)
class OrganisationEdit:
    """What can be changed about an organisation; an empty name changes nothing."""

    kind: OrganisationKind
    state: str | None
    name: Words
    short: Words


@dataclass(frozen=True, slots=True)
class BodyEdit:
    """What can be changed about a body beside who belongs to it; likewise."""

    name: Words
    mandate: Words


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
