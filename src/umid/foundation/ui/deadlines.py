"""How long is left until a moment, in words and in tone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.foundation.ui.tones import Tone

SOON: Final = timedelta(days=3)  # a silence procedure's length: what ends within it needs an eye
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What a reader is told about a deadline."""

    words: str
    tone: Tone


def time_left(until: datetime, now: datetime) -> TimeLeft:
    """Whole days, hours or minutes, rounded down: no one is told of time they lack."""
    left = until - now
    if left <= timedelta(0):
        return TimeLeft(_over(-left), Tone.PROBLEM)
    return TimeLeft(_left(left), Tone.WARNING if left <= SOON else Tone.QUIET)


def _left(left: timedelta) -> str:
    if left >= _DAY:
        return ngettext("%(count)d day left", "%(count)d days left", left.days) % {
            "count": left.days
        }
    if left >= _HOUR:
        hours = left // _HOUR
        return ngettext("%(count)d hour left", "%(count)d hours left", hours) % {"count": hours}
    minutes = left // timedelta(minutes=1)
    if minutes == 0:
        return _("less than a minute left")
    return ngettext("%(count)d minute left", "%(count)d minutes left", minutes) % {"count": minutes}


def _over(over: timedelta) -> str:
    if over < _DAY:
        return _("ended less than a day ago") if over else _("ends now")
    return ngettext("ended %(count)d day ago", "ended %(count)d days ago", over.days) % {
        "count": over.days
    }
