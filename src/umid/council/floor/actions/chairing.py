"""What the chair does: opens an item, orders the list, gives the floor and takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.council.floor.actions.asking import item_at
from umid.council.floor.actions.logging import add, following, held
from umid.council.floor.actions.telling import FLOOR_CLOSED, FLOOR_OPENED
from umid.council.floor.models import Floor, Moment
from umid.council.floor.persons import candidates
from umid.council.floor.policies import may_chair
from umid.council.floor.queries.log import party_key
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.notices.actions import fire
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
    person: UUID | None = None
    """Who of the delegation speaks, where that is stated."""


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
    row = add(floor, moment, actor)
    if deed.event is Event.START and deed.person is not None:
        _name(floor, row.entry or 0, deed.person)
    if deed.event in {Event.OPEN, Event.CLOSE}:
        event = FLOOR_OPENED if deed.event is Event.OPEN else FLOOR_CLOSED
        fire(event, at=at, meeting=meeting, session=session)
    return row


def _name(floor: Floor, entry: int, person: UUID) -> None:
    """Keep who speaks, unless nobody is to be named. Raises NotFound for a stranger."""
    if floor.attribution == Attribution.NONE:
        return
    asked = floor.asked.select_related("organisation").get(entry=entry)
    own = candidates(floor.session.meeting.slug).get(party_key(asked), [])
    if person not in {one.id for one in own}:
        raise NotFound
    asked.person = person
    asked.save(update_fields=["person"])
