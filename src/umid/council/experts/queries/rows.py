"""The rows that pages and the API are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from umid.council.experts.rules.requests import Kind, Standing, Step
from umid.council.experts.rules.roster import Audience, Origin, Reach, is_vouched
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A theme that something is filed under."""

    slug: str
    label: Reading


@dataclass(frozen=True, slots=True)
class ExpertRow:
    """An expert as the roster shows them."""

    id: UUID
    name: str
    state: str | None
    themes: tuple[ThemeLink, ...]
    languages: tuple[Language, ...]
    reach: Reach
    starts_on: date | None
    ends_on: date | None
    peers: int
    organisations: tuple[Reading, ...]
    is_illustrative: bool

    @property
    def is_vouched(self) -> bool:
        """Whether enough vouch for them."""
        return is_vouched(peers=self.peers, organisations=len(self.organisations))


@dataclass(frozen=True, slots=True)
class ExpertView:
    """An expert's page."""

    row: ExpertRow
    experience: Reading
    origin: Origin
    confirmed_at: datetime
    paused_at: datetime | None
    is_own: bool
    may_vouch: bool
    has_vouched: bool


@dataclass(frozen=True, slots=True)
class OwnView:
    """One's own entry, or none yet; `was_asked` where the secretariat invited."""

    row: ExpertRow | None = None
    experience: Reading | None = None
    audience: Audience = Audience.FOCAL_POINTS
    confirmed_at: datetime | None = None
    consented_at: datetime | None = None
    paused_at: datetime | None = None
    is_due: bool = False
    is_hidden: bool = False
    consent_is_old: bool = False
    was_asked: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request as lists show it."""

    id: UUID
    state: str
    kind: Kind
    title: Reading
    standing: Standing
    starts_on: date | None
    ends_on: date | None
    open_until: date
    takes_offers: bool
    asked_at: datetime
    is_illustrative: bool


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer: an expert's (name), a state's (code) or an organisation's (name)."""

    id: UUID
    expert: str
    state: str | None
    organisation: Reading | None
    words: Reading
    starts_on: date | None
    ends_on: date | None
    at: datetime
    is_agreed: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request with what whoever looks sees of it and may do."""

    row: RequestRow
    words: Reading
    themes: tuple[ThemeLink, ...]
    languages: tuple[Language, ...]
    offers: tuple[OfferRow, ...]
    happened: Reading | None
    came_of_it: Reading | None
    recommends: bool | None
    added: Reading | None
    because: str
    may_offer: bool
    why_no_offer: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Someone who was asked to register and has not decided."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeepView:
    """The secretariat's desk: how the roster stands, who was asked, who could be."""

    entries: int
    unvouched: int
    paused: int
    due: int
    asked: tuple[AskedRow, ...]
    others: tuple[tuple[UUID, str], ...]
