"""One's own tokens, and the Actor that a token makes, built anew at each use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from umid.foundation.access.actors import Actor
from umid.foundation.access.actors import Token as Lent
from umid.foundation.accounts.models import Recovery
from umid.foundation.directory.queries import actor_of
from umid.foundation.directory.rules.posts import STAFF
from umid.foundation.tokens.models import Token
from umid.foundation.tokens.rules import digest_of, is_token


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token as its owner sees it; the token itself nobody sees again."""

    public_id: UUID
    name: str
    scope: tuple[str, ...]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


def own_tokens(*, actor: Actor, at: datetime) -> list[TokenRow]:
    """Those that still open something, the latest first."""
    found = Token.objects.filter(Token.open_at(at), user=actor.user).order_by("-made_at", "-pk")
    return [
        TokenRow(
            public_id=row.public_id,
            name=row.name,
            scope=tuple(row.scope),
            made_at=row.made_at,
            expires_at=row.expires_at,
            used_at=row.used_at,
        )
        for row in found
    ]


def bearer(text: str, *, at: datetime) -> Actor | None:
    """Who a token is, narrowed to its scope; None for one that opens nothing (any more).

    What its user lost, it lost too; a suspension or a recovery of the account ends it.
    """
    if not is_token(text):
        return None
    recovered = Recovery.objects.filter(
        user=OuterRef("user"), second_by__isnull=False, closed_at__gt=OuterRef("made_at")
    )
    found = Token.objects.filter(Token.open_at(at), ~Exists(recovered), digest=digest_of(text))
    token = found.select_related("user").first()
    actor = actor_of(token.user, at) if token else None
    if token is None or actor is None or actor.user is None:
        return None
    roles = actor.roles if token.second_factor else actor.roles - STAFF
    return replace(actor, roles=roles, token=Lent(str(token.public_id), frozenset(token.scope)))
