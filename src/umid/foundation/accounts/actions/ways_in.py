"""Someone changes how they sign in: the record says so, and other sessions do not outlive it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.accounts import sign_in
from umid.foundation.accounts.actions.sessions import end_other_sessions
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound

_Done = TypeVar("_Done")


@transaction.atomic
def change_ways_in(
    *, actor: Actor, change: Callable[[], _Done], this: Callable[[], str | None], at: datetime
) -> _Done:
    """Do what changes the actor's own ways in, and write down what became of them.

    Where one was replaced or removed, every session ends but `this`, by its key after the change.
    Raises NotFound for those without an account, and what `change` raises; then nothing is changed.
    """
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    before = sign_in.ways_in(user)
    done = change()
    user.refresh_from_db()
    after = sign_in.ways_in(user)
    given = {each.way for each in after - before}
    taken = {each.way for each in before - after}
    for did, ways in (
        (AccountsDid.ADD_WAY_IN, given - taken),
        (AccountsDid.CHANGE_WAY_IN, given & taken),
        (AccountsDid.REMOVE_WAY_IN, taken - given),
    ):
        for way in sorted(ways):
            record(actor, did, user, at=at, about=user, detail={"way": way.value})
    if taken:
        end_other_sessions(actor=actor, this=this(), at=at)
    return done
