"""The stored record, read in order and checked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from django.db.models import Exists, OuterRef

from umid.foundation.audit import models
from umid.foundation.audit.queries.keys import keyring
from umid.foundation.audit.rules.verification import Fault, Leaf, Mark, Wrong, first_fault
from umid.science.merkle.notes import NotSigned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from umid.science.merkle.notes import Checkpoint

_CHUNK: Final = 2_000  # rows a query: a million entries never stand in memory at once


def first_fault_of_record(against: Checkpoint | None = None) -> Fault | None:
    """The first fault of this node's record, or None; `against` was kept elsewhere.

    Writers and the sequencer may go on meanwhile: what they add after the start is not judged.
    """
    last = models.Checkpoint.objects.order_by("number").last()
    bounds = (last.number, last.size) if last else (-1, 0)
    try:
        keys = keyring()
    except NotSigned:
        return Fault(Wrong.KEYS)
    in_order = first_fault(_leaves(bounds[1]), _marks(bounds[0]), keys, against=against)
    return in_order or next(chain(_behind_the_last(), _aside(), _gone_while_waiting()), None)


def _leaves(size: int) -> Iterator[Leaf]:
    """The leaves of the first `size` places that have one, with their entries."""
    after = -1
    while rows := list(
        models.Leaf.objects.filter(index__gt=after, index__lt=size).order_by("index")[:_CHUNK]
    ):
        entries = models.Entry.objects.in_bulk([row.entry for row in rows])
        for row in rows:
            entry = entries.get(row.entry)
            text = entry.text if entry else None
            yield Leaf(row.index, row.entry, bytes(row.hash), bytes(row.signature), text)
        after = rows[-1].index


def _marks(last: int) -> Iterator[Mark]:
    """The checkpoints up to this number."""
    after = -(2**63)
    while rows := list(
        models.Checkpoint.objects.filter(number__gt=after, number__lte=last).order_by("number")[
            :_CHUNK
        ]
    ):
        for row in rows:
            yield Mark(row.number, row.size, bytes(row.peaks), row.note)
        after = rows[-1].number


def _behind_the_last() -> Iterator[Fault]:
    """Leaves that no checkpoint covers: the sequencer commits both at once, so there is none."""
    covered = models.Checkpoint.objects.filter(size__gt=OuterRef("index"))
    for leaf in models.Leaf.objects.exclude(Exists(covered)).order_by("index")[:1]:
        yield Fault(Wrong.UNSIGNED, leaf.index, leaf.entry)


def _aside() -> Iterator[Fault]:
    """Entries that neither stand in the sequence nor wait for it."""
    placed = models.Leaf.objects.filter(entry=OuterRef("pk"))
    waiting = models.Waiting.objects.filter(entry=OuterRef("pk"))
    lost = models.Entry.objects.exclude(Exists(placed)).exclude(Exists(waiting))
    for entry in lost.order_by("at", "pk")[:1]:
        yield Fault(Wrong.ASIDE, entry=entry.pk)


def _gone_while_waiting() -> Iterator[Fault]:
    """What waits to be placed but is no more."""
    entry = models.Entry.objects.filter(pk=OuterRef("entry"))
    for waiting in models.Waiting.objects.exclude(Exists(entry)).order_by("pk")[:1]:
        yield Fault(Wrong.DELETED, entry=waiting.entry)
