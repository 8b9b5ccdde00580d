"""A meeting in session on the day of loading: a plenary and two breakouts run, speakers wait."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from umid.council.delegations.rules.nominations import Nominated
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.council.floor import actions as floor
from umid.council.floor.actions import Deed
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.access.actors import SYSTEM
from umid.portal.demonstration.stages import attending, convening
from umid.portal.demonstration.stages.convening import ZONE, Planned, days

SLUG: Final = "illustrative-today"
BODY: Final = "council"
_DELEGATE: Final = {"state:KG": "deputy-kg", "organisation:illustrative-ngo": "ngo-member"}
"""Whom of the cast someone sends."""
_WANTING: Final = ("state:KZ", "state:KG", "state:TM", "organisation:unhcr", "state:UZ")


def load(*, at: datetime) -> None:
    """Prepared in the last weeks; what runs began before `at` and ends late."""
    on = at.astimezone(ZONE).date()
    begins, ends = _around(at)
    convening.convene(SLUG, "today", BODY, on, on + days(1), at=at - days(60))
    convening.schedule(SLUG, _sessions(begins, ends), at=at - days(50))
    convening.release(SLUG, at=at - days(40))
    invited = convening.invite(SLUG, until=at - days(14), at=at - days(38))
    coming = {}
    for party, invitation in invited.items():
        convening.accept(invitation, party, at=at - days(30))
        key = _DELEGATE.get(party)
        email = f"{key}@demonstration.example" if key else ""
        named = convening.nominate(invitation, party, email=email, at=at - days(28))
        convening.decide(invitation, named, Nominated.ACCREDITED, at=at - days(20))
        coming[party] = named
    _papers(at)
    _doors(coming, max(begins, at - timedelta(minutes=30)), at)
    _floor(max(begins, at - timedelta(minutes=12)), at)


def _doors(coming: dict[str, list[UUID]], came: datetime, at: datetime) -> None:
    """Everyone has a badge, most are in; more ask for a place tomorrow than there are."""
    everyone = [one for named in coming.values() for one in named]
    tokens = attending.badges(SLUG, everyone, at=at - days(1))
    attending.check_in(SLUG, tokens[:-6], at=came)
    attending.check_in(SLUG, tokens[:8], session="exchange", at=came)
    wanting = {party: coming[party][0] for party in _WANTING}
    attending.fill(SLUG, "papers", wanting, places=3, at=at - days(1), until=at + days(1))


def _around(at: datetime) -> tuple[datetime, datetime]:
    """From nine to nine, or as much earlier and later as it takes for `at` to lie well within."""
    local = at.astimezone(ZONE)
    midnight = datetime.combine(local.date(), time(), ZONE)
    hour = local.replace(minute=0, second=0, microsecond=0)
    begins = max(midnight, min(midnight + timedelta(hours=9), hour - timedelta(hours=1)))
    ends = min(
        midnight + timedelta(hours=23, minutes=59),
        max(midnight + timedelta(hours=21), hour + timedelta(hours=3)),
    )
    return begins, ends


def _sessions(begins: datetime, ends: datetime) -> list[Planned]:
    plenary, breakout = SessionKind.PLENARY, SessionKind.BREAKOUT
    tomorrow = datetime.combine(begins.date() + days(1), time(10), ZONE)
    return [
        Planned("exchange", "exchange", plenary, begins, ends, "hall"),
        Planned("school", "school", breakout, begins, ends, "room-1"),
        Planned("family", "family", breakout, begins, ends, "room-2"),
        Planned("papers", "papers", breakout, tomorrow, tomorrow + timedelta(hours=2), "room-1"),
        Planned(
            "conclusions",
            "conclusions",
            plenary,
            tomorrow + timedelta(hours=3),
            tomorrow + timedelta(hours=5),
            "hall",
        ),
    ]


def _papers(at: datetime) -> None:
    convening.issue(SLUG, "provisional_agenda", BODY, at=at - days(21))
    convening.issue(
        SLUG,
        "note_on_schools",
        BODY,
        kind=DocumentKind.WORKING_PAPER,
        session="school",
        at=at - days(9),
    )
    convening.issue(
        SLUG,
        "questions",
        BODY,
        kind=DocumentKind.CONFERENCE_ROOM,
        access=Access.PARTICIPANTS,
        session="exchange",
        at=at - timedelta(hours=1),
    )
    convening.submit(SLUG, "on_families", "state:UZ", at=at - timedelta(minutes=50))


def _floor(start: datetime, at: datetime) -> None:
    """One has spoken, one speaks, four wait; whoever of the cast looks finds a place."""
    where = {"meeting": SLUG, "session": "exchange"}
    floor.set_up(actor=SYSTEM, attribution=Attribution.PUBLIC, at=start, **where)
    for category, seconds in ((Category.STATE, 600), (Category.INTERNATIONAL, 300)):
        limit = Deed(Event.LIMIT, category=category, seconds=seconds)
        floor.chair(actor=SYSTEM, deed=limit, at=start, **where)
    floor.chair(actor=SYSTEM, deed=Deed(Event.OPEN, item=0), at=start, **where)
    listed = [
        floor.ask_for(actor=SYSTEM, party=party, item=0, at=start, **where).number
        for party in ("state:KZ", "state:TJ", "state:KG", "organisation:unoct", "state:TM")
    ]
    said = Deed(Event.START, entry=listed[0], voice=Voice.WOMAN)
    floor.chair(actor=SYSTEM, deed=said, at=start, **where)
    over = start + (at - start) / 2
    floor.chair(actor=SYSTEM, deed=Deed(Event.STOP, entry=listed[0]), at=over, **where)
    begun = Deed(Event.START, entry=listed[1], voice=Voice.MAN)
    floor.chair(actor=SYSTEM, deed=begun, at=max(over, at - timedelta(minutes=2)), **where)
    floor.ask_for(actor=SYSTEM, party="state:UZ", item=1, at=at, **where)
