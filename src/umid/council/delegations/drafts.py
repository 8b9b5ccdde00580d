"""What is said about an invitation or a delegate, before it is entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.delegations.rules.assessing import Question, Residual
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.kinds import ByName, Category
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Terms:
    """How many of which category, until when one answers."""

    places: Mapping[Category, int]
    deadline_at: datetime


@dataclass(frozen=True, slots=True)
class InvitationDraft:
    """Whom to invite: a state (by code) or an organisation (by slug)."""

    terms: Terms
    state: str | None = None
    organisation: str | None = None
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class FundingDraft:
    """What the organisers pay of a journey, and what is to be said about it."""

    paid: tuple[Paid, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class NamedDraft:
    """Whom to invite by name, or who asks for the media; `session` is a slug of the programme."""

    by_name: ByName
    name: str
    email: str
    deadline_at: datetime
    function: str = ""
    outlet: str = ""
    language: Language = Language.ENGLISH
    session: str = ""
    funding: FundingDraft = FundingDraft()


@dataclass(frozen=True, slots=True)
class MediaDraft:
    """Whether the media are admitted, until when they ask, and to which sessions (slugs)."""

    is_admitted: bool
    closes_at: datetime
    sessions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DelegateDraft:
    """Who is sent as what."""

    category: Category
    name: str
    function: str = ""
    languages: tuple[Language, ...] = ()
    email: str = ""
    phone: str = ""
    order: int = 0
    stands_in_for: UUID | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class NeedsDraft:
    """What someone needs."""

    visa_letter: bool = False
    access: str = ""
    diet: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """A record of processing with an impact assessment: an answer to every question."""

    answers: Mapping[Question, str]
    residual: Residual
