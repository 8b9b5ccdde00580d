"""Whom the room tells of releases and of the joint sign-off, and what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.meetings.models import Meeting, Participation, Release
from umid.council.meetings.queries.naming import titles
from umid.council.meetings.rules.holding import Holding
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post
from umid.foundation.notices.actions import fire, notify
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


RELEASED: Final = Kind(
    name="meetings.released",
    importance=Importance.INFORMATION,
    subject=_("A programme was released"),
    body=_("%(meeting)s: release %(release)s of the programme is out, with what it changes."),
    names=_named,
)
SIGN_OFF_ASKED: Final = Kind(
    name="meetings.sign_off_asked",
    importance=Importance.NEEDS_ACTION,
    subject=_("Your agreement to a draft is asked for"),
    body=_("%(meeting)s: the next release of the programme waits for your agreement."),
    names=_named,
)
AGREED: Final = Kind(
    name="meetings.agreed",
    importance=Importance.INFORMATION,
    subject=_("A co-organiser agreed to a draft"),
    body=_("%(meeting)s: the desk shows who is still waited for."),
    names=_named,
)
POSTPONED: Final = Kind(
    name="meetings.postponed",
    importance=Importance.NEEDS_ACTION,
    subject=_("A meeting was postponed"),
    body=_("%(meeting)s is not held on the days that were set. The meeting's page says why."),
    names=_named,
)
CALLED_OFF: Final = Kind(
    name="meetings.called_off",
    importance=Importance.NEEDS_ACTION,
    subject=_("A meeting was cancelled"),
    body=_("%(meeting)s does not take place. The meeting's page says why."),
    names=_named,
)
HELD_AFTER_ALL: Final = Kind(
    name="meetings.held_after_all",
    importance=Importance.NEEDS_ACTION,
    subject=_("A meeting is held after all"),
    body=_("%(meeting)s is held on the days that its page gives."),
    names=_named,
)
_TOLD: Final = {
    Holding.POSTPONED: POSTPONED,
    Holding.CANCELLED: CALLED_OFF,
    Holding.AS_SET: HELD_AFTER_ALL,
}
KINDS: Final = (*_TOLD.values(), RELEASED, SIGN_OFF_ASKED, AGREED)

HOLDING_CHANGED: Final = Event(
    "meetings.holding_changed", _("A meeting was postponed, cancelled, or is held after all")
)
PROGRAMME_RELEASED: Final = Event("meetings.released", _("A programme was released"))


def tell_released(meeting: Meeting, release: Release, *, actor: Actor, at: datetime) -> None:
    """Those who speak for a participant, and other programs."""
    notify(
        RELEASED,
        by=actor,
        to=_who_speaks_for(meeting, at),
        about=meeting,
        path=page("meetings:releases", meeting.slug),
        at=at,
        meeting=meeting.slug,
        release=release.number,
    )
    fire(PROGRAMME_RELEASED, at=at, meeting=meeting.slug, release=release.number)


def tell_holding(meeting: Meeting, to: Holding, *, actor: Actor, at: datetime) -> None:
    """Those who speak for a participant, the secretariat, and other programs."""
    notify(
        _TOLD[to],
        by=actor,
        to={*_who_speaks_for(meeting, at), *holders({Post.SECRETARIAT}, at=at)},
        about=meeting,
        path=page("meetings:overview", meeting.slug),
        at=at,
        meeting=meeting.slug,
    )
    fire(HOLDING_CHANGED, at=at, meeting=meeting.slug, holding=to.value)


def tell_asked(meeting: Meeting, homes: Collection[Home], *, actor: Actor, at: datetime) -> None:
    """Those who speak for a state or an organisation that is asked to agree."""
    notify(
        SIGN_OFF_ASKED,
        by=actor,
        to=holders(
            SPEAKS,
            at=at,
            states=[home.state for home in homes if home.state],
            organisations=[home.organisation for home in homes if home.organisation],
        ),
        about=meeting,
        path=page("meetings:desk_programme", meeting.slug),
        at=at,
        meeting=meeting.slug,
    )


def tell_agreed(meeting: Meeting, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    notify(
        AGREED,
        by=actor,
        to=holders({Post.SECRETARIAT}, at=at),
        about=meeting,
        path=page("meetings:desk_programme", meeting.slug),
        at=at,
        meeting=meeting.slug,
    )


def _who_speaks_for(meeting: Meeting, at: datetime) -> list[int]:
    """Of every state and organisation that takes part."""
    parts = Participation.objects.filter(meeting=meeting)
    return holders(
        SPEAKS,
        at=at,
        states=list(parts.filter(state__isnull=False).values_list("state", flat=True)),
        organisations=list(
            parts.filter(organisation__isnull=False).values_list("organisation", flat=True)
        ),
    )
