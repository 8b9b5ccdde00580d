"""How the API writes invitations and nominations: public identifiers, and never what one needs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Final, Self
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field, model_validator

from umid.council.delegations.drafts import DelegateDraft, InvitationDraft, Terms
from umid.council.delegations.queries import DelegateRow, Group, InvitationRow
from umid.council.delegations.queries.participants import ListedDelegation
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, Category
from umid.council.delegations.rules.nominations import Nominated
from umid.kernel.languages import Language

_FIRST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2100, 1, 1, tzinfo=UTC)
_LARGEST: Final = 2**31 - 1

Line = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,200}$")]
Words = Annotated[str, Field(pattern=r"^[^\x00]{0,1000}$")]
Expected = Annotated[int, Field(ge=0, le=_LARGEST, description="The revision that you saw")]
Places = Annotated[int, Field(ge=0, le=999)]


class TermsIn(Schema):
    """Places by category, and until when one answers."""

    places: dict[Category, Places] = Field(default_factory=dict)
    deadline_at: Annotated[AwareDatetime, Field(description="RFC 3339 with a zone, 2000 to 2099")]

    @model_validator(mode="after")
    def _in_our_time(self) -> Self:
        if not _FIRST <= self.deadline_at < _LAST:
            raise ValueError("a deadline lies between 2000 and 2099")
        return self

    @property
    def terms(self) -> Terms:
        """What the action takes."""
        return Terms({each: self.places.get(each, 0) for each in Category}, self.deadline_at)


class TermsChangeIn(TermsIn):
    """Quota and deadline as they are to be."""

    expected: Expected


class InviteIn(TermsIn):
    """A state by its code, or an organisation by its address in the directory."""

    state: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    organisation: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,50}$")] | None = None
    language: Language = Language.ENGLISH

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.state is None) is (self.organisation is None):
            raise ValueError("name a state or an organisation")
        return self

    @property
    def draft(self) -> InvitationDraft:
        """What the action takes."""
        return InvitationDraft(self.terms, self.state, self.organisation, self.language)


class AnswerIn(Schema):
    """Accepted or declined; who declines says why."""

    answer: Invited
    reason: Words = ""

    @model_validator(mode="after")
    def _an_answer(self) -> Self:
        if self.answer not in {Invited.ACCEPTED, Invited.DECLINED}:
            raise ValueError("an answer is accepted or declined")
        return self


class NominateIn(Schema):
    """Who is sent as what; what they need is told on its page alone."""

    name: Line
    category: Category
    function: Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{0,300}$")] = ""
    order: Places = 0
    languages: Annotated[list[Language], Field(max_length=len(Language))] = Field(
        default_factory=list
    )
    is_listed: bool = False

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not self.name.strip():
            raise ValueError("someone has a name")
        return self

    @property
    def draft(self) -> DelegateDraft:
        """What the action takes."""
        return DelegateDraft(
            category=self.category,
            name=self.name.strip(),
            function=self.function.strip(),
            languages=tuple(dict.fromkeys(self.languages)),
            order=self.order,
            is_listed=self.is_listed,
        )


class DecideIn(Schema):
    """What is decided on some of a delegation; who is returned or refused is told why."""

    nominations: Annotated[list[UUID], Field(min_length=1, max_length=100)]
    decision: Nominated
    reason: Words = ""


class Written(Schema):
    """What was written: its identifier, where it stands, and its revision."""

    id: UUID
    standing: str
    revision: int


class Decided(Schema):
    """What became of the nominations that were decided on together."""

    nominations: list[Written]


class QuotaOut(Schema):
    """Places of a category."""

    category: Category
    places: int
    taken: int


class InvitationOut(Schema):
    """An invitation: of a state (by code), an organisation (by its address), or by name."""

    id: UUID
    state: str | None
    organisation: str | None
    by_name: ByName | None
    standing: Invited
    language: Language
    symbol: str
    deadline_at: datetime
    revision: int
    quotas: list[QuotaOut]

    @classmethod
    def of(cls, row: InvitationRow) -> InvitationOut:
        return cls(
            id=row.id,
            state=row.party.state,
            organisation=row.party.slug or None,
            by_name=row.by_name,
            standing=row.standing,
            language=row.language,
            symbol=row.symbol,
            deadline_at=row.deadline_at,
            revision=row.revision,
            quotas=[
                QuotaOut(category=one.category, places=one.places, taken=one.taken)
                for one in row.places
            ],
        )


class NominationOut(Schema):
    """A nomination, as its delegation and the secretariat read it; without address and needs."""

    id: UUID
    category: Category
    standing: Nominated
    name: str
    function: str
    order: int
    is_listed: bool
    revision: int

    @classmethod
    def of(cls, row: DelegateRow) -> NominationOut:
        return cls(
            id=row.id,
            category=row.category,
            standing=row.standing,
            name=row.name,
            function=row.function,
            order=row.order,
            is_listed=row.is_listed,
            revision=row.revision,
        )


class NominationsOut(Schema):
    """A delegation, in its order."""

    invitation: UUID
    standing: Invited
    revision: int
    nominations: list[NominationOut]


class ListedOut(Schema):
    """Someone who agreed to be named."""

    name: str
    function: str
    category: Category


class ListedDelegationOut(Schema):
    """A delegation, or all who come by name; `unnamed` are those who did not agree to be named."""

    group: Group
    state: str | None
    organisation: str | None
    people: list[ListedOut]
    unnamed: int

    @classmethod
    def of(cls, row: ListedDelegation) -> ListedDelegationOut:
        return cls(
            group=row.party.group,
            state=row.party.state,
            organisation=row.party.slug or None,
            people=[
                ListedOut(name=one.name, function=one.function, category=one.category)
                for one in row.people
            ],
            unnamed=row.unnamed,
        )


class ListOut(Schema):
    """Who is accredited to a meeting, in protocol order."""

    meeting: str
    delegations: list[ListedDelegationOut]
