"""Who has lost every way in is let in anew, by a link, once two administrators agree.

They first make sure, outside the platform, that it is the person who asks.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.accounts import sign_in
from umid.foundation.accounts.links import Opens, digest_for
from umid.foundation.accounts.models import Recovery, SignInSession
from umid.foundation.accounts.policies import may_approve, may_recover
from umid.foundation.accounts.rules import (
    RECOVERABLE_FOR,
    LinkSpent,
    digest_of,
)
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import actor_of
from umid.foundation.jobs.actions import enqueue
from umid.kernel.errors import NotFound


@transaction.atomic
def ask_recovery(*, email: str, at: datetime) -> None:
    """Ask to be let in anew. Says nothing about who has an account."""
    user = User.objects.select_for_update().filter(email=email.lower(), is_active=True).first()
    if user is None:
        return
    Recovery.objects.filter(user=user, expires_at__lte=at, closed_at__isnull=True).update(
        closed_at=at
    )
    recovery, is_new = Recovery.objects.get_or_create(
        user=user, closed_at__isnull=True, defaults={"asked_at": at}
    )
    if is_new:
        record(ANONYMOUS, AccountsDid.ASK_RECOVERY, recovery, at=at, about=user)


@transaction.atomic
def approve_recovery(*, actor: Actor, recovery: UUID, at: datetime) -> Recovery:
    """Agree; the second to do so sends the link. Raises NotAllowed, NotFound."""
    demand(may_recover(actor))
    found = _waiting(recovery)
    demand(may_approve(actor, user=found.user_id, first=found.first_by_id))
    record(actor, AccountsDid.APPROVE_RECOVERY, found, at=at, about=found.user)
    if found.first_by_id is None:
        found.first_by_id = actor.user
        found.save(update_fields=["first_by"])
        return found
    found.second_by_id = actor.user
    found.digest = digest_for(Opens.RECOVERY, found.public_id)
    found.expires_at = at + RECOVERABLE_FOR
    found.save(update_fields=["second_by", "digest", "expires_at"])
    enqueue("accounts.send_recovery", recovery=found.public_id)
    return found


@transaction.atomic
def refuse_recovery(*, actor: Actor, recovery: UUID, at: datetime) -> None:
    """Close a request that was not the person's own. Raises NotAllowed, NotFound."""
    demand(may_recover(actor))
    found = _waiting(recovery)
    demand(may_approve(actor, user=found.user_id, first=None))
    found.closed_at = at
    found.save(update_fields=["closed_at"])
    record(actor, AccountsDid.REFUSE_RECOVERY, found, at=at, about=found.user)


@transaction.atomic
def recover(*, token: str, at: datetime) -> User:
    """Use the link: every former way in is forgotten, every session ends. Raises LinkSpent."""
    open_ones = Recovery.objects.select_for_update(of=("self",)).filter(
        closed_at__isnull=True, expires_at__gt=at, user__is_active=True
    )
    found = open_ones.filter(digest=digest_of(token)).select_related("user").first()
    if found is None:
        raise LinkSpent(token)
    user = found.user
    user.set_unusable_password()
    user.save(update_fields=["password"])
    sign_in.forget_ways_in(user)
    SignInSession.objects.filter(user=user).delete()
    found.closed_at = at
    found.save(update_fields=["closed_at"])
    record(actor_of(user, at), AccountsDid.RECOVER, found, at=at, about=user)
    return user


def _waiting(recovery: UUID) -> Recovery:
    open_ones = Recovery.objects.select_for_update(of=("self",)).filter(
        public_id=recovery, closed_at__isnull=True, second_by__isnull=True
    )
    found = open_ones.select_related("user").first()
    if found is None:
        raise NotFound
    return found
