"""What of invitations and nominations waits for the secretariat, and what for the invited."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q

from umid.council.delegations.models import Delegate, Invitation, Letter, Wish
from umid.council.delegations.policies import invitations_visible_to, may_accredit
from umid.council.delegations.queries.assessments import is_assessed
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, Category, LetterKind
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.quotas import taken
from umid.council.delegations.rules.wishes import Wished
from umid.council.meetings.models import Meeting, Signatory
from umid.council.meetings.policies import may_agree
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of each, and the nearest deadline of those that are not answered yet."""

    drafts: int
    sent: int
    overdue: int
    nominations: int
    letters: int  # to be sent, with a co-organiser who has not agreed
    next_at: datetime | None
    first: UUID | None  # an invitation with a nomination to decide on
    is_assessed: bool  # whether nominations are open
    wishes: int  # erasures to decide on


@dataclass(frozen=True, slots=True)
class OwnInvitation:
    """An invitation of one's own with what is left to do about it."""

    id: UUID
    meeting: Reading
    deadline_at: datetime
    is_answered: bool
    free: int
    drafts: int
    returned: tuple[UUID, ...]
    corrections: int


@dataclass(frozen=True, slots=True)
class OwnLetter:
    """A letter that waits for one's agreement."""

    slug: str
    kind: LetterKind
    meeting: Reading


def waiting(slug: str, *, actor: Actor, at: datetime) -> Waiting | None:
    """For who accredits; None for everyone else."""
    if not may_accredit(actor).allowed:
        return None
    asked = Invitation.objects.filter(meeting__slug=slug).exclude(by_name=ByName.MEDIA)
    rows = list(asked)
    sent = [one for one in rows if one.standing == Invited.SENT]
    submitted = Delegate.objects.filter(
        invitation__meeting__slug=slug, standing=Nominated.SUBMITTED, forgotten_at__isnull=True
    )
    nominated = list(submitted.order_by("pk").values_list("invitation", flat=True))
    unsent = {one.kind for one in rows if one.standing == Invited.DRAFT}
    in_time = [one.deadline_at for one in sent if one.deadline_at >= at]
    return Waiting(
        drafts=sum(one.standing == Invited.DRAFT for one in rows),
        sent=len(in_time),
        overdue=len(sent) - len(in_time),
        nominations=len(nominated),
        letters=sum(kind in unsent for kind in _unsigned(slug)),
        next_at=min(in_time, default=None),
        first=nominated[0] if len(set(nominated)) == 1 else None,
        is_assessed=is_assessed(Meeting.objects.get(slug=slug)),
        wishes=Wish.objects.filter(
            delegate__invitation__meeting__slug=slug,
            kind=Wished.ERASE,
            settled_at__isnull=True,
        ).count(),
    )


def own_invitations(*, actor: Actor, at: datetime, language: Language) -> list[OwnInvitation]:
    """Those sent to whom the actor speaks for, or by name, to meetings that are not over."""
    if actor.user is None:
        return []
    found = Invitation.objects.filter(
        invitations_visible_to(actor), meeting__ends_on__gte=at.date()
    ).exclude(standing=Invited.DECLINED)
    rows = found.select_related("meeting").prefetch_related("quotas", "delegates__wishes")
    return [_own(one, language) for one in rows.order_by("deadline_at", "pk")]


def own_letters(*, actor: Actor, at: datetime, language: Language) -> list[OwnLetter]:
    """Letters to come that the actor's state or organisation is asked to agree to."""
    if not may_agree(actor).allowed:
        return []
    home = {"state": actor.state, "organisation": actor.organisation}
    asked = Signatory.objects.filter(**home, meeting__ends_on__gte=at.date())
    agreed = Q(agreements__state=actor.state, agreements__organisation=actor.organisation)
    rows = Letter.objects.filter(meeting__in=asked.values("meeting")).annotate(
        agreed=Count("agreements", filter=agreed & Q(agreements__agreed_to=F("revision")))
    )
    return [
        OwnLetter(one.meeting.slug, LetterKind(one.kind), one.meeting.title.read(language))
        for one in rows.filter(agreed=0).select_related("meeting").order_by("pk")
    ]


def _unsigned(slug: str) -> list[LetterKind]:
    """The letters of a meeting as they stand to which not every co-organiser has agreed."""
    signs = [one.home for one in Signatory.objects.filter(meeting__slug=slug)]
    letters = Letter.objects.filter(meeting__slug=slug).prefetch_related("agreements")
    return [
        LetterKind(one.kind)
        for one in letters
        if set(signs)
        - {each.home for each in one.agreements.all() if each.agreed_to == one.revision}
    ]


def _own(row: Invitation, language: Language) -> OwnInvitation:
    delegates = [one for one in row.delegates.all() if one.forgotten_at is None]
    by_standing = Counter(one.standing for one in delegates)
    accepted = row.standing == Invited.ACCEPTED
    places = {Category(one.category): one.places for one in row.quotas.all()}
    free = sum(
        max(number - taken(one.seat for one in delegates if one.category == category), 0)
        for category, number in places.items()
    )
    return OwnInvitation(
        id=row.pk,
        meeting=row.meeting.title.read(language),
        deadline_at=row.deadline_at,
        is_answered=row.standing != Invited.SENT,
        free=free if accepted and not row.by_name else 0,
        drafts=by_standing[Nominated.DRAFT] if accepted else 0,
        returned=tuple(one.pk for one in delegates if one.standing == Nominated.RETURNED),
        corrections=sum(
            each.kind == Wished.CORRECT and each.settled_at is None
            for one in delegates
            for each in one.wishes.all()
        ),
    )
