"""Whom the room tells what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.attendance.models import Place
from umid.council.meetings.queries.naming import titles
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS
from umid.foundation.notices.actions import notify
from umid.foundation.notices.kinds import Event, Kind, Names
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language


def _named(_actor: Actor, facts: Sequence[Facts], language: Language) -> Sequence[Names | None]:
    """A meeting's title is public, so everyone may know it."""
    known = titles({str(each["meeting"]) for each in facts}, language=language)
    return [
        {**each, "meeting": known[slug]} if (slug := str(each["meeting"])) in known else None
        for each in facts
    ]


MOVED_UP: Final = Kind(
    name="attendance.moved_up",
    importance=Importance.NEEDS_ACTION,
    subject=_("A place in a session became free"),
    body=_(
        "%(meeting)s: someone on a waiting list has a place now. Give it up if it is not needed."
    ),
    names=_named,
)
KINDS: Final = (MOVED_UP,)

CHECKED_IN: Final = Event("attendance.checked_in", _("Someone was checked in"))
CHECKED_OUT: Final = Event("attendance.checked_out", _("Someone was checked out"))
EVENTS: Final = (CHECKED_IN, CHECKED_OUT)


def tell_moved_up(place: Place, *, actor: Actor, at: datetime) -> None:
    """The delegate; where they have no account, who speaks for their delegation."""
    delegate = place.delegate
    mail = delegate.email
    own = list(User.objects.filter(email=mail).values_list("pk", flat=True)) if mail else []
    invitation = delegate.invitation
    meeting = invitation.meeting.slug
    notify(
        MOVED_UP,
        by=actor,
        to=own
        or holders(
            SPEAKS,
            at=at,
            states=[invitation.state_id] if invitation.state_id else [],
            organisations=[invitation.organisation_id] if invitation.organisation_id else [],
        ),
        about=place.sign_up,
        path=page("attendance:sign_up", meeting),
        at=at,
        meeting=meeting,
    )
