"""Runs a floor through the same actions that people use."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.cast import Cast, actor
from tests.making import AT

from umid.council.floor import actions
from umid.council.floor.actions import Deed
from umid.council.floor.models import Moment
from umid.council.floor.rules.kinds import Attribution, Event, Voice
from umid.foundation.access.actors import SYSTEM

FIRST = "first-meeting"
SESSION = "opening-ceremony"


def after(seconds: int) -> datetime:
    """A moment of the test's session."""
    return AT + timedelta(seconds=seconds)


def a_floor(attribution: Attribution = Attribution.PUBLIC, session: str = SESSION) -> None:
    """A floor that is open from the first second on."""
    actions.set_up(actor=SYSTEM, meeting=FIRST, session=session, attribution=attribution, at=AT)
    do(Deed(Event.OPEN), session=session)


def do(deed: Deed, *, second: int = 0, session: str = SESSION) -> Moment:
    """An act of the chair."""
    return actions.chair(
        actor=actor(Cast.SECRETARIAT), meeting=FIRST, session=session, deed=deed, at=after(second)
    )


def asks(who: Cast = Cast.FOCAL_POINT_KG, *, second: int = 0) -> int:
    """A delegation comes onto the list; returns its entry."""
    row = actions.ask(actor=actor(who), meeting=FIRST, session=SESSION, at=after(second))
    return row.number


def speaks(entry: int, start: int, stop: int, voice: Voice | None = None) -> None:
    """Someone has the floor from one second to another."""
    do(Deed(Event.START, entry=entry, voice=voice), second=start)
    do(Deed(Event.STOP, entry=entry), second=stop)
