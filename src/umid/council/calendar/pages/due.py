"""What the room tells the meeting's desk: entries to be sent, answers that are waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import ngettext

from umid.council.calendar import queries
from umid.council.meetings.due import Due
from umid.foundation.access.actors import Actor


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """For who sends; it vanishes with the sending, or with the answer."""
    found = queries.waiting(actor, slug, at)
    url = reverse("calendar:participation", args=[slug])
    unsent = found.unsent + found.outdated
    if unsent:
        words = ngettext(
            "%(count)d calendar entry waits to be sent",
            "%(count)d calendar entries wait to be sent",
            unsent,
        )
        yield Due("calendar.send", words % {"count": unsent}, url, unsent)
    if found.unanswered:
        words = ngettext(
            "%(count)d delegate has not said whether they come",
            "%(count)d delegates have not said whether they come",
            found.unanswered,
        )
        yield Due("calendar.answers", words % {"count": found.unanswered}, url, found.unanswered)
