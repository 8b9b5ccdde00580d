"""What waits: for the secretariat in a meeting, for a focal point across meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from umid.council.delegations.models import Delegate, Invitation, Letter, Wish
from umid.council.delegations.policies import invitations_visible_to, may_invite, may_speak
from umid.council.delegations.queries.assessments import is_assessed
from umid.council.delegations.queries.signing import is_waited_for
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.quotas import taken
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Waiting:
    """What of a meeting's delegations is due at the secretariat's desk, as counts."""

    is_assessed: bool
    unsigned_letters: int
    unsent: int
    unanswered: int  # within the deadline
    overdue: int
    to_accredit: int
    wishes: int  # erasures to decide


@dataclass(frozen=True, slots=True)
class Returned:
    """Someone who came back to be mended."""

    delegate: UUID
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class OfMine:
    """What waits for who speaks for the invited, in one meeting."""

    invitation: UUID
    meeting: str  # its slug
    title: str
    answer_by: datetime | None  # where no answer is in
    places_left: dict[Category, int]  # where accepted
    drafts: int
    returned: tuple[Returned, ...]
    corrections: int


def waiting(actor: Actor, slug: str, at: datetime) -> Waiting:
    """For the secretariat alone; eight queries or fewer for any size. Raises NotFound."""
    meeting = Meeting.objects.filter(slug=slug).first()
    if meeting is None or not may_invite(actor).allowed:
        raise NotFound
    rows = list(
        Invitation.objects.filter(invitations_visible_to(actor), meeting=meeting).values_list(
            "standing", "deadline_at"
        )
    )
    sent = [deadline_at for standing, deadline_at in rows if standing == Invited.SENT]
    letters = Letter.objects.filter(meeting=meeting)
    people = Delegate.objects.filter(
        invitation__meeting=meeting, standing=Nominated.SUBMITTED, forgotten_at__isnull=True
    )
    wishes = Wish.objects.filter(
        delegate__invitation__meeting=meeting, kind="erase", settled_at__isnull=True
    )
    return Waiting(
        is_assessed=is_assessed(meeting),
        unsigned_letters=sum(is_waited_for(one) for one in letters),
        unsent=sum(standing == Invited.DRAFT for standing, _deadline_at in rows),
        unanswered=sum(at <= deadline_at for deadline_at in sent),
        overdue=sum(at > deadline_at for deadline_at in sent),
        to_accredit=people.count(),
        wishes=wishes.count(),
    )


def of_my_delegation(
    actor: Actor, at: datetime, language: Language = Language.ENGLISH
) -> list[OfMine]:
    """Meetings that are not over in which something waits, the nearest first."""
    if may_invite(actor).allowed or not may_speak(actor).allowed:
        return []
    coming = Invitation.objects.filter(
        invitations_visible_to(actor),
        ~Q(standing=Invited.DECLINED),
        meeting__ends_on__gte=at.date(),
    )
    rows = coming.select_related("meeting").prefetch_related("quotas", "delegates__wishes")
    found = [_of_mine(row, language) for row in rows.order_by("meeting__starts_on", "pk")]
    return [one for one in found if _waits(one)]


def _of_mine(row: Invitation, language: Language) -> OfMine:
    people = list(row.delegates.all())
    known = [one for one in people if one.forgotten_at is None]
    left = {
        Category(quota.category): quota.places
        - taken(one.seat for one in people if one.category == quota.category)
        for quota in row.quotas.all()
    }
    is_accepted = row.standing == Invited.ACCEPTED
    return OfMine(
        invitation=row.pk,
        meeting=row.meeting.slug,
        title=row.meeting.title.read(language).text,
        answer_by=row.deadline_at if row.standing == Invited.SENT else None,
        places_left={each: n for each, n in left.items() if n > 0} if is_accepted else {},
        drafts=sum(one.standing == Nominated.DRAFT for one in known),
        returned=tuple(
            Returned(one.pk, one.name, one.reason)
            for one in known
            if one.standing == Nominated.RETURNED
        ),
        corrections=sum(
            each.kind == "correct" and each.settled_at is None
            for one in known
            for each in one.wishes.all()
        ),
    )


def _waits(one: OfMine) -> bool:
    return bool(one.answer_by or one.places_left or one.drafts or one.returned or one.corrections)
