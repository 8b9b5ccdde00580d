"""What the holder of a letter is shown: the question and the answer, and nothing of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from umid.council.delegations.models import Invitation
from umid.council.delegations.queries.reading import party
from umid.council.delegations.queries.rows import Party
from umid.council.delegations.rules.invitations import Invited, standing_at
from umid.council.delegations.sealing import opened
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class LinkView:
    """An invitation as its letter tells it."""

    meeting: MeetingRow
    party: Party
    symbol: str
    standing: Invited
    deadline_at: datetime
    is_over: bool


def by_link(token: str, *, at: datetime, language: Language) -> LinkView:
    """The invitation behind a link. Raises NotFound."""
    found = Invitation.objects.filter(pk=opened(token)).exclude(standing=Invited.DRAFT)
    row = found.select_related("organisation").first()
    if row is None:
        raise NotFound
    meeting = described(Meeting.objects.filter(pk=row.meeting_id)).get()
    return LinkView(
        meeting=Reader(language).meeting(meeting),
        party=party(row.state_id, row.organisation, language),
        symbol=row.symbol,
        standing=standing_at(
            Invited(row.standing), waited_for=False, deadline_at=row.deadline_at, at=at
        ),
        deadline_at=row.deadline_at,
        is_over=at > row.deadline_at,
    )
