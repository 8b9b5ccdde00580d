"""Meetings of a browser's story, made in the database of a server that runs.

`python -m tests.convening SLUG` with that server's environment makes one; nobody is invited yet.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import django

ZONE: Final = ZoneInfo("Asia/Tashkent")
TITLE: Final = "From an invitation to a record"
GROUP: Final = "Schools and families"
PLENARY: Final = "Opening exchange"
SIGNATORIES: Final = ("state:UZ", "organisation:unoct")
STATES: Final = ("KZ", "KG", "TJ", "TM", "UZ")
ORGANISATIONS: Final = (
    *("unoct", "unrcca", "cted", "osce-pcuz"),
    *("cis-atc", "sco-rats", "cica", "illustrative-ngo"),
)


@dataclass(frozen=True)
class Convened:
    """A meeting of two days, of which the first lies so many days before the test's."""

    slug: str
    title: str
    ago: int = 0
    signatories: tuple[str, ...] = ()

    def on(self, environment: dict[str, str]) -> None:
        """It stands on the server whose environment this is."""
        root = Path(__file__).resolve().parent.parent
        asked = [sys.executable, "-m", "tests.convening", self.slug]
        subprocess.run(asked, cwd=root, env=environment, check=True)


HELD_TODAY: Final = Convened("from-invitation-to-record", TITLE, signatories=SIGNATORIES)
HELD_LAST_MONTH: Final = Convened("taken-along", "Taken along", ago=30)
HELD_FOR_AN_EXPERT: Final = Convened("an-expert-comes", "An expert comes by name")


MADE: Final = (HELD_TODAY, HELD_LAST_MONTH, HELD_FOR_AN_EXPERT)


def day(*, after: int) -> str:
    """So many days after today, as forms take it."""
    return (datetime.now(ZONE).date() + timedelta(days=after)).isoformat()


def invitees(on: str) -> bytes:
    """The table of whom it asks, with an answer until a day."""
    head = "who,deadline,head,delegate,observer"
    states = [f"{code},{on},1,2," for code in STATES]
    others = [f"{slug},{on},,1,1" for slug in ORGANISATIONS]
    return "\n".join([head, *states, *others]).encode()


def _make(meeting: Convened) -> None:
    """A plenary that lasts till late, a breakout later, and perhaps two who sign what comes out."""
    from tests.making import a_release, said  # noqa: PLC0415 - Django is set up first

    from umid.council.meetings import actions, drafts  # noqa: PLC0415 - likewise
    from umid.council.meetings.rules.kinds import MeetingMode, Part  # noqa: PLC0415 - likewise
    from umid.foundation.access.actors import SYSTEM  # noqa: PLC0415 - likewise
    from umid.foundation.directory.queries import home_named  # noqa: PLC0415 - likewise

    at = datetime.now(ZONE) - timedelta(days=meeting.ago)
    today, tomorrow = at.date(), at.date() + timedelta(days=1)
    made = drafts.MeetingDraft(
        slug=meeting.slug,
        title=said(meeting.title),
        bodies=("council",),
        mode=MeetingMode.IN_PERSON,
        starts_on=today,
        ends_on=tomorrow,
        zone=ZONE,
    )
    actions.convene(actor=SYSTEM, draft=made, at=at)
    parts = [
        drafts.ParticipationDraft(Part.ORGANISER, state="UZ"),
        drafts.ParticipationDraft(Part.ORGANISER, organisation="unoct"),
        *(drafts.ParticipationDraft(Part.DELEGATION, state=code) for code in STATES),
    ]
    actions.enter_participations(actor=SYSTEM, meeting=meeting.slug, drafts=parts, at=at)
    _schedule(meeting.slug, at)
    a_release(meeting.slug, at=at)
    if parties := [home_named(key) for key in meeting.signatories]:
        actions.name_signatories(actor=SYSTEM, meeting=meeting.slug, parties=parties, at=at)


def _schedule(meeting: str, at: datetime) -> None:
    from tests.making import said  # noqa: PLC0415 - Django is set up first

    from umid.council.meetings import actions, drafts  # noqa: PLC0415 - likewise
    from umid.council.meetings.rules.kinds import SessionKind  # noqa: PLC0415 - likewise
    from umid.foundation.access.actors import SYSTEM  # noqa: PLC0415 - likewise

    tomorrow = at.date() + timedelta(days=1)
    late = datetime.combine(tomorrow, datetime.min.time(), ZONE).replace(hour=20)
    sessions = ((PLENARY, SessionKind.PLENARY, 0), (GROUP, SessionKind.BREAKOUT, 2))
    for title, kind, hours in sessions:
        starts = late + timedelta(hours=hours)
        session = drafts.SessionDraft(
            slug=title.split()[0].lower(),
            kind=kind,
            title=said(title),
            starts_at=starts,
            ends_at=starts + timedelta(hours=1),
        )
        actions.schedule_session(actor=SYSTEM, meeting=meeting, draft=session, at=at)


if __name__ == "__main__":
    django.setup()
    _make(next(one for one in MADE if one.slug == sys.argv[1]))
