"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class Event(StrEnum):
    """What can happen to the floor."""

    OPEN = "open"
    CLOSE = "close"
    JOIN = "join"
    POINT = "point"
    LEAVE = "leave"
    ORDER = "order"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    LIMIT = "limit"


class Category(StrEnum):
    """What a time quota is set for."""

    STATE = "state"
    INTERNATIONAL = "international"  # and regional organisations
    CIVIL_SOCIETY = "civil_society"
    OTHER = "other"


class Voice(StrEnum):
    """Who speaks, where the speaker wishes it to be counted."""

    WOMAN = "woman"
    MAN = "man"


class Attribution(StrEnum):
    """To whom the log, its statistics and the clock say which delegation spoke."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"
    NONE = "none"


_NARROWER: Final = {
    Attribution.PUBLIC: set(Attribution),
    Attribution.PARTICIPANTS: {Attribution.PARTICIPANTS, Attribution.NONE},
    Attribution.NONE: {Attribution.NONE},
}


class WiderThanPromised(NotPossible):
    """Who spoke under a promise cannot be named by a later one."""


def narrow(now: Attribution, to: Attribution, *, has_begun: bool) -> Attribution:
    """Once anything happened, names are only ever shown to fewer. Raises WiderThanPromised."""
    if has_begun and to not in _NARROWER[now]:
        raise WiderThanPromised(now, to)
    return to
