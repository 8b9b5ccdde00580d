"""What a draft is made from: rooms register sources of paragraphs, so this room need not know all.

A source never decides who is named: it says of each paragraph in which session it belongs and
whether it names anyone, and the session's attribution does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from umid.council.record.rules.kinds import Readers
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Drafted:
    """A paragraph from a source: its lasting name there (`key`), and its words.

    `session` is a slug; `names` tells whether the words say who someone is, by person or party.
    """

    key: str
    words: str
    readers: Readers = Readers.PUBLIC
    session: str | None = None
    names: bool = False
    is_heading: bool = False


Gather: TypeAlias = Callable[[str, Language, datetime], Iterable[Drafted]]
"""From the meeting (slug), the language of the draft and the moment, in that language."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something that a draft is made from; `label` is the heading above its paragraphs."""

    name: str
    label: _StrPromise
    order: int
    gather: Gather


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Add a source; called from a room's `AppConfig.ready`."""
    _sources[source.name] = source


def sources() -> list[Source]:
    """Every source in the order of its sections."""
    return sorted(_sources.values(), key=lambda one: (one.order, one.name))
