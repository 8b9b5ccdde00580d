"""What is said before it is entered; themes are named by their slugs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from umid.council.network.rules.learning import ItemKind
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a practitioner says of themselves."""

    does: str
    works_at: str
    themes: tuple[str, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone without an account who asks to join."""

    email: str
    name: str
    language: Language


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question; `because` says under the key of a marked passage why it tells of nobody."""

    title: str
    text: str
    language: Language
    themes: tuple[str, ...]
    because: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer."""

    text: str
    language: Language
    because: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """A recording, material, course or network; `by` made it, `source` tells where that stands."""

    kind: ItemKind
    title: Mapping[Language, str]
    by: str
    languages: tuple[Language, ...]
    themes: tuple[str, ...]
    url: str = ""
    held_on: date | None = None
    minutes: int | None = None
    source: str = ""
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class CircleDraft:
    """A peer supervision circle; `facilitator` is a membership's identifier."""

    title: Mapping[Language, str]
    language: Language
    facilitator: str
    places: int
    zone: str
    dates: tuple[datetime, ...]
