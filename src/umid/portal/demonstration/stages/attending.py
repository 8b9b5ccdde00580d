"""Who comes through the doors of a meeting, with badges made for everyone accredited."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from umid.council.attendance import actions
from umid.council.attendance.actions import Shown
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.signing_up import Terms
from umid.council.attendance.sealing import sealed
from umid.foundation.access.actors import SYSTEM
from umid.portal.demonstration.stages import convening


def badges(slug: str, delegates: Collection[UUID], *, at: datetime) -> list[str]:
    """What the QR of each new badge says."""
    made = actions.issue(actor=SYSTEM, meeting=slug, delegates=delegates, at=at)
    return [sealed(one.pk, one.issue) for one in made]


def check_in(slug: str, tokens: Collection[str], *, session: str = "", at: datetime) -> None:
    """They come one after the other, a few seconds apart."""
    for number, token in enumerate(tokens):
        moment = at + timedelta(seconds=7 * number)
        shown = Shown(uuid4(), token, Way.IN, moment, session)
        actions.scan(actor=SYSTEM, meeting=slug, shown=shown, at=moment)


def fill(
    slug: str, session: str, wanting: dict[str, UUID], *, places: int, at: datetime, until: datetime
) -> None:
    """A breakout session with fewer places than there are people who ask for one."""
    terms = Terms(places, None, at, until)
    actions.open_sign_up(
        actor=SYSTEM, meeting=slug, session=session, terms=terms, expected=0, at=at
    )
    for party, delegate in wanting.items():
        actions.sign_up(
            actor=convening.speaker_of(party),
            meeting=slug,
            session=session,
            delegate=delegate,
            at=at,
        )
