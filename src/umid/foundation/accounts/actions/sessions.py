"""Signing out: a session ends when its row goes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from umid.foundation.access.actors import Actor
from umid.foundation.accounts.models import SignInSession
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound


@transaction.atomic
def end_session(*, actor: Actor, session: UUID, at: datetime) -> None:
    """End one of one's own sessions. Raises NotFound."""
    own = _own(actor)
    if not _end(actor, own, SignInSession.objects.filter(user=own, public_id=session), at):
        raise NotFound


@transaction.atomic
def end_other_sessions(*, actor: Actor, this: str | None, at: datetime) -> None:
    """End all of one's own sessions but the present one, by its key."""
    own = _own(actor)
    _end(actor, own, SignInSession.objects.filter(user=own).exclude(pk=this), at)


@transaction.atomic
def suspend(*, actor: Actor, user: UUID, at: datetime) -> User:
    """Close an account and end its sessions, which do not come back when it is opened again.

    Raises NotFound, NotAllowed.
    """
    suspended = directory.suspend(actor=actor, user=user, at=at)
    _end(actor, suspended, SignInSession.objects.filter(user=suspended), at)
    return suspended


def clear_expired(*, at: datetime) -> int:
    """Let go of the sessions that have ended by themselves; returns how many rows went.

    Nothing depends on it: a session counts until its end, whether or not its row is still there.
    """
    cleared, _ = SignInSession.objects.filter(expire_date__lte=at).delete()
    return cleared


def _own(actor: Actor) -> User:
    if actor.user is None:
        raise NotFound
    return User.objects.get(pk=actor.user)


def _end(actor: Actor, user: User, sessions: QuerySet[SignInSession], at: datetime) -> int:
    ended, _ = sessions.delete()
    if ended:
        record(actor, AccountsDid.END_SESSIONS, user, at=at, about=user, detail={"ended": ended})
    return ended
