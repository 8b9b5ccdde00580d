"""A peer or an organisation vouches for someone on the roster."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experts.actions.telling import VOUCHED, tell_user
from umid.council.experts.models import Entry, Reference
from umid.council.experts.policies import may_vouch, seen_by, speaks_for_organisation
from umid.council.experts.queries.people import is_peer
from umid.council.experts.rules.roster import OwnEntry
from umid.council.experts.verbs import ExpertsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


@transaction.atomic
def vouch(*, actor: Actor, entry: UUID, at: datetime) -> Entry:
    """Vouch as a peer, or for the organisation one speaks for; twice counts once.

    Raises NotFound, NotAllowed, OwnEntry.
    """
    entries = Entry.objects.select_for_update(of=("self",)).select_related("user")
    found = entries.filter(seen_by(actor, at), pk=entry).first()
    if found is None:
        raise NotFound
    demand(may_vouch(actor, is_peer=is_peer(actor, at)))
    if found.user_id == actor.user:
        raise OwnEntry
    if speaks_for_organisation(actor):
        who = {"organisation_id": actor.organisation}
    else:
        who = {"peer_id": actor.user}
    _row, is_new = Reference.objects.get_or_create(entry=found, **who, defaults={"at": at})
    if is_new:
        record(actor, ExpertsDid.VOUCH, found, at=at, about=found.user)
        tell_user(VOUCHED, found.user, actor=actor, at=at)
    return found
