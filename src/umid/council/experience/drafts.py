"""What is said about a practice before it is entered; themes are named by their slugs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from umid.council.experience.rules.kinds import Cost, Evidence, Level, Listed, Piece, Section
from umid.council.experience.rules.reviewing import Criterion
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Cited:
    """A published source."""

    title: str
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """What was typed on one page of the form; an action takes what that section asks."""

    section: Section
    words: Mapping[Piece, str] = field(default_factory=dict)
    title: str = ""
    place: str | None = None
    began_on: date | None = None
    ended_on: date | None = None
    level: Level | None = None
    evidence: Evidence | None = None
    cost: Cost | None = None
    entries: Mapping[Listed, tuple[str, ...]] = field(default_factory=dict)
    themes: tuple[str, ...] = ()
    sources: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Worded:
    """A text in another language: new words, those that were seen, and whether they still fit."""

    words: str
    seen: str
    still_fits: bool = False


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """What a reviewer writes; remarks are by the identifiers of paragraphs."""

    language: Language
    summary: str
    scores: Mapping[Criterion, int] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
