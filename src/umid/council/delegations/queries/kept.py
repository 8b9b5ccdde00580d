"""What is kept about a delegate, for themself, and what they asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.forgetting import gathered
from umid.council.delegations.models import Delegate, Funding, Needs, VisaLetter, Wish
from umid.council.delegations.policies import delegates_visible_to
from umid.council.delegations.queries.by_name import paid_in_short
from umid.council.delegations.queries.reading import delegate_rows, party_of
from umid.council.delegations.queries.rows import DelegateRow, Party
from umid.council.delegations.rules.retention import answer_by
from umid.council.delegations.rules.wishes import Wished
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import MeetingRow
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class WishRow:
    """What was asked, until when it is to be decided, and what was decided."""

    kind: Wished
    words: str
    asked_at: datetime
    answer_by: datetime
    is_on_paper: bool
    is_granted: bool | None
    answer: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything about someone in this room, and `elsewhere` in the rooms above."""

    meeting: MeetingRow
    party: Party
    delegate: DelegateRow
    is_listed_by_self: bool
    needs: NeedsDraft
    wishes: tuple[WishRow, ...]
    has_visa_letter: bool
    elsewhere: Mapping[str, object]
    paid: str = ""  # by the organisers, of the journey


def kept_of(row: Delegate, *, language: Language) -> Kept:
    """All of it; only the action that writes the reading down calls this."""
    meeting = described(Meeting.objects.filter(pk=row.invitation.meeting_id)).get()
    needs = Needs.objects.filter(delegate=row).first() or Needs()
    (shown,) = delegate_rows([row])
    return Kept(
        meeting=Reader(language).meeting(meeting),
        party=party_of(row.invitation, language),
        delegate=shown,
        is_listed_by_self=row.is_listed_by_self,
        needs=NeedsDraft(needs.visa_letter, needs.access, needs.diet),
        wishes=wishes_of(row.pk),
        has_visa_letter=VisaLetter.objects.filter(delegate=row).exists(),
        elsewhere=gathered(frozenset({row.pk})),
        paid=paid_in_short(Funding.objects.filter(delegate=row).first()),
    )


def wishes_of(delegate: UUID) -> tuple[WishRow, ...]:
    """What was asked about a delegate's data, the latest first."""
    rows = Wish.objects.filter(delegate=delegate).order_by("-asked_at", "-pk")
    return tuple(
        WishRow(
            Wished(row.kind),
            row.words,
            row.asked_at,
            answer_by(row.asked_at),
            row.is_on_paper,
            row.is_granted,
            row.answer,
        )
        for row in rows
    )


def visa_letter_of(pk: UUID, *, actor: Actor) -> VisaLetter:
    """A letter in support of a visa: for who arranges the journey, and the person themself.

    Raises NotFound where none is written, or its time is over.
    """
    letters = VisaLetter.objects.select_related("delegate__invitation__meeting")
    visible = Delegate.objects.filter(delegates_visible_to(actor), pk=pk)
    found = letters.filter(delegate__in=visible).first()
    if found is None:
        raise NotFound
    return found
