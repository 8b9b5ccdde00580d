"""A meeting that begins from an earlier one asks whom that one asked, for as many; not yet sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from umid.council.delegations.actions.inviting import invite
from umid.council.delegations.drafts import InvitationDraft, Terms
from umid.council.delegations.models import Invitation
from umid.council.delegations.rules.kinds import Category
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.kernel.languages import Language


def invitations(actor: Actor, earlier: str, new: str, at: datetime) -> None:
    """Enter as drafts the invitations of the earlier meeting with their quotas."""
    drafts = list(_drafts(Meeting.objects.get(slug=earlier), Meeting.objects.get(slug=new), at))
    if drafts:
        invite(actor=actor, meeting=new, drafts=drafts, at=at)


def _drafts(earlier: Meeting, new: Meeting, at: datetime) -> Iterator[InvitationDraft]:
    rows = Invitation.objects.filter(meeting=earlier).select_related("organisation")
    for row in rows.prefetch_related("quotas").order_by("state", "organisation__slug"):
        yield InvitationDraft(
            terms=Terms(
                places={Category(one.category): one.places for one in row.quotas.all()},
                deadline_at=_deadline(row.deadline_at, earlier, new, at),
            ),
            state=row.state_id,
            organisation=row.organisation.slug if row.organisation else None,
            language=Language(row.language),
        )


def _deadline(before: datetime, earlier: Meeting, new: Meeting, at: datetime) -> datetime:
    """As long before the first day as then; where that is past, the eve of the first day."""
    moved = before + (new.starts_on - earlier.starts_on)
    eve = datetime.combine(new.starts_on, time(), UTC) - timedelta(days=1)
    return moved if moved > at else eve
