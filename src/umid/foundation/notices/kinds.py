"""What can be told: rooms register their kinds of notice and their events when they are set up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from umid.foundation.access.actors import Actor
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Names: TypeAlias = Mapping[str, str | int]
Naming: TypeAlias = Callable[[Actor, Sequence[Facts], Language], Sequence[Names | None]]
"""The words for the facts of several notices, as a reader may know them now; None where not.

Asks as often for many as for one.
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice: `room.name`, with its words in the reader's language.

    The subject names nobody and nothing, since it shows on locked screens; the body may have
    places for what `names` gives.
    """

    name: str
    importance: Importance
    subject: _StrPromise
    body: _StrPromise
    names: Naming | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that other programs can be told of: `room.name`."""

    name: str
    label: _StrPromise


class RegisteredTwice(Exception):
    """Two kinds or two events have one name."""


class NoSuchEvent(LookupError):
    """No room registers an event of this name."""


_kinds: Final[dict[str, Kind]] = {}
_events: Final[dict[str, Event]] = {}


def register(*kinds: Kind) -> None:
    """Add kinds of notice; called from a room's `AppConfig.ready`. Raises RegisteredTwice."""
    for kind in kinds:
        if _kinds.setdefault(kind.name, kind) is not kind:
            raise RegisteredTwice(kind.name)


def register_events(*events: Event) -> None:
    """Add events; called from a room's `AppConfig.ready`. Raises RegisteredTwice."""
    for event in events:
        if _events.setdefault(event.name, event) is not event:
            raise RegisteredTwice(event.name)


def kinds() -> Mapping[str, Kind]:
    """Every kind by its name."""
    return _kinds


def events() -> Mapping[str, Event]:
    """Every event by its name."""
    return _events


def kinds_of(importance: Importance) -> list[str]:
    """The names of the kinds that are as important."""
    return [kind.name for kind in _kinds.values() if kind.importance is importance]
