"""What the room tells the meeting's desk and the focal point."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.council.meetings.due import Due
from umid.council.record import queries
from umid.council.record.queries import Waits
from umid.foundation.access.actors import Actor
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """Reports that are missing, corrections without an answer, agreements waited for."""
    try:
        found = queries.waiting(actor, slug, at)
    except NotFound:
        return
    page = "record:desk" if queries.writes(actor) else "record:record"
    for one in found:
        yield Due(f"record.{one.what}", _words(one), reverse(page, args=[slug]), one.count)


def own(actor: Actor, at: datetime) -> Iterator[Due]:
    """A summary to agree to, and answers to the corrections that one proposed."""
    del at
    for row in queries.own(actor=actor, language=current_language()):
        if row.is_answered:
            key, words = f"record.answered.{row.slug}", _("Your correction was answered")
        else:
            key, words = f"record.agree.{row.slug}", _("Agree to the draft of the outcome")
        yield Due(key, words, reverse("record:record", args=[row.slug]), meeting=row.meeting)


def _words(one: queries.Waiting) -> str:
    said = {
        Waits.REPORTS: ngettext(
            "%(count)d breakout report is missing",
            "%(count)d breakout reports are missing",
            one.count,
        ),
        Waits.CORRECTIONS: ngettext(
            "%(count)d correction waits for an answer",
            "%(count)d corrections wait for an answer",
            one.count,
        ),
        Waits.AGREEMENTS: ngettext(
            "%(count)d agreement to the draft of the outcome is waited for",
            "%(count)d agreements to the draft of the outcome are waited for",
            one.count,
        ),
    }
    return said[one.what] % {"count": one.count}
