"""A meeting that is over: who came, who spoke for how long, a paper with its second revision."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from umid.council.delegations.rules.nominations import Nominated
from umid.council.documents import actions as documents
from umid.council.documents.rules.kinds import DocumentKind
from umid.council.floor import actions as floor
from umid.council.floor.actions import Deed
from umid.council.floor.rules.kinds import Attribution, Event, Voice
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.access.actors import SYSTEM
from umid.portal.demonstration.stages import attending, convening, outcome
from umid.portal.demonstration.stages.convening import ZONE, Planned, days
from umid.portal.demonstration.stages.writing import contents

SLUG: Final = "illustrative-past"
BODY: Final = "psychosocial-support"
AGO: Final = 60
_SPEAKERS: Final = ("state:KG", "state:UZ", "organisation:unoct", "state:TJ")


def load(*, at: datetime) -> None:
    """From the invitation to the last word, in the order in which it would have happened."""
    on = convening.weekday((at.astimezone(ZONE) - days(AGO)).date())
    start = datetime.combine(on, time(9), ZONE)
    convening.convene(SLUG, "past", BODY, on, on, at=start - days(50))
    convening.schedule(SLUG, _sessions(start), at=start - days(40))
    convening.release(SLUG, at=start - days(38))
    invited = convening.invite(SLUG, until=start - days(10), at=start - days(36))
    coming = []
    for party, invitation in invited.items():
        convening.accept(invitation, party, at=start - days(25))
        email = "deputy-kg@demonstration.example" if party == "state:KG" else ""
        named = convening.nominate(invitation, party, email=email, at=start - days(20))
        convening.decide(invitation, named, Nominated.ACCREDITED, at=start - days(12))
        coming += named
    _papers(start)
    _doors(coming, start)
    _floor(start + timedelta(minutes=40))
    outcome.conclude(SLUG, BODY, ("school", "family"), ended=start + timedelta(hours=7))


def _sessions(start: datetime) -> list[Planned]:
    hour = timedelta(hours=1)
    plenary, breakout = SessionKind.PLENARY, SessionKind.BREAKOUT
    return [
        Planned("opening", "opening", plenary, start, start + hour / 2, "hall"),
        Planned("exchange", "exchange", plenary, start + hour / 2, start + 3 * hour, "hall"),
        Planned("school", "school", breakout, start + 4 * hour, start + 6 * hour, "room-1"),
        Planned("family", "family", breakout, start + 4 * hour, start + 6 * hour, "room-2"),
        Planned("conclusions", "conclusions", plenary, start + 6 * hour, start + 7 * hour, "hall"),
    ]


def _doors(coming: list[UUID], start: datetime) -> None:
    """All but two come, and part in the afternoon."""
    tokens = attending.badges(SLUG, coming, at=start - days(1))[:-2]
    attending.check_in(SLUG, tokens, at=start - timedelta(minutes=20))
    afternoon = start + timedelta(hours=4)
    attending.check_in(SLUG, tokens[::2], session="school", at=afternoon)
    attending.check_in(SLUG, tokens[1::2], session="family", at=afternoon)


def _papers(start: datetime) -> None:
    convening.issue(SLUG, "provisional_agenda", BODY, at=start - days(30))
    note = convening.issue(
        SLUG, "note_on_schools", BODY, kind=DocumentKind.WORKING_PAPER, at=start - days(28)
    )
    for number, ago in ((1, 14), (2, 3)):
        documents.revise(
            actor=SYSTEM,
            document=note,
            contents=contents(f"note_on_schools_{number}"),
            concerns=None,
            expected=number - 1,
            at=start - days(ago),
        )
    convening.issue(
        SLUG,
        "questions",
        BODY,
        kind=DocumentKind.CONFERENCE_ROOM,
        session="school",
        at=start + timedelta(hours=2),
    )


def _floor(start: datetime) -> None:
    """Four speak; one is interrupted by a point of order, one pauses."""
    where = {"meeting": SLUG, "session": "exchange"}
    floor.set_up(actor=SYSTEM, attribution=Attribution.PUBLIC, at=start, **where)
    at = start

    def later(
        seconds: int,
        event: Event,
        entry: int | None = None,
        *,
        item: int | None = None,
        voice: Voice | None = None,
    ) -> None:
        nonlocal at
        at += timedelta(seconds=seconds)
        deed = Deed(event, item, entry, voice=voice)
        floor.chair(actor=SYSTEM, deed=deed, at=at, **where)

    later(0, Event.OPEN, item=0)
    listed = [
        floor.ask_for(actor=SYSTEM, party=one, item=0, at=at, **where).number for one in _SPEAKERS
    ]
    later(20, Event.START, listed[0], voice=Voice.WOMAN)
    later(240, Event.STOP, listed[0])
    later(30, Event.START, listed[1], voice=Voice.MAN)
    at += timedelta(seconds=150)
    kyrgyzstan = convening.speaker_of("state:KG")
    point = floor.raise_point(actor=kyrgyzstan, at=at, **where).number
    later(5, Event.START, point)
    later(50, Event.STOP, point)
    later(5, Event.RESUME, listed[1])
    later(110, Event.STOP, listed[1])
    later(30, Event.START, listed[2], voice=Voice.WOMAN)
    later(90, Event.PAUSE, listed[2])
    later(120, Event.RESUME, listed[2])
    later(80, Event.STOP, listed[2])
    later(20, Event.START, listed[3], voice=Voice.MAN)
    later(200, Event.STOP, listed[3])
    later(60, Event.CLOSE)
