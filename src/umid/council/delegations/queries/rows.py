"""The rows that pages show, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, Category, LetterKind
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.queries import MeetingRow
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


class Group(StrEnum):
    """The sorts of parties, in protocol order."""

    STATE = "state"
    ORGANISATION = "organisation"
    BY_NAME = "by_name"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Party:
    """A state (by code), an organisation (by name), or neither: those who come by name.

    Whoever comes by name is of one party, or of the media's: no figure is of one person.
    """

    state: str | None = None
    name: Reading | None = None
    slug: str = ""
    is_media: bool = False

    @property
    def is_by_name(self) -> bool:
        """Whether nobody sent them."""
        return self.group in {Group.BY_NAME, Group.MEDIA}

    @property
    def group(self) -> Group:
        """What sort of party it is."""
        if self.state:
            return Group.STATE
        if self.slug:
            return Group.ORGANISATION
        return Group.MEDIA if self.is_media else Group.BY_NAME

    @property
    def key(self) -> str:
        """What forms call it, as the directory's homes are called."""
        named = self.state or self.slug
        return f"{self.group}:{named}" if named else self.group.value


@dataclass(frozen=True, slots=True)
class PlacesRow:
    """The places of a category, and how many are taken."""

    category: Category
    places: int
    taken: int


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation as lists show it."""

    id: UUID
    party: Party
    kind: LetterKind
    standing: Invited
    stored: Invited
    language: Language
    deadline_at: datetime
    symbol: str
    sent_at: datetime | None
    answered_at: datetime | None
    reason: str
    is_on_paper: bool
    has_reply: bool
    revision: int
    places: tuple[PlacesRow, ...]
    submitted: int  # nominations that wait for the secretariat
    by_name: ByName | None = None
    person: str = ""  # who is invited by name


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """A nomination as its own delegation and the secretariat see it; needs are never in it."""

    id: UUID
    category: Category
    standing: Nominated
    order: int
    name: str
    function: str
    languages: tuple[Language, ...]
    email: str
    phone: str
    stands_in_for: UUID | None
    stands_in_for_name: str
    is_listed: bool
    is_on_paper: bool
    reason: str
    has_credentials: bool
    revision: int
    is_listed_by_self: bool = False
    is_forgotten: bool = False  # erased: its name is a label, and it has no page
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A meeting's letter of a kind, with who agreed to it as it stands and who is waited for."""

    kind: LetterKind
    revision: int
    agreed: tuple[Party, ...]
    waited_for: tuple[Party, ...]
    is_mine_to_sign: bool
    words: Reading


@dataclass(frozen=True, slots=True)
class DeskView:
    """A meeting with its invitations and letters."""

    meeting: MeetingRow
    invitations: tuple[InvitationRow, ...]
    letters: tuple[LetterRow, ...]
    may_invite: bool
    is_assessed: bool


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An invitation with its delegation."""

    meeting: MeetingRow
    invitation: InvitationRow
    delegates: tuple[DelegateRow, ...]
    may_invite: bool
    may_nominate: bool
    is_mine: bool

    @property
    def waiting(self) -> tuple[DelegateRow, ...]:
        """Those that the secretariat is to decide on."""
        return tuple(
            one
            for one in self.delegates
            if one.standing is Nominated.SUBMITTED and not one.is_forgotten
        )


@dataclass(frozen=True, slots=True)
class DelegateView:
    """A nomination with where it belongs."""

    meeting: MeetingRow
    party: Party
    invitation: UUID
    delegate: DelegateRow
    may_edit: bool
    principals: tuple[DelegateRow, ...]  # whom they could stand in for
    is_mine: bool = False  # who is invited by name and looks at themself
