"""Signing out elsewhere: a session ends when its row goes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from umid.foundation.access.actors import Actor
from umid.foundation.accounts.models import SignInSession
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound


@transaction.atomic
def end_session(*, actor: Actor, session: UUID, at: datetime) -> None:
    """End one of one's own sessions. Raises NotFound."""
    if not _end(actor, SignInSession.objects.filter(user=_own(actor), public_id=session), at):
        raise NotFound


@transaction.atomic
def end_other_sessions(*, actor: Actor, this: str | None, at: datetime) -> None:
    """End all of one's own sessions but the present one, by its key."""
    _end(actor, SignInSession.objects.filter(user=_own(actor)).exclude(pk=this), at)


def _own(actor: Actor) -> User:
    if actor.user is None:
        raise NotFound
    return User.objects.get(pk=actor.user)


def _end(actor: Actor, sessions: QuerySet[SignInSession], at: datetime) -> int:
    ended, _ = sessions.delete()
    if ended:
        user = _own(actor)
        record(actor, AccountsDid.END_SESSIONS, user, at=at, about=user, detail={"ended": ended})
    return ended
