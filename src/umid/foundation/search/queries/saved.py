"""One's saved searches, what they told of, and what is new for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from umid.foundation.access.actors import Actor
from umid.foundation.search import expansion
from umid.foundation.search.models import Entry, SavedSearch, Told
from umid.foundation.search.policies import saved_by
from umid.foundation.search.queries.matching import matched
from umid.foundation.search.queries.reading import named
from umid.foundation.search.queries.rows import Through, Titled
from umid.foundation.search.queries.titles import titled
from umid.foundation.search.rules.asking import Asked, asked_words
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import Alert, counted_from, due
from umid.foundation.search.sources import visible
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

_LATELY: Final = 20


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A saved search as its owner sees it; `narrowed` with what its codes are called."""

    public_id: UUID
    name: str
    query: str
    narrowed: tuple[Through, ...]
    alert: Alert
    made_at: datetime
    revision: int

    @property
    def codes(self) -> Mapping[Facet, str]:
        """What narrows it, as an address says it."""
        return {each.facet: each.code for each in self.narrowed}


def saved_searches(*, actor: Actor, language: Language) -> tuple[SavedRow, ...]:
    """One's own, the latest first; there are never more than `MOST`."""
    return _rows(list(SavedSearch.objects.filter(saved_by(actor))), language)


def saved_search(saved: UUID, *, actor: Actor, language: Language) -> SavedRow:
    """One of one's own. Raises NotFound."""
    found = list(SavedSearch.objects.filter(saved_by(actor), public_id=saved))
    if not found:
        raise NotFound
    return _rows(found, language)[0]


def told_lately(
    saved: UUID, *, actor: Actor, at: datetime, language: Language
) -> tuple[Titled, ...]:
    """What it told of last that the actor may still read, the latest first. Raises NotFound."""
    row = SavedSearch.objects.filter(saved_by(actor), public_id=saved).first()
    if row is None:
        raise NotFound
    told = list(row.told.order_by("-at", "pk").values_list("source", "identifier")[:_LATELY])
    among = Q(identifier__in=[identifier for _, identifier in told])
    seen = Entry.objects.filter(visible(actor, at), among)
    keys = {
        (source, identifier): key
        for key, source, identifier in seen.values_list("pk", "source", "identifier")
    }
    return titled([keys[pair] for pair in told if pair in keys], language)


def new_for(row: SavedSearch, actor: Actor, at: datetime) -> list[tuple[str, str]]:
    """Sources and identifiers of what has all the words, is new, and may be read by the actor."""
    since = counted_from(row.begun_at, row.looked_at)
    opened = Q(opened_at__gt=since, opened_at__lte=at) | Q(since_at__gt=since, since_at__lte=at)
    told = Told.objects.filter(
        saved=row, source=OuterRef("source"), identifier=OuterRef("identifier")
    )
    found = matched(_asked(row), actor, at).filter(opened).exclude(Exists(told))
    return list(found.order_by("pk").values_list("source", "identifier"))


def to_look_at(at: datetime) -> list[UUID]:
    """Those that are due, of open accounts."""
    rows = SavedSearch.objects.exclude(alert=Alert.NEVER).filter(user__is_active=True)
    told = rows.order_by("looked_at", "pk").values_list("public_id", "alert", "looked_at")
    return [key for key, alert, looked_at in told if due(Alert(alert), looked_at, at)]


def names_of(saved: Collection[str], actor: Actor) -> Mapping[str, str]:
    """What the actor calls searches of theirs, by identifier."""
    mine = SavedSearch.objects.filter(saved_by(actor), public_id__in=set(saved))
    return {str(key): name for key, name in mine.values_list("public_id", "name")}


def _asked(row: SavedSearch) -> Asked:
    words = expansion.expanded(asked_words(row.query))
    return Asked(words, {Facet(name): code for name, code in row.narrowed.items()})


def _rows(found: Sequence[SavedSearch], language: Language) -> tuple[SavedRow, ...]:
    """Asks once for the names of each facet, however many there are."""
    labels: dict[tuple[Facet, str], str] = {}
    for facet in Facet:
        codes = sorted({row.narrowed[facet] for row in found if facet in row.narrowed})
        said = named(facet, codes, language) if codes else {}
        labels |= {(facet, code): label for code, label in said.items()}
    return tuple(_row(row, labels) for row in found)


def _row(row: SavedSearch, labels: Mapping[tuple[Facet, str], str]) -> SavedRow:
    pairs = [(facet, row.narrowed[facet]) for facet in Facet if facet in row.narrowed]
    return SavedRow(
        public_id=row.public_id,
        name=row.name,
        query=row.query,
        narrowed=tuple(Through(*pair, labels[pair]) for pair in pairs),
        alert=Alert(row.alert),
        made_at=row.made_at,
        revision=row.revision,
    )
