"""Files as their senders see them, and as the rooms that hold them read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from umid.foundation.access.actors import Actor
from umid.foundation.files.models import File
from umid.foundation.files.policies import visible_to
from umid.foundation.files.rules.kinds import Kind, name_to_save
from umid.foundation.files.rules.refusals import Refusal
from umid.foundation.files.rules.standings import Standing
from umid.foundation.files.storage import Shelf, path_of
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that no room holds yet; `received` of `size` bytes are there."""

    id: UUID
    name: str
    size: int
    received: int
    standing: Standing
    kind: Kind | None
    refusal: Refusal | None
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file that a room holds; `name` is what to save it as, `sha256` that of its bytes in hex."""

    id: UUID
    name: str
    kind: Kind
    sha256: str
    text: str
    path: Path


def sent_file(file: UUID, *, actor: Actor, at: datetime) -> SentFile:
    """One's own file. Raises NotFound."""
    row = File.objects.filter(visible_to(actor, at), pk=file).defer("text").first()
    if row is None:
        raise NotFound
    return SentFile(
        id=row.pk,
        name=row.name,
        size=row.size,
        received=row.received,
        standing=Standing(row.standing),
        kind=Kind(row.kind) if row.kind else None,
        refusal=Refusal(row.refusal) if row.refusal else None,
        expires_at=row.expires_at,
    )


def held_file(file: UUID) -> HeldFile:
    """A file that the asking room holds, and to which it has granted access. Raises NotFound."""
    row = File.objects.filter(pk=file, standing=Standing.HELD).first()
    if row is None:
        raise NotFound
    kind = Kind(row.kind)
    return HeldFile(
        id=row.pk,
        name=name_to_save(row.name, kind),
        kind=kind,
        sha256=row.sha256,
        text=row.text,
        path=path_of(row.pk, Shelf.KEPT),
    )
