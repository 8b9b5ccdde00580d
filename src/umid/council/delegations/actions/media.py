"""The media: admitted or not, asking by themselves, entered by the secretariat."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.accrediting import decide
from umid.council.delegations.actions.assessing import require_assessed
from umid.council.delegations.actions.by_name import entered, known_at, meeting_named
from umid.council.delegations.actions.inviting import InvitedAlready
from umid.council.delegations.actions.telling import tell_submitted, tell_to_confirm
from umid.council.delegations.drafts import MediaDraft, NamedDraft
from umid.council.delegations.models import Delegate, Invitation, MediaTerms
from umid.council.delegations.policies import (
    UNCONFIRMED,
    may_accredit,
    may_ask_as_media,
    may_erase,
    may_invite,
)
from umid.council.delegations.rules.by_name import UNCONFIRMED as DAYS_TO_CONFIRM
from umid.council.delegations.rules.by_name import require_admitted
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.sealing import opened
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.models import Meeting, Session
from umid.foundation.access.actors import ANONYMOUS, SYSTEM, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import forget as forget_who
from umid.foundation.audit.actions import record
from umid.kernel.errors import Conflict, NotFound


@transaction.atomic
def set_media_terms(
    *, actor: Actor, meeting: str, draft: MediaDraft, expected: int, at: datetime
) -> MediaTerms:
    """Say whether the media are admitted, until when they ask, and to which sessions.

    Raises NotAllowed, NotFound, Conflict.
    """
    demand(may_invite(actor))
    found = meeting_named(meeting)
    row = MediaTerms.objects.filter(meeting=found).first() or MediaTerms(meeting=found)
    if row.revision != expected:
        raise Conflict
    sessions = Session.objects.filter(meeting=found, slug__in=draft.sessions)
    row.is_admitted, row.closes_at = draft.is_admitted, draft.closes_at
    row.revision += 1
    row.save()
    row.sessions.set(sessions)
    record(actor, DelegationsDid.SET_MEDIA_TERMS, found, at=at)
    return row


@transaction.atomic
def ask_as_media(
    *, actor: Actor, meeting: str, draft: NamedDraft, is_listed: bool, at: datetime
) -> None:
    """Ask for accreditation; nobody reads it before the address is confirmed.

    Who has asked already is answered alike, and a draft's letter goes again. Raises NotAllowed,
    NotFound, NotAssessed, NoMedia.
    """
    demand(may_ask_as_media(actor))
    found = meeting_named(meeting)
    _require_admitted(found, at)
    require_assessed(found)
    there = known_at(found, draft.email)
    if there is None:
        made, delegate = entered(found, draft)
        made.answered_at = at
        made.save(update_fields=["answered_at"])
        delegate.is_listed = delegate.is_listed_by_self = is_listed
        delegate.save(update_fields=["is_listed", "is_listed_by_self"])
        record(ANONYMOUS, DelegationsDid.ASK_AS_MEDIA, made, at=at, about=delegate)
        tell_to_confirm(made, at=at)
    elif there.invitation.by_name == ByName.MEDIA and there.invitation.standing == Invited.DRAFT:
        tell_to_confirm(there.invitation, at=at)


@transaction.atomic
def confirm_media(*, token: str, at: datetime) -> Invitation:
    """Confirm the address: the request is before the secretariat. Again, it changes nothing.

    Raises NotFound, NoMedia.
    """
    locked = Invitation.objects.select_for_update(of=("self",)).filter(
        pk=opened(token), by_name=ByName.MEDIA
    )
    found = locked.select_related("meeting").first()
    if found is None:
        raise NotFound
    if found.standing == Invited.DRAFT:
        _require_admitted(found.meeting, at)
        _put_before_the_secretariat(found, at)
        record(ANONYMOUS, DelegationsDid.CONFIRM_MEDIA, found, at=at)
        tell_submitted(found, actor=ANONYMOUS, at=at)
    return found


@transaction.atomic
def enter_media(*, actor: Actor, meeting: str, draft: NamedDraft, at: datetime) -> Invitation:
    """Enter someone of the media who asked otherwise. Their address counts as confirmed.

    Raises NotAllowed, NotFound, NotAssessed, InvitedAlready.
    """
    demand(may_accredit(actor))
    found = meeting_named(meeting)
    require_assessed(found)
    if known_at(found, draft.email) is not None:
        raise InvitedAlready
    made, delegate = entered(found, draft, on_paper=True)
    _put_before_the_secretariat(made, at)
    record(actor, DelegationsDid.ASK_AS_MEDIA, made, at=at, about=delegate)
    return made


@transaction.atomic
def decide_media(
    *,
    actor: Actor,
    meeting: str,
    delegates: Collection[UUID],
    decision: Nominated,
    reason: str,
    at: datetime,
) -> int:
    """Accredit, return or refuse some of the media, all or none; returns how many.

    Raises NotFound, NotAllowed, WrongStanding, NoReason.
    """
    demand(may_accredit(actor))
    rows = Delegate.objects.filter(
        pk__in=delegates, invitation__meeting__slug=meeting, invitation__by_name=ByName.MEDIA
    )
    chosen = list(rows.order_by("invitation").values_list("invitation", "pk"))
    if not chosen or len(chosen) != len(set(delegates)):
        raise NotFound
    for invitation, each in chosen:
        decide(
            actor=actor,
            invitation=invitation,
            delegates=[each],
            decision=decision,
            reason=reason,
            at=at,
        )
    return len(chosen)


@transaction.atomic
def erase_unconfirmed(*, actor: Actor, at: datetime) -> int:
    """Erase what was written under addresses that nobody confirmed; returns how many requests."""
    demand(may_erase(actor))
    old = Invitation.objects.filter(UNCONFIRMED, answered_at__lt=at - DAYS_TO_CONFIRM)
    rows = list(old.select_for_update())
    for row in rows:
        for delegate in row.delegates.all():
            forget_who(actor=SYSTEM, person=delegate, at=at)
        row.delegates.all().delete()
        row.delete()
    return len(rows)


def _require_admitted(meeting: Meeting, at: datetime) -> None:
    row = MediaTerms.objects.filter(meeting=meeting, is_admitted=True).first()
    require_admitted(row.closes_at if row else None, at)


def _put_before_the_secretariat(found: Invitation, at: datetime) -> None:
    found.standing, found.answered_at = Invited.ACCEPTED, at
    found.revision += 1
    found.save(update_fields=["standing", "answered_at", "revision"])
    found.delegates.filter(standing=Nominated.DRAFT).update(standing=Nominated.SUBMITTED)
