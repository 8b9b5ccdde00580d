"""The index follows what rooms tell of their things, in the transaction of the change.

Nothing is recorded: the index says again what is recorded elsewhere, and can be made anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.db import connection, transaction

from umid.foundation.search.models import Entry, Wording
from umid.foundation.search.rules.entries import LONGEST_TEXT, Thing, facets_of, terms_of
from umid.foundation.search.sources import Source, source

_TOLD: Final = ("address", "audience", "since_at", "on", "facets", "title_terms", "text_terms")
_OPENS: Final = frozenset({"audience", "since_at"})
_BATCH: Final = 200


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How a source's part of the index differed from what the source tells."""

    source: str
    added: int = 0
    changed: int = 0
    dropped: int = 0
    same: int = 0


def put(key: str, *identifiers: str, at: datetime) -> None:
    """Let the index say of these things what their source says now; what is gone is dropped.

    Raises NoSuchSource, TransactionManagementError outside of the change's transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("the index changes with what it tells of")
    _follow(source(key), set(identifiers), at)


def drop(key: str, *identifiers: str) -> None:
    """Take things out of the index, whatever their source says."""
    Entry.objects.filter(source=key, identifier__in=identifiers).delete()


@transaction.atomic
def rebuild(key: str, *, at: datetime) -> Rebuilt:
    """Compare a source's whole part of the index with the source, and mend it.

    Raises NoSuchSource.
    """
    return _follow(source(key), None, at)


def _follow(found: Source, identifiers: set[str] | None, at: datetime) -> Rebuilt:
    entries = Entry.objects.filter(source=found.key)
    if identifiers is not None:
        entries = entries.filter(identifier__in=identifiers)
    before = {one.identifier: one for one in entries.select_for_update()}
    told: set[str] = set()
    added = changed = 0
    things = iter(found.find(identifiers))
    while batch := list(islice(things, _BATCH)):
        told |= {each.identifier for each in batch}
        fresh = [each for each in batch if each.identifier not in before]
        _add(found.key, fresh, at)
        added += len(fresh)
        known = [each for each in batch if each.identifier in before]
        changed += sum(_change(before[each.identifier], each, at) for each in known)
    gone = before.keys() - told
    Entry.objects.filter(source=found.key, identifier__in=gone).delete()
    same = len(before) - len(gone) - changed
    return Rebuilt(found.key, added, changed, len(gone), same)


def _add(key: str, things: list[Thing], at: datetime) -> None:
    made = Entry.objects.bulk_create(
        Entry(
            source=key,
            identifier=each.identifier,
            entered_at=at,
            opened_at=at,
            **_columns(each, key),
        )
        for each in things
    )
    Wording.objects.bulk_create(
        wording
        for entry, thing in zip(made, things, strict=True)
        for wording in _said(entry, thing)
    )


def _change(entry: Entry, thing: Thing, at: datetime) -> bool:
    """Write what differs, and say whether anything did."""
    wanted = _columns(thing, entry.source)
    said = _said(entry, thing)
    now = {(one.language, one.title, one.text) for one in entry.wordings.all()}
    rewritten = now != {(one.language, one.title, one.text) for one in said}
    differing = [name for name in _TOLD if getattr(entry, name) != wanted[name]]
    for name in differing:
        setattr(entry, name, wanted[name])
    if not _OPENS.isdisjoint(differing):
        entry.opened_at = at
    if differing:
        entry.save(update_fields=[*differing, "opened_at"])
    if rewritten:
        entry.wordings.all().delete()
        Wording.objects.bulk_create(said)
    return bool(differing) or rewritten


def _columns(thing: Thing, key: str) -> dict[str, Any]:
    return {
        "address": list(thing.address),
        "audience": thing.audience,
        "since_at": thing.since_at,
        "on": thing.on,
        "facets": facets_of(thing, key),
        "title_terms": terms_of({one: said.title for one, said in thing.words.items()}),
        "text_terms": terms_of({one: said.text for one, said in thing.words.items()}),
    }


def _said(entry: Entry, thing: Thing) -> list[Wording]:
    return [
        Wording(entry=entry, language=language, title=said.title, text=said.text[:LONGEST_TEXT])
        for language, said in thing.words.items()
    ]
