"""Receiving a file in pieces, over as many requests as it takes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Sum

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files import storage
from umid.foundation.files.models import File
from umid.foundation.files.policies import may_send, visible_to
from umid.foundation.files.rules.kinds import clean_name
from umid.foundation.files.rules.standings import (
    Standing,
    WrongChecksum,
    WrongOffset,
    advance,
    expiry,
    require_size,
    require_space,
)
from umid.foundation.files.verbs import FilesDid
from umid.foundation.jobs.actions import enqueue
from umid.kernel.errors import NotFound


@dataclass(slots=True)
class Checksum:
    """The SHA-256 that a piece was sent with; None where it was sent without one."""

    expected: bytes | None = None
    _seen: hashlib._Hash = field(default_factory=hashlib.sha256)

    def over(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces, counted in."""
        for piece in pieces:
            self._seen.update(piece)
            yield piece

    def demand(self) -> None:
        """Raises WrongChecksum."""
        if self.expected is not None and self.expected != self._seen.digest():
            raise WrongChecksum


@transaction.atomic
def begin(*, actor: Actor, name: str, size: int, at: datetime) -> File:
    """Announce a file of so many bytes.

    Raises NotAllowed, Refused with EMPTY or TOO_LARGE, and TooMany.
    """
    demand(may_send(actor))
    require_size(size)
    unheld = File.objects.filter(visible_to(actor, at)).aggregate(
        files=Count("pk"), size=Sum("size")
    )
    require_space(files=unheld["files"], size=unheld["size"] or 0, more=size)
    file = File.objects.create(
        owner_id=cast("int", actor.user),  # only users may send
        name=clean_name(name),
        size=size,
        sent_at=at,
        expires_at=expiry(Standing.RECEIVING, at),
    )
    record(actor, FilesDid.BEGIN, file, at=at, detail={"size": size})
    return file


def append(
    *,
    actor: Actor,
    file: UUID,
    offset: int,
    pieces: Iterable[bytes],
    checksum: Checksum,
    at: datetime,
) -> int:
    """Add what arrives to the received part; returns how many bytes there are now.

    The pieces come at the sender's pace, so no transaction is open meanwhile; a lock on the part
    keeps a second sender out. Raises NotAllowed, NotFound, Busy, WrongOffset, WrongChecksum and
    Refused with TOO_LARGE; the received part is then as before.
    """
    demand(may_send(actor))
    if not File.objects.filter(visible_to(actor, at), pk=file).exists():
        raise NotFound
    with storage.receiving(file) as part:
        found = _expected(file, offset)
        written = storage.write(part, offset, checksum.over(pieces), most=found.size - offset)
        checksum.demand()
        return _received(actor, file, offset, offset + written, at)


def _expected(file: UUID, offset: int) -> File:
    found = File.objects.filter(pk=file, standing=Standing.RECEIVING, received=offset).first()
    if found is None:
        raise WrongOffset
    return found


@transaction.atomic
def _received(actor: Actor, file: UUID, before: int, received: int, at: datetime) -> int:
    found = File.objects.select_for_update().filter(pk=file, received=before).first()
    if found is None:  # withdrawn meanwhile
        raise NotFound
    found.received = received
    if received == found.size:
        found.standing = advance(Standing(found.standing), Standing.WAITING)
    found.expires_at = expiry(Standing(found.standing), at)
    found.save(update_fields=["received", "standing", "expires_at"])
    if found.standing == Standing.WAITING:
        record(actor, FilesDid.RECEIVE, found, at=at)
        enqueue("files.inspect", file=found.pk)
    return received
