"""What the chair does: opens an item, orders the list, gives the floor and takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction

from umid.council.floor.actions.asking import item_at
from umid.council.floor.actions.logging import add, following, held
from umid.council.floor.models import Moment
from umid.council.floor.policies import may_chair
from umid.council.floor.rules.kinds import Category, Event, Voice
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of the chair.

    It names the entry that it is about, so that a press that arrives late or twice never stops
    the next speaker.
    """

    event: Event
    item: int | None = None
    """A place on the agenda."""
    entry: int | None = None
    entries: tuple[int, ...] = ()
    category: Category | None = None
    voice: Voice | None = None
    seconds: int | None = None


_OF_DELEGATIONS: Final = {Event.JOIN, Event.POINT}


@transaction.atomic
def chair(*, actor: Actor, meeting: str, session: str, deed: Deed, at: datetime) -> Moment:
    """Do it.

    Raises NotFound, NotAllowed, Closed, SomeoneSpeaks, NotWaiting, NotSpeaking, ListChanged.
    """
    floor = held(meeting, session)
    demand(may_chair(actor))
    if deed.event in _OF_DELEGATIONS:
        raise NotFound
    moment = replace(
        following(floor, deed.event, at),
        item=item_at(floor, deed.item) if deed.event is Event.OPEN else None,
        entry=deed.entry,
        entries=deed.entries,
        category=deed.category,
        voice=deed.voice,
        seconds=deed.seconds,
    )
    return add(floor, moment, actor)
