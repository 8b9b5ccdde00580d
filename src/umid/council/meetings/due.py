"""What waits for someone, told by each room; they register, so this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeAlias

from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do, and the address of the page on which it is done.

    `key` is told apart by; `by` is when it should be done, if there is such a moment; `meeting` is
    the meeting's title where several meetings stand in one list.
    """

    key: str
    text: str
    url: str
    count: int = 1
    by: datetime | None = None
    is_late: bool = False
    meeting: Reading | None = None


OfMeeting: TypeAlias = Callable[[Actor, str, datetime], Iterable[Due]]
"""Who asks, the meeting's slug, the moment; one or two queries, however much is due."""

Own: TypeAlias = Callable[[Actor, datetime], Iterable[Due]]
"""Who asks and the moment: what waits for them across meetings."""


ALREADY: Final = datetime.min.replace(tzinfo=UTC)

_of_meeting: list[OfMeeting] = []
_own: list[Own] = []


def register(source: OfMeeting) -> None:
    """Add a source of what is due for a meeting; called from a room's `AppConfig.ready`."""
    _of_meeting.append(source)


def register_own(source: Own) -> None:
    """Add a source of what waits for whoever speaks for a state or an organisation."""
    _own.append(source)


def of_meeting(actor: Actor, meeting: str, at: datetime) -> list[Due]:
    """Everything that the actor has to do for a meeting, the most urgent first."""
    return _in_order(one for source in _of_meeting for one in source(actor, meeting, at))


def own(actor: Actor, at: datetime) -> list[Due]:
    """Everything that waits for the actor, the most urgent first."""
    return _in_order(one for source in _own for one in source(actor, at))


def _in_order(found: Iterable[Due]) -> list[Due]:
    """What is late, then what waits already and so has no moment, then the rest by its moment."""
    return sorted(found, key=lambda one: (not one.is_late, one.by or ALREADY))
