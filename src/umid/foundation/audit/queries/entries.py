"""The record as those who may see it read it: of one thing, or of all, newest first.

Who may is for the caller to decide; the record itself tells nobody apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from umid.foundation.audit.models import Entry, Leaf, Pseudonym
from umid.foundation.audit.names import identifier, people_behind

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import Model, QuerySet

    from umid.foundation.audit.rules.entries import Detail


@dataclass(frozen=True, slots=True)
class Written:
    """An entry; persons as `room.table:key`, or by their pseudonym once they are forgotten.

    `place` is where it stands in the sequence, None for the second or so until it has one.
    """

    id: UUID
    at: datetime
    actor: str
    did: str
    object: str
    about: str
    detail: Detail
    place: int | None


def entries_of(thing: Model | str, *, limit: int = 100) -> list[Written]:
    """What was done to a row, or about it where it is a person."""
    called = identifier(thing)
    name = Pseudonym.objects.filter(person=called).values_list("name", flat=True).first()
    concerns = Q(object=called) if name is None else Q(object__in=[called, name]) | Q(about=name)
    return _written(Entry.objects.filter(concerns), limit)


def latest_entries(*, before: datetime | None = None, limit: int = 100) -> list[Written]:
    """The whole record from its end, or from before a moment."""
    entries = Entry.objects.all() if before is None else Entry.objects.filter(at__lt=before)
    return _written(entries, limit)


def _written(entries: QuerySet[Entry], limit: int) -> list[Written]:
    rows = list(entries.order_by("-at", "pk")[:limit])
    people = people_behind(name for row in rows for name in (row.actor, row.object, row.about))
    placed = Leaf.objects.filter(entry__in=[row.pk for row in rows]).values_list("entry", "index")
    places = dict(placed)
    return [
        Written(
            id=row.pk,
            at=row.at,
            actor=people.get(row.actor, row.actor),
            did=row.did,
            object=people.get(row.object, row.object),
            about=people.get(row.about, row.about),
            detail=row.detail,
            place=places.get(row.pk),
        )
        for row in rows
    ]
