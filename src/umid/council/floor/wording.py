"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.floor.actions import AlreadyListed
from umid.council.floor.rules.hall import (
    Closed,
    ListChanged,
    NotSpeaking,
    NotWaiting,
    SomeoneSpeaks,
)
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice, WiderThanPromised
from umid.council.floor.verbs import FloorDid
from umid.foundation.audit.rules.entries import Did
from umid.kernel.errors import NotPossible

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    FloorDid.SET_UP: _("Speaking was set up for a session"),
    FloorDid.ATTRIBUTE: _("It was settled who is named as speaking"),
    FloorDid.OPEN: _("The floor was opened"),
    FloorDid.CLOSE: _("The floor was closed"),
    FloorDid.JOIN: _("The floor was asked for"),
    FloorDid.POINT: _("A point of order was raised"),
    FloorDid.LEAVE: _("Someone left the list of speakers"),
    FloorDid.ORDER: _("The chair put speakers in another order"),
    FloorDid.START: _("The floor was given"),
    FloorDid.PAUSE: _("A speaker was interrupted"),
    FloorDid.RESUME: _("A speaker went on"),
    FloorDid.STOP: _("A speaker ended"),
    FloorDid.LIMIT: _("Speaking time was limited"),
}
THINGS: Final[dict[str, _StrPromise]] = {"floor.floor": _("Floor of a session")}
ATTRIBUTIONS: Final[dict[Attribution, _StrPromise]] = {
    Attribution.PUBLIC: _("Everyone sees who speaks"),
    Attribution.PARTICIPANTS: _("Participants see who speaks"),
    Attribution.NONE: _("Nobody is named"),
}
CATEGORIES: Final[dict[Category, _StrPromise]] = {
    Category.STATE: _("States"),
    Category.INTERNATIONAL: _("International organisations"),
    Category.CIVIL_SOCIETY: _("Civil society"),
    Category.OTHER: _("Others"),
}
VOICES: Final[dict[Voice | None, _StrPromise]] = {
    Voice.WOMAN: _("Women"),
    Voice.MAN: _("Men"),
    None: _("Not stated"),
}
EVENTS: Final[dict[Event, _StrPromise]] = {
    Event.OPEN: _("The floor is opened"),
    Event.CLOSE: _("The floor is closed"),
    Event.JOIN: _("Asks for the floor"),
    Event.POINT: _("Raises a point of order"),
    Event.LEAVE: _("Leaves the list"),
    Event.ORDER: _("The chair orders the list"),
    Event.START: _("Has the floor"),
    Event.PAUSE: _("Is paused"),
    Event.RESUME: _("Goes on"),
    Event.STOP: _("Has spoken"),
    Event.LIMIT: _("The time quota is set"),
}
_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    AlreadyListed: _("This delegation is on the list already."),
    Closed: _("The floor is not open."),
    ListChanged: _("The list changed meanwhile. Look at it once more."),
    NotSpeaking: _("They do not have the floor any more."),
    NotWaiting: _("They are not on the list any more."),
    SomeoneSpeaks: _("Whoever has the floor ends first."),
    WiderThanPromised: _("Who spoke under a promise cannot be named by a later one."),
}


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))


def clock(time: timedelta) -> str:
    """Minutes and seconds, as a clock in a hall shows them: "3:07"."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
