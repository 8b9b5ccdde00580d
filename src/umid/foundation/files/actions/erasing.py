"""Erasing files: the row in the transaction, the bytes once that is certain."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.audit.actions import record
from umid.foundation.files import storage
from umid.foundation.files.models import File
from umid.foundation.files.policies import visible_to
from umid.foundation.files.storage import Shelf
from umid.foundation.files.verbs import FilesDid
from umid.kernel.errors import NotFound

_BATCH: Final = 500
_LEFT_BEHIND: Final = timedelta(days=1)


@transaction.atomic
def withdraw(*, actor: Actor, file: UUID, at: datetime) -> None:
    """Erase a file of one's own that no room holds. Raises NotFound."""
    found = File.objects.select_for_update().filter(visible_to(actor, at), pk=file).first()
    if found is None:
        raise NotFound
    _erase(actor, found, at)


@transaction.atomic
def erase(*, actor: Actor, file: UUID, at: datetime) -> None:
    """Erase a file; for the room that holds it, which has decided that it may. Raises NotFound."""
    found = File.objects.select_for_update().filter(pk=file).first()
    if found is None:
        raise NotFound
    _erase(actor, found, at)


@transaction.atomic
def erase_expired(*, at: datetime) -> int:
    """Erase what no room came to hold in time; returns how many, at most a batch."""
    expired = File.objects.select_for_update(skip_locked=True).filter(expires_at__lte=at)
    rows = list(expired.order_by("expires_at")[:_BATCH])
    for row in rows:
        _erase(SYSTEM, row, at)
    return len(rows)


def sweep(*, at: datetime) -> int:
    """Remove bytes without a row, left by a crash between commit and removal; returns how many.

    Only what nothing was written to for a day, so nothing that is on its way is taken.
    """
    removed = 0
    for path in storage.untouched_since((at - _LEFT_BEHIND).timestamp()):
        file = storage.file_at(path)
        if file is None or not File.objects.filter(pk=file).exists():
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def _erase(actor: Actor, row: File, at: datetime) -> None:
    record(actor, FilesDid.ERASE, row, at=at)
    transaction.on_commit(partial(storage.remove, row.pk, *Shelf))
    row.delete()
