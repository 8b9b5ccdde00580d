"""Letting go of people: what stays is a category, a standing and an entry about nobody."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from umid.council.delegations.forgetting import tell_of_contact, tell_rooms_above
from umid.council.delegations.models import Delegate, Funding, Invitation, Needs, VisaLetter, Wish
from umid.council.delegations.policies import may_erase
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.retention import CONTACT, NAMES, erased
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import forget as forget_who
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase
from umid.foundation.writing.actions import forget as forget_typed

_REACHED = ~Q(email="", phone="", reason="", languages=[]) | Q(credentials__isnull=False)

_NOT_KEPT = "–"
"""A refusal has a reason, also once it is not known any more."""


@transaction.atomic
def erase_over(*, actor: Actor, at: datetime) -> int:
    """Erase what the time has come for; returns of how many delegates.

    Contact data and papers first; later the names of those whom no list names.
    """
    demand(may_erase(actor))
    contacts, names = (at - CONTACT).date(), (at - NAMES).date()
    over = Invitation.objects.filter(meeting__ends_on__lt=contacts)
    due = over.filter(
        Q(reply__isnull=False)
        | Q(delegates__in=_with_contact(contacts))
        | Q(delegates__in=_unnamed(names))
    )
    count = 0
    for pk in due.order_by("pk").values_list("pk", flat=True).distinct():
        invitation = Invitation.objects.select_for_update().get(pk=pk)
        _erase_reply(invitation, actor, at)
        gone = list(_unnamed(names).filter(invitation=pk))
        forget(gone, actor=actor, at=at)
        reached = list(_with_contact(contacts).filter(invitation=pk))
        for row in reached:
            _erase_contact(row, actor, at)
        count += len(gone) + len(reached)
    return count


def forget(rows: Collection[Delegate], *, actor: Actor, at: datetime) -> None:
    """Erase delegates whose invitation is held: here, in rooms above, in the record, in drafts.

    Raises StillAccredited.
    """
    for row in rows:
        row.standing = erased(
            Nominated(row.standing),
            meeting_ends_on=row.invitation.meeting.ends_on,
            on=at.date(),
        )
        _forget_typed(row)
        detail = {"invitation": str(row.invitation_id)}
        record(actor, DelegationsDid.ERASE_DELEGATE, row, at=at, about=row, detail=detail)
        _empty(row)
        row.name = row.function = row.outlet = ""
        row.is_listed = row.is_listed_by_self = False
        row.forgotten_at = at
        _save(row, actor, at)
    keys = frozenset(row.pk for row in rows)
    Needs.objects.filter(delegate__in=keys).delete()
    Funding.objects.filter(delegate__in=keys).delete()
    VisaLetter.objects.filter(delegate__in=keys).delete()
    Wish.objects.filter(delegate__in=keys).update(words="", answer="")
    if keys:
        tell_rooms_above(keys, at)
    for row in rows:
        _forget_letter(row.invitation, actor, at)
        forget_who(actor=SYSTEM, person=row, at=at)


def _forget_letter(invitation: Invitation, actor: Actor, at: datetime) -> None:
    """A personal letter names its person, and so may what they answered and how it came."""
    if invitation.by_name:
        invitation.written = ""
        invitation.reason = _NOT_KEPT if invitation.reason else ""
        invitation.save(update_fields=["written", "reason"])
        _erase_reply(invitation, actor, at)


def _erase_contact(row: Delegate, actor: Actor, at: datetime) -> None:
    detail = {"invitation": str(row.invitation_id)}
    record(actor, DelegationsDid.ERASE_CONTACT, row, at=at, about=row, detail=detail)
    _empty(row)
    _save(row, actor, at)
    tell_of_contact(frozenset({row.pk}), at)
    Wish.objects.filter(delegate=row).update(words="", answer="")


def _erase_reply(invitation: Invitation, actor: Actor, at: datetime) -> None:
    """The scan of a note names the whole delegation."""
    if file := invitation.reply_id:
        invitation.reply = None
        invitation.save(update_fields=["reply"])
        erase(actor=actor, file=file, at=at)


def _empty(row: Delegate) -> None:
    row.email = row.phone = row.reason = ""
    row.languages = []


def _save(row: Delegate, actor: Actor, at: datetime) -> None:
    file: UUID | None = row.credentials_id
    row.credentials = None
    row.revision += 1
    row.save()
    if file:
        erase(actor=actor, file=file, at=at)


def _forget_typed(row: Delegate) -> None:
    """What someone typed about them and did not save."""
    forget_typed(about=str(row.pk))
    forget_typed(about=str(row.invitation_id), mentioning=[row.name, row.email, row.phone])


def _with_contact(before: date) -> QuerySet[Delegate]:
    return Delegate.objects.filter(_REACHED, invitation__meeting__ends_on__lt=before)


def _unnamed(before: date) -> QuerySet[Delegate]:
    """Whom no list names, and whose meeting is over that long."""
    over = Delegate.objects.filter(
        forgotten_at__isnull=True, invitation__meeting__ends_on__lt=before
    )
    named = Q(standing=Nominated.ACCREDITED, is_listed=True)  # as `kept_as_record` says
    return over.exclude(named).select_related("invitation__meeting")
