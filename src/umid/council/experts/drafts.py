"""What is said of an entry, a request or an offer before it is entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from umid.council.experts.rules.requests import Kind
from umid.council.experts.rules.roster import Audience, Reach
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What someone says of themselves; themes by slug, the words in one language."""

    themes: tuple[str, ...]
    languages: tuple[Language, ...]
    experience: str
    written_in: Language
    reach: Reach
    audience: Audience
    state: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    is_illustrative: bool = False


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What a state asks for."""

    kind: Kind
    title: str
    words: str
    written_in: Language
    themes: tuple[str, ...]
    languages: tuple[Language, ...]
    open_until: date
    starts_on: date | None = None
    ends_on: date | None = None
    is_illustrative: bool = False


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """What is offered, and when."""

    words: str
    written_in: Language
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What the asking state tells afterwards."""

    happened: str
    came_of_it: str
    recommends: bool
    written_in: Language
