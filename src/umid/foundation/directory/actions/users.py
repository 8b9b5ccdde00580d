"""Users are entered, change their details, are suspended and reinstated."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.directory.policies import may_enter_user, may_suspend, users_visible_to
from umid.foundation.directory.verbs import DirectoryDid
from umid.kernel.errors import NotFound, NotPossible
from umid.kernel.languages import Language


class EmailTaken(NotPossible):
    """Someone signs in with this address already."""


@transaction.atomic
def enter_user(*, actor: Actor, email: str, name: str, language: Language, at: datetime) -> User:
    """Enter someone who has no way to sign in yet. Raises NotAllowed, EmailTaken."""
    demand(may_enter_user(actor))
    if User.objects.filter(email__iexact=email).exists():
        raise EmailTaken(email)
    user = User(email=email.lower(), name=name, language=language)
    user.set_unusable_password()
    user.save(force_insert=True)
    record(actor, DirectoryDid.ENTER_USER, user, at=at, about=user)
    return user


@transaction.atomic
def change_details(*, actor: Actor, name: str, language: Language, at: datetime) -> User:
    """Write one's own name and language anew. Raises NotFound for those without an account."""
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    user.name, user.language = name, language
    user.save(update_fields=["name", "language"])
    record(actor, DirectoryDid.CHANGE_DETAILS, user, at=at, about=user)
    return user


@transaction.atomic
def suspend(*, actor: Actor, user: UUID, at: datetime) -> User:
    """Close an account: its next request is a visitor's. Raises NotFound, NotAllowed."""
    return _open(actor, user, at, DirectoryDid.SUSPEND, is_active=False)


@transaction.atomic
def reinstate(*, actor: Actor, user: UUID, at: datetime) -> User:
    """Open a suspended account again, with what it still holds. Raises NotFound, NotAllowed."""
    return _open(actor, user, at, DirectoryDid.REINSTATE, is_active=True)


def _open(
    actor: Actor, public_id: UUID, at: datetime, did: DirectoryDid, *, is_active: bool
) -> User:
    user = locked(actor, public_id, at)
    demand(may_suspend(actor, user.pk))
    user.is_active = is_active
    user.save(update_fields=["is_active"])
    record(actor, did, user, at=at, about=user)
    return user


def locked(actor: Actor, public_id: UUID, at: datetime) -> User:
    """A user that the actor sees, kept from others until the transaction ends."""
    seen = User.objects.filter(users_visible_to(actor, at), public_id=public_id)
    user = seen.select_for_update(of=("self",)).first()
    if user is None:
        raise NotFound
    return user
