"""Adding to the log: under one lock, by one rule, with the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from umid.council.floor.models import Asked, Floor, Moment
from umid.council.floor.queries.log import moments
from umid.council.floor.rules import hall as rules
from umid.council.floor.rules.kinds import Attribution, Event
from umid.council.floor.verbs import FloorDid
from umid.foundation.access.actors import Actor
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


def held(meeting: str, session: str) -> Floor:
    """The floor of a session, locked. Raises NotFound."""
    found = Floor.objects.select_for_update(of=("self",)).filter(
        session__meeting__slug=meeting, session__slug=session
    )
    floor = found.select_related("session").first()
    if floor is None:
        raise NotFound
    return floor


def add(floor: Floor, moment: rules.Moment, actor: Actor) -> Moment:
    """Add to a floor that is held, if what it says is possible. Raises what `after` raises.

    A moment is never earlier than the one before it, whatever a server's clock does.
    """
    log = moments(floor)
    if log and moment.at < log[-1].at:
        moment = replace(moment, at=log[-1].at)
    rules.after(rules.replay(log), moment)
    row = Moment.objects.create(
        floor=floor,
        number=moment.number,
        at=moment.at,
        event=moment.event,
        item_id=moment.item,
        entry=moment.entry,
        entries=list(moment.entries),
        category=moment.category or "",
        voice=moment.voice or "",
        seconds=moment.seconds,
    )
    floor.length = moment.number
    floor.changed_at = moment.at
    floor.save(update_fields=["length", "changed_at"])
    if moment.event in {Event.STOP, Event.LEAVE, Event.CLOSE}:
        forget(floor)
    detail = {"number": moment.number, "entry": moment.entry}
    record(actor, FloorDid(f"floor.{moment.event}"), floor, at=moment.at, detail=detail)
    return row


def following(floor: Floor, event: Event, at: datetime) -> rules.Moment:
    """The next line of the log, with nothing in it yet."""
    return rules.Moment(number=floor.length + 1, at=at, event=event)


def forget(floor: Floor) -> None:
    """Where nobody is to be named, erase whose the entries were that neither wait nor speak."""
    if floor.attribution != Attribution.NONE:
        return
    hall = rules.replay(moments(floor))
    turns = [one.entry for one in (hall.speaking, hall.held) if one]
    there = [one.number for one in (*hall.waiting, *turns)]
    Asked.objects.filter(floor=floor).exclude(entry__in=there).delete()
