"""One's own feed: its address is made, renewed and revoked."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction

from umid.council.calendar.models import Feed
from umid.council.calendar.policies import may_subscribe
from umid.council.calendar.verbs import CalendarDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.rules import digest_of
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound


@transaction.atomic
def make_feed(*, actor: Actor, at: datetime) -> str:
    """A secret for one's feed, never seen again; a former one opens nothing. Raises NotAllowed."""
    demand(may_subscribe(actor))
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    secret = secrets.token_urlsafe(32)
    told = {"digest": digest_of(secret), "made_at": at}
    feed, _is_new = Feed.objects.update_or_create(user=user, defaults=told)
    record(actor, CalendarDid.MAKE_FEED, feed, at=at)
    return secret


@transaction.atomic
def revoke_feed(*, actor: Actor, at: datetime) -> None:
    """Let it show nothing from now on; without one, nothing happens. Raises NotAllowed."""
    demand(may_subscribe(actor))
    feed = Feed.objects.select_for_update().filter(user=actor.user).first()
    if feed:
        record(actor, CalendarDid.REVOKE_FEED, feed, at=at)
        feed.delete()
