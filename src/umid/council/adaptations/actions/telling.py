"""Whom the room tells what; a notice names neither people nor what is not out yet."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import BELONGS
from umid.council.adaptations.rules.life import Standing, Step
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.mailing import Importance

TO_CLEAR: Final = Kind(
    name="adaptations.to_clear",
    importance=Importance.NEEDS_ACTION,
    subject=_("An adaptation waits for your clearance"),
    body=_("Read it, then clear it for everyone or return it with a reason."),
)
DECIDED: Final = Kind(
    name="adaptations.decided",
    importance=Importance.NEEDS_ACTION,
    subject=_("There is news about an adaptation of yours"),
    body=_("Your focal point cleared or returned it. See which, and what you can do."),
)
TAKEN_UP: Final = Kind(
    name="adaptations.taken_up",
    importance=Importance.INFORMATION,
    subject=_("A practice was taken up elsewhere"),
    body=_("Read what was taken, what was changed and how it went so far."),
)
NOTED: Final = Kind(
    name="adaptations.noted",
    importance=Importance.INFORMATION,
    subject=_("There is a new result of an adaptation"),
    body=_("Someone who took up a practice says how it went since."),
)
KINDS: Final = (TO_CLEAR, DECIDED, TAKEN_UP, NOTED)

PUBLISHED: Final = Event("adaptations.published", _("An adaptation was published"))
WITHDRAWN: Final = Event("adaptations.withdrawn", _("An adaptation was withdrawn"))
NEW_RESULT: Final = Event("adaptations.noted", _("An adaptation has a new result"))
EVENTS: Final = (PUBLISHED, WITHDRAWN, NEW_RESULT)


def tell_step(adaptation: Adaptation, step: Step, *, actor: Actor, at: datetime) -> None:
    """Whoever clears next; the author where others decided; everyone concerned once it is out."""
    work = page("adaptations:work", adaptation.pk)
    if step is Step.WITHDRAW:
        _fire(WITHDRAWN, adaptation, at)
    if adaptation.standing == Standing.CLEARANCE:
        to = holders(SPEAKS, at=at, states=[adaptation.clears_id or ""])
        notify(TO_CLEAR, by=actor, to=to, about=adaptation, path=work, at=at)
    if step in (Step.CLEAR, Step.RETURN):
        to = _people_of(adaptation.home, at)
        notify(DECIDED, by=actor, to=to, about=adaptation, path=work, at=at)
    if adaptation.standing == Standing.PUBLISHED:
        _fire(PUBLISHED, adaptation, at)
        _tell_concerned(TAKEN_UP, adaptation, actor, at)


def tell_noted(adaptation: Adaptation, *, actor: Actor, at: datetime) -> None:
    """The practice's author and the editors."""
    _fire(NEW_RESULT, adaptation, at)
    _tell_concerned(NOTED, adaptation, actor, at)


def _tell_concerned(kind: Kind, adaptation: Adaptation, actor: Actor, at: datetime) -> None:
    """Whoever belongs to the practice's author, and the editors."""
    to = {*_people_of(adaptation.practice.home, at), *holders({Post.SECRETARIAT}, at=at)}
    path = page("adaptations:adaptation", adaptation.pk)
    notify(kind, by=actor, to=sorted(to), about=adaptation, path=path, at=at)


def _fire(event: Event, adaptation: Adaptation, at: datetime) -> None:
    practice = str(adaptation.practice_id)
    fire(event, at=at, adaptation=str(adaptation.pk), practice=practice)


def _people_of(home: Home, at: datetime) -> list[int]:
    return holders(
        BELONGS,
        at=at,
        states=[home.state] if home.state else [],
        organisations=[home.organisation] if home.organisation else [],
    )
