"""The record as those who may see it read it: of some things, or of all, newest first.

Who may is for the caller to decide; the record itself tells nobody apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q

from umid.foundation.audit.models import Entry, Leaf, Pseudonym
from umid.foundation.audit.names import identifier

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import Model

    from umid.foundation.audit.rules.entries import Detail
    from umid.foundation.ui.keys import Moment


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it is written; persons by their pseudonyms (`names.people_behind`).

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


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries: everything where nothing is said; persons by their pseudonyms."""

    did: str = ""
    object: str = ""
    actor: str = ""
    since_at: datetime | None = None
    until_at: datetime | None = None

    @property
    def condition(self) -> Q:
        """As a filter over entries; the end is excluded."""
        told = {
            "did": self.did,
            "actor": self.actor,
            "at__gte": self.since_at,
            "at__lt": self.until_at,
        }
        found = Q(**{name: value for name, value in told.items() if value})
        if self.object:
            found &= Q(object=self.object) | Q(about=self.object)
        return found


def entries_of(
    things: Iterable[Model | str], *, after: Moment | None = None, limit: int = 100
) -> list[Written]:
    """What was done to these rows, or about them where they are persons."""
    called = [identifier(thing) for thing in things]
    names = list(Pseudonym.objects.filter(person__in=called).values_list("name", flat=True))
    concerns = Q(object__in=[*called, *names])
    return _written(concerns | Q(about__in=names) if names else concerns, after, limit)


def entries(
    sought: Sought | None = None, *, after: Moment | None = None, limit: int = 100
) -> list[Written]:
    """The whole record from its end, or what is sought of it."""
    return _written((sought or Sought()).condition, after, limit)


def _written(condition: Q, after: Moment | None, limit: int) -> list[Written]:
    found = Entry.objects.filter(condition)
    if after is not None:
        found = found.filter(Q(at__lt=after.at) | Q(at=after.at, pk__lt=after.id))
    rows = list(found.order_by("-at", "-pk")[:limit])
    placed = Leaf.objects.filter(entry__in=[row.pk for row in rows]).values_list("entry", "index")
    places = dict(placed)
    return [
        Written(
            id=row.pk,
            at=row.at,
            actor=row.actor,
            did=row.did,
            object=row.object,
            about=row.about,
            detail=row.detail,
            place=places.get(row.pk),
        )
        for row in rows
    ]
