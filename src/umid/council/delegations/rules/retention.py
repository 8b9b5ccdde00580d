"""How long what is told of a delegate is kept, field by field, and what may be erased when asked.

The days count from the meeting's last day and move with it. They are defaults of the platform; what
differs for a meeting is said in its assessment.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.kernel.errors import NotPossible

NEEDS: Final = timedelta(days=30)
"""Visa, access, diet, travel and photo serve the journey and the door, and nothing else."""
CONTACT: Final = timedelta(days=90)
"""Addresses, telephones and papers serve the papers that follow a meeting."""
NAMES: Final = timedelta(days=365)
"""So that a delegation can be copied to the next meeting; who agreed to be listed stays named."""
ANSWER_WITHIN: Final = timedelta(days=30)
"""Within a month of the request, as data protection laws usually ask (GDPR, article 12)."""


class Datum(StrEnum):
    """What is kept about someone."""

    IDENTITY = "identity"
    CONTACT = "contact"
    NEEDS = "needs"
    PAPERS = "papers"
    TRAVEL = "travel"
    PHOTO = "photo"
    FUNDING = "funding"
    OUTLET = "outlet"


class Purpose(StrEnum):
    """What it is kept for."""

    ACCREDIT = "accredit"
    REACH = "reach"
    JOURNEY = "journey"
    PROVE = "prove"
    BADGE = "badge"


class Sees(StrEnum):
    """Who reads it."""

    SECRETARIAT = "secretariat"
    NOMINATES = "nominates"
    PARTICIPANTS = "participants"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the privacy notice: what for, who sees it, how long it is kept."""

    datum: Datum
    purpose: Purpose
    sees: tuple[Sees, ...]
    kept: timedelta

    def until(self, meeting_ends_on: date) -> date:
        """The last day on which it is kept."""
        return meeting_ends_on + self.kept


_DESKS: Final = (Sees.SECRETARIAT, Sees.NOMINATES)
NOTICE: Final = (
    Fact(Datum.IDENTITY, Purpose.ACCREDIT, (*_DESKS, Sees.PARTICIPANTS), NAMES),
    Fact(Datum.CONTACT, Purpose.REACH, _DESKS, CONTACT),
    Fact(Datum.NEEDS, Purpose.JOURNEY, _DESKS, NEEDS),
    Fact(Datum.PAPERS, Purpose.PROVE, _DESKS, CONTACT),
    Fact(Datum.TRAVEL, Purpose.JOURNEY, _DESKS, NEEDS),
    Fact(Datum.PHOTO, Purpose.BADGE, (Sees.SECRETARIAT, Sees.DOOR), NEEDS),
    Fact(Datum.FUNDING, Purpose.JOURNEY, (Sees.SECRETARIAT,), NEEDS),
    Fact(Datum.OUTLET, Purpose.ACCREDIT, (Sees.SECRETARIAT, Sees.PARTICIPANTS), NAMES),
)
"""The facts of the privacy notice, in one place: pages word them, jobs keep to them."""


class StillAccredited(NotPossible):
    """Who is to come is known at the door; withdraw them first, or wait for the meeting's end."""


def needs_end_on(meeting_ends_on: date) -> date:
    """The last day on which needs are kept."""
    return meeting_ends_on + NEEDS


def kept_as_record(standing: Nominated, *, is_listed: bool) -> bool:
    """Whether a name stays: of who was accredited and agreed to stand in the list."""
    return is_listed and standing is Nominated.ACCREDITED


def erased(standing: Nominated, *, meeting_ends_on: date, on: date) -> Nominated:
    """The standing of who is erased: before the meeting's end they do not come any more.

    Raises StillAccredited.
    """
    if not is_erasable(standing, meeting_ends_on=meeting_ends_on, on=on):
        raise StillAccredited
    is_to_come = on <= meeting_ends_on and standing not in OVER
    return Nominated.WITHDRAWN if is_to_come else standing


def is_erasable(standing: Nominated, *, meeting_ends_on: date, on: date) -> bool:
    """Whether someone may be erased on a day: not while they are to come."""
    return standing is not Nominated.ACCREDITED or on > meeting_ends_on


def answer_by(asked_at: datetime) -> datetime:
    """Until when a request about one's own data is to be decided."""
    return asked_at + ANSWER_WITHIN
