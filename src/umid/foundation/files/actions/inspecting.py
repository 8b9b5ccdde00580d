"""Inspecting a file that has arrived whole; it leaves quarantine accepted, or refused and gone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import transaction

from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.actions import record
from umid.foundation.files import storage
from umid.foundation.files.confined.running import run
from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.models import File
from umid.foundation.files.rules.kinds import Kind, name_fits
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.rules.standings import Standing, advance, expiry
from umid.foundation.files.scanning import scan
from umid.foundation.files.storage import Shelf
from umid.foundation.files.verbs import FilesDid


@dataclass(frozen=True, slots=True)
class _Found:
    kind: Kind
    text: str
    sha256: str


def inspect(*, file: UUID, at: datetime) -> None:
    """Inspect a waiting file; does nothing the second time, and to a file that is gone.

    The work is done outside a transaction: it may take as long as a child may live. Raises
    NotScanned where a scanner is configured and silent; the file then waits.
    """
    waiting = File.objects.filter(pk=file, standing=Standing.WAITING).first()
    if waiting is None:
        return
    try:
        found = _inspected(waiting)
    except Refused as refused:
        _refuse(file, refused.why, at)
    else:
        _accept(file, found, at)


def _inspected(waiting: File) -> _Found:
    quarantined = storage.path_of(waiting.pk, Shelf.QUARANTINE)
    with quarantined.open("rb") as source:
        scan(source, settings.CLAMAV)
        with storage.placing(waiting.pk) as kept:
            answer = run(Task.INSPECT, source, kept)
            kind = Kind(answer["kind"])
            if not name_fits(waiting.name, kind):
                raise Refused(Refusal.NAME)
            kept.seek(0)
            return _Found(kind, answer["text"], hashlib.file_digest(kept, "sha256").hexdigest())


@transaction.atomic
def _accept(file: UUID, found: _Found, at: datetime) -> None:
    row = File.objects.select_for_update().filter(pk=file, standing=Standing.WAITING).first()
    if row is None:
        return
    row.standing = advance(Standing(row.standing), Standing.ACCEPTED)
    row.expires_at = expiry(Standing.ACCEPTED, at)
    row.kind, row.text, row.sha256 = found.kind, found.text, found.sha256
    row.save(update_fields=["standing", "expires_at", "kind", "text", "sha256"])
    detail = {"kind": found.kind.value, "sha256": found.sha256}
    record(SYSTEM, FilesDid.ACCEPT, row, at=at, detail=detail)
    transaction.on_commit(partial(storage.remove, file, Shelf.QUARANTINE))


@transaction.atomic
def _refuse(file: UUID, why: Refusal, at: datetime) -> None:
    row = File.objects.select_for_update().filter(pk=file, standing=Standing.WAITING).first()
    if row is None:
        return
    row.standing = advance(Standing(row.standing), Standing.REFUSED)
    row.expires_at = expiry(Standing.REFUSED, at)
    row.refusal = why
    row.save(update_fields=["standing", "expires_at", "refusal"])
    record(SYSTEM, FilesDid.REFUSE, row, at=at, detail={"why": why.value})
    transaction.on_commit(partial(storage.remove, file, *Shelf))
