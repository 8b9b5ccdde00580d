"""What a log of moments means: who speaks, who waits, how much time is used. One fold, no clock.

Points of order go before speakers and interrupt one; the chair gives the floor back afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from umid.council.floor.rules.kinds import Category, Event, Voice
from umid.kernel.errors import NotPossible


class Closed(NotPossible):
    """The floor is not open."""


class SomeoneSpeaks(NotPossible):
    """Whoever has the floor ends first."""


class NotWaiting(NotPossible):
    """They are not on the list, or not any more."""


class NotSpeaking(NotPossible):
    """They do not have the floor, or not in this way."""


class ListChanged(NotPossible):
    """The list is not the one that was put in order."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the log; an entry's number is that of the moment at which it joined."""

    number: int
    at: datetime
    event: Event
    item: int | None = None
    entry: int | None = None
    entries: tuple[int, ...] = ()
    category: Category | None = None
    voice: Voice | None = None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Someone who waits for the floor on an agenda item; who it is, the log does not know."""

    number: int
    item: int | None
    category: Category
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Someone's time on the floor; it runs `since` a moment, or rests where there is none."""

    entry: Entry
    started_at: datetime
    voice: Voice | None = None
    spoken: timedelta = timedelta(0)
    since: datetime | None = None

    def elapsed(self, at: datetime) -> timedelta:
        """How long they have spoken by a moment."""
        if self.since is None:
            return self.spoken
        return self.spoken + max(at - self.since, timedelta(0))

    def resting(self, at: datetime) -> Turn:
        """The same, standing still from a moment on."""
        return replace(self, spoken=self.elapsed(at), since=None)


@dataclass(frozen=True, slots=True)
class Hall:
    """The floor after a log: `held` is a turn that a point of order interrupted."""

    length: int = 0
    is_open: bool = False
    item: int | None = None
    waiting: tuple[Entry, ...] = ()
    speaking: Turn | None = None
    held: Turn | None = None
    done: tuple[Turn, ...] = ()
    limits: Mapping[Category, int] = field(default_factory=dict)

    @property
    def called(self) -> tuple[Entry, ...]:
        """Who can be given the floor now, in order."""
        return tuple(one for one in self.waiting if one.is_point or one.item == self.item)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Everyone who has had or has the floor."""
        return (*self.done, *(one for one in (self.held, self.speaking) if one))


def replay(log: Iterable[Moment]) -> Hall:
    """The floor as the log leaves it. Raises what made a moment impossible."""
    hall = Hall()
    for moment in log:
        hall = after(hall, moment)
    return hall


def after(hall: Hall, moment: Moment) -> Hall:
    """The floor after one more moment.

    Raises Closed, SomeoneSpeaks, NotWaiting, NotSpeaking, ListChanged.
    """
    return replace(_AFTER[moment.event](hall, moment), length=moment.number)


def _open(hall: Hall, moment: Moment) -> Hall:
    if hall.speaking or hall.held:
        raise SomeoneSpeaks
    return replace(hall, is_open=True, item=moment.item)


def _close(hall: Hall, _moment: Moment) -> Hall:
    if hall.speaking or hall.held:
        raise SomeoneSpeaks
    if not hall.is_open:
        raise Closed
    return replace(hall, is_open=False, waiting=())


def _join(hall: Hall, moment: Moment) -> Hall:
    entry = Entry(moment.number, moment.item, moment.category or Category.OTHER)
    return replace(hall, waiting=(*hall.waiting, entry))


def _point(hall: Hall, moment: Moment) -> Hall:
    if not hall.is_open:
        raise Closed
    category = moment.category or Category.OTHER
    entry = Entry(moment.number, hall.item, category, is_point=True)
    points = tuple(one for one in hall.waiting if one.is_point)
    rest = tuple(one for one in hall.waiting if not one.is_point)
    return replace(hall, waiting=(*points, entry, *rest))


def _leave(hall: Hall, moment: Moment) -> Hall:
    entry = _waiting(hall, moment)
    return replace(hall, waiting=tuple(one for one in hall.waiting if one is not entry))


def _order(hall: Hall, moment: Moment) -> Hall:
    named = {one.number: one for one in hall.called if not one.is_point}
    if sorted(moment.entries) != sorted(named):
        raise ListChanged
    others = tuple(one for one in hall.waiting if one.number not in named)
    points = tuple(one for one in others if one.is_point)
    rest = tuple(one for one in others if not one.is_point)
    ordered = tuple(named[number] for number in moment.entries)
    return replace(hall, waiting=(*points, *ordered, *rest))


def _start(hall: Hall, moment: Moment) -> Hall:
    if not hall.is_open:
        raise Closed
    entry = _waiting(hall, moment)
    if entry not in hall.called:
        raise NotWaiting
    held = hall.held
    if hall.speaking:
        if not entry.is_point or hall.speaking.entry.is_point:
            raise SomeoneSpeaks
        held = hall.speaking.resting(moment.at)
    elif held and not entry.is_point:
        raise SomeoneSpeaks
    turn = Turn(entry, moment.at, voice=moment.voice, since=moment.at)
    waiting = tuple(one for one in hall.waiting if one is not entry)
    return replace(hall, waiting=waiting, speaking=turn, held=held)


def _pause(hall: Hall, moment: Moment) -> Hall:
    turn = _speaking(hall, moment)
    if turn.since is None:
        raise NotSpeaking
    return replace(hall, speaking=turn.resting(moment.at))


def _resume(hall: Hall, moment: Moment) -> Hall:
    turn = _speaking(hall, moment)
    if turn.since is not None:
        raise NotSpeaking
    held = None if turn is hall.held else hall.held
    return replace(hall, speaking=replace(turn, since=moment.at), held=held)


def _stop(hall: Hall, moment: Moment) -> Hall:
    turn = _speaking(hall, moment)
    done = (*hall.done, turn.resting(moment.at))
    held = None if turn is hall.held else hall.held
    return replace(hall, speaking=None, held=held, done=done)


def _limit(hall: Hall, moment: Moment) -> Hall:
    limits = {key: value for key, value in hall.limits.items() if key != moment.category}
    if moment.category and moment.seconds:
        limits[moment.category] = moment.seconds
    return replace(hall, limits=MappingProxyType(limits))


def _waiting(hall: Hall, moment: Moment) -> Entry:
    found = next((one for one in hall.waiting if one.number == moment.entry), None)
    if found is None:
        raise NotWaiting
    return found


def _speaking(hall: Hall, moment: Moment) -> Turn:
    """Whoever has the floor; where nobody has, whoever was interrupted."""
    turn = hall.speaking or hall.held
    if turn is None or turn.entry.number != moment.entry:
        raise NotSpeaking
    return turn


_AFTER: Final[Mapping[Event, Callable[[Hall, Moment], Hall]]] = {
    Event.OPEN: _open,
    Event.CLOSE: _close,
    Event.JOIN: _join,
    Event.POINT: _point,
    Event.LEAVE: _leave,
    Event.ORDER: _order,
    Event.START: _start,
    Event.PAUSE: _pause,
    Event.RESUME: _resume,
    Event.STOP: _stop,
    Event.LIMIT: _limit,
}
