"""The privacy notice in words: the facts are `rules.retention.NOTICE`, in the reader’s language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from umid.council.delegations.rules.retention import NOTICE, Datum, Purpose, Sees

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_DATA: Final[dict[Datum, _StrPromise]] = {
    Datum.IDENTITY: _("Name, function, languages"),
    Datum.CONTACT: _("E-mail address, telephone"),
    Datum.NEEDS: _("Needs: visa letter, access, food"),
    Datum.PAPERS: _("Credentials and scans of letters"),
    Datum.TRAVEL: _("Travel, where it is arranged for you"),
    Datum.PHOTO: _("Photo, where you give one"),
    Datum.FUNDING: _("What the organisers pay of your journey, where they do"),
    Datum.OUTLET: _("For which media you work, where you do"),
}
_PURPOSES: Final[dict[Purpose, _StrPromise]] = {
    Purpose.ACCREDIT: _("to accredit you, and to name you in the list if you agree"),
    Purpose.REACH: _("to reach you about the meeting and its papers"),
    Purpose.JOURNEY: _("to arrange the journey and the stay"),
    Purpose.PROVE: _("to know who sent you"),
    Purpose.BADGE: _("to print your badge"),
}
_READERS: Final[dict[Sees, _StrPromise]] = {
    Sees.SECRETARIAT: _("the secretariat"),
    Sees.NOMINATES: _("who nominates you"),
    Sees.PARTICIPANTS: _("who takes part, if you agree"),
    Sees.DOOR: _("who checks badges"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A field of the notice, in words, and the last day on which it is kept."""

    what: str
    purpose: str
    sees: str
    until: date


def lines(meeting_ends_on: date) -> list[Line]:
    """The notice of a meeting, in the language that is active."""
    return [
        Line(
            str(_DATA[fact.datum]),
            str(_PURPOSES[fact.purpose]),
            "; ".join(str(_READERS[one]) for one in fact.sees),
            fact.until(meeting_ends_on),
        )
        for fact in NOTICE
    ]


def rights() -> str:
    """What everyone may ask, and of whom."""
    return gettext(
        "You can read everything that is kept about you, take it with you, and ask for correction"
        " or erasure: on your own page once you sign in, or by writing to the controller. The"
        " record of what was done then no longer tells that it was you. Your name stays only if"
        " you agreed to stand in the list of participants."
    )
