"""What the holder of a letter is shown: the question and the answer, and nothing of people.

Who is invited by name also reads where their own accreditation stands, as nobody else has the link.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import translation

from umid.council.delegations.models import Delegate, Funding, Invitation
from umid.council.delegations.queries.by_name import note_for, paid_in_short, role_of
from umid.council.delegations.queries.reading import party_of
from umid.council.delegations.queries.rows import Party
from umid.council.delegations.rules.by_name import UNCONFIRMED
from umid.council.delegations.rules.invitations import Invited, standing_at
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.council.delegations.sealing import opened
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Named:
    """What someone who comes by name reads of themself: not who they are, which they know."""

    role: str
    paid: str
    standing: Nominated
    reason: str
    has_note: bool
    has_needs: bool
    is_listed: bool
    is_media: bool

    @property
    def may_tell_needs(self) -> bool:
        """Whether they are to come, as far as is known."""
        return self.standing not in OVER and self.standing is not Nominated.DRAFT


@dataclass(frozen=True, slots=True)
class LinkView:
    """An invitation as its letter tells it."""

    meeting: MeetingRow
    party: Party
    symbol: str
    standing: Invited
    deadline_at: datetime
    is_over: bool
    named: Named | None = None


def by_link(token: str, *, at: datetime, language: Language) -> LinkView:
    """The invitation behind a link. Raises NotFound."""
    row = letter_behind(token)
    meeting = described(Meeting.objects.filter(pk=row.meeting_id)).get()
    return LinkView(
        meeting=Reader(language).meeting(meeting),
        party=party_of(row, language),
        symbol=row.symbol,
        standing=standing_at(
            Invited(row.standing), waited_for=False, deadline_at=row.deadline_at, at=at
        ),
        deadline_at=row.deadline_at,
        is_over=at > row.deadline_at,
        named=_named(row, language) if row.by_name else None,
    )


def letter_behind(token: str) -> Invitation:
    """The table's row behind a letter's link. Raises NotFound."""
    found = Invitation.objects.filter(pk=opened(token)).exclude(standing=Invited.DRAFT)
    row = found.select_related("organisation", "meeting", "session").first()
    if row is None or (row.by_name and _person(row) is None):
        raise NotFound
    return row


def note_behind(token: str) -> UUID:
    """The file of the information note. Raises NotFound."""
    note = note_for(letter_behind(token))
    if note is None:
        raise NotFound
    return note.file_id


def to_confirm(token: str, *, at: datetime, language: Language) -> tuple[MeetingRow, bool]:
    """The meeting of a request of the media, and whether it is confirmed. Raises NotFound."""
    found = Invitation.objects.filter(pk=opened(token), by_name=ByName.MEDIA)
    row = found.first()
    if row is None or _person(row) is None:
        raise NotFound
    is_confirmed = row.standing != Invited.DRAFT
    if not is_confirmed and row.answered_at and at > row.answered_at + UNCONFIRMED:
        raise NotFound
    meeting = described(Meeting.objects.filter(pk=row.meeting_id)).get()
    return Reader(language).meeting(meeting), is_confirmed


def _person(row: Invitation) -> Delegate | None:
    known = row.delegates.filter(forgotten_at__isnull=True).order_by("pk")
    return min(known, key=lambda one: one.standing in OVER, default=None)


def _named(row: Invitation, language: Language) -> Named:
    person = _person(row)
    if person is None:
        raise NotFound
    funding = Funding.objects.filter(delegate=person).first()
    with translation.override(language):
        role, paid = role_of(row, language), paid_in_short(funding)
    return Named(
        role=role,
        paid=paid,
        standing=Nominated(person.standing),
        reason=person.reason,
        has_note=note_for(row) is not None,
        has_needs=hasattr(person, "needs"),
        is_listed=person.is_listed,
        is_media=row.by_name == ByName.MEDIA,
    )
