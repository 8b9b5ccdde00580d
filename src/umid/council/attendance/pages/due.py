"""What the room tells the meeting's desk, the delegate's day, and the page of a nomination."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.council.attendance import queries
from umid.council.delegations.doors import Door
from umid.council.meetings.due import Due
from umid.foundation.access.actors import Actor
from umid.foundation.ui.language import current_language


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """For who makes badges: those who come and have none that opens the door."""
    count = queries.without_badge(slug, actor=actor, at=at)
    if not count:
        return
    words = ngettext("%(count)d delegate needs a badge", "%(count)d delegates need a badge", count)
    url = reverse("attendance:badges", args=[slug])
    yield Due("attendance.issue", words % {"count": count}, url, count)


def own(actor: Actor, slug: str, at: datetime) -> Mapping[str, object] | None:
    """One's own badge and places."""
    found = queries.of_me(actor, slug, at, current_language())
    return {"mine": found} if found else None


def of_delegate(delegate: UUID) -> Door:
    """The photo for the badge of a nomination that one sees."""
    return Door(_("Photo for the badge"), reverse("attendance:photo", args=[delegate]))
