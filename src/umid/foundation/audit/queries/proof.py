"""What an outsider is shown: the signed tree, an entry's way to its root, and how far it lags."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from umid.foundation.audit.models import Checkpoint, Entry, Leaf, Waiting
from umid.kernel.errors import NotFound
from umid.science.merkle.evidence import Evidence
from umid.science.merkle.proofs import inclusion

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


def latest_note() -> str:
    """The last signed checkpoint, to be kept elsewhere; raises NotFound before the first."""
    last = Checkpoint.objects.order_by("number").last()
    if last is None:
        raise NotFound("nothing has been signed yet")
    return last.note


def evidence_of(entry: UUID) -> Evidence:
    """The proof that an entry stands in the last signed tree; raises NotFound while it does not.

    Reads every leaf hash: about a second for a million.
    """
    last = Checkpoint.objects.order_by("number").last()
    leaf = Leaf.objects.filter(entry=entry).first()
    if last is None or leaf is None or leaf.index >= last.size:
        raise NotFound(f"no entry {entry} has been signed")
    rows = Leaf.objects.filter(index__lt=last.size).order_by("index")
    leaves = [bytes(found) for found in rows.values_list("hash", flat=True)]
    text = Entry.objects.get(pk=entry).text.decode()
    return Evidence(text, inclusion(leaves, leaf.index), last.note)


def lag(at: datetime) -> timedelta:
    """How long the oldest entry has waited for its place; nothing waits: zero."""
    oldest = Waiting.objects.order_by("pk").values_list("since_at", flat=True).first()
    return max(at - oldest, timedelta()) if oldest else timedelta()
