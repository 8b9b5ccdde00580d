"""Where rooms register what may be found, so that this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final, TypeAlias

from django.db.models import Q

from umid.foundation.access.actors import Actor
from umid.foundation.search.rules.entries import PUBLIC, Thing

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

Finder: TypeAlias = Callable[[Collection[str] | None], Iterable[Thing]]
"""The things with these identifiers (all, for None) that someone may read now or will without
further change; what is missing in the answer is dropped from the index."""

Readers: TypeAlias = Callable[[Actor, datetime], Q]
"""Which audiences the actor belongs to: a filter over entries, by their `audience` alone."""


def everyone(_actor: Actor, _at: datetime) -> Q:
    """For a source of which everything is public."""
    return Q(audience=PUBLIC)


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of thing: `room.thing`, the kind's name on the screen, and who reads its things."""

    key: str
    label: _StrOrPromise
    find: Finder
    readers: Readers = everyone


class RegisteredTwice(Exception):
    """Two sources bear one key."""


class NoSuchSource(LookupError):
    """No room registers a source of this key."""


_sources: Final[dict[str, Source]] = {}


def register(source: Source) -> None:
    """Add a source; called from a room's `AppConfig.ready`. Raises RegisteredTwice."""
    if _sources.setdefault(source.key, source) is not source:
        raise RegisteredTwice(source.key)


def sources() -> tuple[Source, ...]:
    """Every source, in the order of registration."""
    return tuple(_sources.values())


def source(key: str) -> Source:
    """Raises NoSuchSource."""
    if key not in _sources:
        raise NoSuchSource(key)
    return _sources[key]


def visible(actor: Actor, at: datetime) -> Q:
    """What the actor may find at a moment: nothing but what a source opens to them."""
    opened = (Q(source=each.key) & each.readers(actor, at) for each in sources())
    begun = Q(since_at__isnull=True) | Q(since_at__lte=at)
    return begun & reduce(or_, opened, Q(pk__in=[]))
