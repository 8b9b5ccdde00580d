"""A meeting of next month, half prepared: something of everything that can still be due."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from umid.council.calendar import actions as calendar
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import Nominated
from umid.council.documents import actions as documents
from umid.council.meetings.rules.kinds import SessionKind
from umid.portal.demonstration.cast import actor_named
from umid.portal.demonstration.stages import by_name, convening
from umid.portal.demonstration.stages.convening import ZONE, Planned, days

SLUG: Final = "illustrative-coming"
BODY: Final = "civil-society"
AHEAD: Final = 32
_WITHOUT_ANSWER: Final = ("organisation:unhcr", "organisation:cis-atc", "state:TM")
_NOMINATED: Final = ("state:KG", "state:KZ", "state:TJ")


def load(*, at: datetime) -> None:
    """As it stands on the day of loading: asked three weeks ago, answers until next week."""
    on = convening.weekday((at.astimezone(ZONE) + days(AHEAD)).date())
    start = datetime.combine(on, time(9), ZONE)
    convening.convene(SLUG, "coming", BODY, on, on, at=at - days(25))
    convening.schedule(SLUG, _sessions(start), at=at - days(22))
    sooner = {"state:TM": at - days(2)}
    invited = convening.invite(SLUG, until=at + days(9), sooner=sooner, at=at - days(21))
    for number, (party, invitation) in enumerate(invited.items()):
        when = at - days(15) + timedelta(hours=number)
        if party == "organisation:unodc":
            reason = "Another meeting on the same day (illustrative)."
            convening.answer(invitation, party, Invited.DECLINED, reason=reason, at=when)
        elif party not in _WITHOUT_ANSWER:
            convening.accept(invitation, party, at=when)
    for party in _NOMINATED:
        email = "deputy-kg@demonstration.example" if party == "state:KG" else ""
        named = convening.nominate(invited[party], party, email=email, at=at - days(6))
        if party == "state:KG":
            _answer(invited[party], named, at=at - days(4))
    by_name.load(SLUG, "opening", until=at + days(9), at=at - days(7))
    calendar.send(actor=actor_named("secretariat"), meeting=SLUG, at=at)
    convening.issue(SLUG, "provisional_agenda", BODY, at=at - days(10))
    convening.submit(SLUG, "on_families", "state:KG", at=at - days(3))
    convening.submit(SLUG, "on_trust", "organisation:unoct", at=at - days(2))
    _send_back(convening.submit(SLUG, "on_papers", "state:UZ", at=at - days(5)), at=at - days(1))


def _sessions(start: datetime) -> list[Planned]:
    """Two in one room at one time, one without a room, two not in every language."""
    hour = timedelta(hours=1)
    late, last = start + 2 * hour, start + 4 * hour
    plenary, breakout = SessionKind.PLENARY, SessionKind.BREAKOUT
    return [
        Planned("opening", "opening", plenary, start, start + hour, "hall"),
        Planned("communities", "communities", breakout, start + hour, start + 3 * hour, "room-1"),
        Planned("without-fear", "without_fear", breakout, late, last, "room-1"),
        Planned("papers", "papers", breakout, late, last),
        Planned("conclusions", "conclusions", plenary, start + 5 * hour, start + 6 * hour, "hall"),
    ]


def _answer(invitation: UUID, named: list[UUID], *, at: datetime) -> None:
    head, delegate, _ = named
    convening.decide(invitation, [head], Nominated.ACCREDITED, at=at)
    convening.decide(
        invitation,
        [delegate],
        Nominated.RETURNED,
        reason="Please give the function (illustrative).",
        at=at,
    )


def _send_back(document: UUID, *, at: datetime) -> None:
    documents.send_back(
        actor=actor_named("secretariat"),
        document=document,
        because="Please add a version in Russian (illustrative).",
        expected=0,
        at=at,
    )
