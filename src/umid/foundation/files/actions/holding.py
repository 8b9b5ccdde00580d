"""Holding a file: from then on it belongs to a room, which decides who reads it and how long."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.audit.actions import record
from umid.foundation.files.models import File
from umid.foundation.files.policies import visible_to
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.standings import Standing, WrongKind, advance, expiry
from umid.foundation.files.verbs import FilesDid
from umid.kernel.errors import NotFound


@transaction.atomic
def hold(*, actor: Actor, file: UUID, kinds: Collection[Kind], at: datetime) -> File:
    """Take an accepted file of the actor's own for good; a room's action calls this within its own.

    Raises NotFound where the file is not the actor's, WrongStanding and WrongKind.
    """
    found = File.objects.select_for_update().filter(visible_to(actor, at), pk=file).first()
    if found is None:
        raise NotFound
    found.standing = advance(Standing(found.standing), Standing.HELD)
    if found.kind not in kinds:
        raise WrongKind
    found.expires_at = expiry(Standing.HELD, at)
    found.save(update_fields=["standing", "expires_at"])
    record(actor, FilesDid.HOLD, found, at=at)
    return found
