"""A meeting that is held on the day of the test, made in the database of a server that runs.

`python -m tests.convening` with that server's environment makes it; nobody is invited yet.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import django

ZONE: Final = ZoneInfo("Asia/Tashkent")
SLUG: Final = "from-invitation-to-record"
TITLE: Final = "From an invitation to a record"
GROUP: Final = "Schools and families"
PLENARY: Final = "Opening exchange"
SIGNATORIES: Final = ("state:UZ", "organisation:unoct")
STATES: Final = ("KZ", "KG", "TJ", "TM", "UZ")
ORGANISATIONS: Final = (
    *("unoct", "unrcca", "cted", "osce-pcuz"),
    *("cis-atc", "sco-rats", "cica", "illustrative-ngo"),
)


def convened(environment: dict[str, str]) -> None:
    """The meeting stands on the server whose environment this is."""
    root = Path(__file__).resolve().parent.parent
    subprocess.run([sys.executable, "-m", "tests.convening"], cwd=root, env=environment, check=True)


def day(*, after: int) -> str:
    """So many days after today, as forms take it."""
    return (datetime.now(ZONE).date() + timedelta(days=after)).isoformat()


def invitees(on: str) -> bytes:
    """The table of whom it asks, with an answer until a day."""
    head = "who,deadline,head,delegate,observer"
    states = [f"{code},{on},1,2," for code in STATES]
    others = [f"{slug},{on},,1,1" for slug in ORGANISATIONS]
    return "\n".join([head, *states, *others]).encode()


def _make() -> None:
    """A plenary that lasts till late, a breakout later, and two who sign what comes out."""
    from tests.making import a_release, said  # noqa: PLC0415 - Django is set up first

    from umid.council.meetings import actions, drafts  # noqa: PLC0415 - likewise
    from umid.council.meetings.rules.kinds import MeetingMode, Part  # noqa: PLC0415 - likewise
    from umid.foundation.access.actors import SYSTEM  # noqa: PLC0415 - likewise
    from umid.foundation.directory.queries import home_named  # noqa: PLC0415 - likewise

    at = datetime.now(ZONE)
    today, tomorrow = at.date(), at.date() + timedelta(days=1)
    made = drafts.MeetingDraft(
        slug=SLUG,
        title=said(TITLE),
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
    actions.enter_participations(actor=SYSTEM, meeting=SLUG, drafts=parts, at=at)
    _schedule(at)
    a_release(SLUG, at=at)
    parties = [home_named(key) for key in SIGNATORIES]
    actions.name_signatories(actor=SYSTEM, meeting=SLUG, parties=parties, at=at)


def _schedule(at: datetime) -> None:
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
        actions.schedule_session(actor=SYSTEM, meeting=SLUG, draft=session, at=at)


if __name__ == "__main__":
    django.setup()
    _make()
