"""Tokens are made, used and revoked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.tokens.models import Token
from umid.foundation.tokens.policies import may_lend, may_make
from umid.foundation.tokens.rules import LASTS, MOST, SEEN, Secret, TooManyTokens, new_secret
from umid.foundation.tokens.verbs import TokensDid
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Wish:
    """What a token is to be for; `second_factor` is whether its maker has shown one."""

    name: str
    scope: Collection[str]
    days: int
    second_factor: bool


@transaction.atomic
def make_token(*, actor: Actor, wish: Wish, at: datetime) -> Secret:
    """Make a token; what is returned is never seen again.

    Raises NotAllowed, also for a scope that is not the actor's, TooManyTokens.
    """
    demand(may_make(actor))
    for permission in wish.scope:
        demand(may_lend(actor, permission))
    if not wish.scope or wish.days not in LASTS:
        raise ValueError(wish)
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    if Token.objects.filter(Token.open_at(at), user=user).count() >= MOST:
        raise TooManyTokens
    secret = new_secret()
    token = Token.objects.create(
        user=user,
        name=wish.name,
        digest=secret.digest,
        scope=sorted(wish.scope),
        second_factor=wish.second_factor,
        made_at=at,
        expires_at=at + timedelta(days=wish.days),
    )
    detail = {"token": str(token.public_id), "scope": token.scope, "days": wish.days}
    record(actor, TokensDid.MAKE, token, at=at, detail=detail)
    return secret


@transaction.atomic
def revoke_token(*, actor: Actor, token: UUID, at: datetime) -> None:
    """Let one's own token open nothing from its next request on. Raises NotAllowed, NotFound."""
    open_ones = Token.objects.select_for_update().filter(Token.open_at(at), user=actor.user)
    found = open_ones.filter(public_id=token).first()
    demand(may_make(actor))
    if found is None:
        raise NotFound
    found.revoked_at = at
    found.save(update_fields=["revoked_at"])
    record(actor, TokensDid.REVOKE, found, at=at, detail={"token": str(token)})


def note_use(*, token: str, at: datetime) -> None:
    """Note that a token was used, to the minute."""
    before = Q(used_at__isnull=True) | Q(used_at__lte=at - SEEN)
    used = Token.objects.filter(before, public_id=token)
    if used.exists():  # asked first, so that most requests write nothing
        used.update(used_at=at)
