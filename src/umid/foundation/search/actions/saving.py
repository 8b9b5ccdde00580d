"""Someone keeps a search, changes it, lets it go. The record holds that they did, and no word."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.search.models import SavedSearch
from umid.foundation.search.policies import may_save, saved_by
from umid.foundation.search.rules.saving import MOST, Alert, TooManySaved, Wish
from umid.foundation.search.verbs import SearchDid
from umid.kernel.errors import Conflict, NotFound


@transaction.atomic
def save(*, actor: Actor, wish: Wish, at: datetime) -> SavedSearch:
    """Keep a search; only what comes from now on is new to it.

    Raises NotAllowed, TooManySaved, NothingAsked.
    """
    demand(may_save(actor))
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    wish.require_something()
    if SavedSearch.objects.filter(user=user).count() >= MOST:
        raise TooManySaved
    made = SavedSearch.objects.create(
        user=user,
        name=wish.name,
        query=wish.query,
        narrowed=dict(wish.narrowed),
        alert=wish.alert,
        made_at=at,
        begun_at=at,
        looked_at=at,
    )
    record(actor, SearchDid.SAVE, made, at=at)
    return made


@transaction.atomic
def change(*, actor: Actor, saved: UUID, wish: Wish, expected: int, at: datetime) -> SavedSearch:
    """Call it otherwise, look for something else, be told more or less often.

    Raises NotFound, NotAllowed, Conflict, NothingAsked.
    """
    found = _own(actor, saved)
    demand(may_save(actor))
    if found.revision != expected:
        raise Conflict
    wish.require_something()
    if _begins_anew(found, wish):
        found.begun_at = found.looked_at = at
    found.name, found.query, found.narrowed = wish.name, wish.query, dict(wish.narrowed)
    found.alert = wish.alert
    found.revision += 1
    found.save()
    record(actor, SearchDid.CHANGE, found, at=at)
    return found


@transaction.atomic
def remove(*, actor: Actor, saved: UUID, at: datetime) -> None:
    """Let it go, with what it told of. Raises NotFound, NotAllowed."""
    found = _own(actor, saved)
    demand(may_save(actor))
    record(actor, SearchDid.REMOVE, found, at=at)
    found.delete()


def _own(actor: Actor, saved: UUID) -> SavedSearch:
    rows = SavedSearch.objects.select_for_update(of=("self",)).filter(saved_by(actor))
    found = rows.filter(public_id=saved).first()
    if found is None:
        raise NotFound
    return found


def _begins_anew(before: SavedSearch, wish: Wish) -> bool:
    """Whether what came before is of no interest: something else is asked, or one was not told."""
    asks_otherwise = (before.query, before.narrowed) != (wish.query, dict(wish.narrowed))
    return asks_otherwise or (before.alert == Alert.NEVER and wish.alert is not Alert.NEVER)
