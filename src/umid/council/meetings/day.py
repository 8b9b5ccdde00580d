"""The parts of a delegate's day, brought by each room; they register, so this room knows none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from django.db.models import Q

from umid.foundation.access.actors import Actor

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

Context: TypeAlias = Callable[[Actor, str, datetime], Mapping[str, object] | None]
"""Who asks, the meeting's slug, the moment; None leaves the section out."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page; `template` is drawn with what `context` gives."""

    key: str
    heading: _StrOrPromise
    template: str
    context: Context
    order: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A section with what it shows."""

    section: Section
    context: Mapping[str, object]


Own: TypeAlias = Callable[[Actor, str], Collection[UUID]]
"""Who asks and the meeting's slug: the sessions that they chose."""

_sections: dict[str, Section] = {}
_parts: list[Callable[[Actor], Q]] = []
_own: list[Own] = []


def register(section: Section) -> None:
    """Add a section; called from a room's `AppConfig.ready`."""
    _sections[section.key] = section


def register_part(part: Callable[[Actor], Q]) -> None:
    """Add a way of taking part: which meetings are the actor's own (a filter over meetings)."""
    _parts.append(part)


def register_sessions(own: Own) -> None:
    """Add a way of choosing sessions, which then stand apart from the rest of the day."""
    _own.append(own)


def chosen(actor: Actor, meeting: str) -> frozenset[UUID]:
    """The sessions of a meeting that the actor chose, in whichever way."""
    return frozenset(key for own in _own for key in own(actor, meeting))


def sections(actor: Actor, meeting: str, at: datetime) -> list[Drawn]:
    """Every section that has something for the actor, in order."""
    ordered = sorted(_sections.values(), key=lambda one: one.order)
    drawn = ((one, one.context(actor, meeting, at)) for one in ordered)
    return [Drawn(one, context) for one, context in drawn if context is not None]


def own(actor: Actor) -> Q:
    """The meetings that the actor takes part in, in whichever way."""
    found = Q(pk__in=[])
    for part in _parts:
        found |= part(actor)
    return found
