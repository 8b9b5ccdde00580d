"""Whom the room tells what; a notice names neither people nor what is not out yet."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.experience.models import Practice, Review
from umid.council.experience.rules.life import Standing, Step
from umid.council.experience.rules.reviewing import Reviewing
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post
from umid.foundation.notices.actions import fire, notify
from umid.foundation.notices.kinds import Event, Kind
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.mailing import Importance

TO_CLEAR: Final = Kind(
    name="experience.to_clear",
    importance=Importance.NEEDS_ACTION,
    subject=_("A description of a practice waits for your clearance"),
    body=_("Read it, then clear it for the library or return it with a reason."),
)
TO_EDIT: Final = Kind(
    name="experience.to_edit",
    importance=Importance.NEEDS_ACTION,
    subject=_("A description of a practice waits for the editors"),
    body=_("Read it, then publish it, ask for a change, or refuse it with reasons."),
)
DECIDED: Final = Kind(
    name="experience.decided",
    importance=Importance.NEEDS_ACTION,
    subject=_("There is news about a description of yours"),
    body=_("Someone took the next step with it. See which, and what you can do."),
)
COMMENTED: Final = Kind(
    name="experience.commented",
    importance=Importance.INFORMATION,
    subject=_("A state commented on a practice of yours"),
    body=_("Its comment stands beside your description."),
)
REVIEWED: Final = Kind(
    name="experience.reviewed",
    importance=Importance.NEEDS_ACTION,
    subject=_("A review waits for you"),
    body=_("See where it stands and what you are asked for."),
)
TO_CONFIRM: Final = Kind(
    name="experience.to_confirm",
    importance=Importance.NEEDS_ACTION,
    subject=_("A practice of yours needs a word from you"),
    body=_(
        "Say whether it is still true, or change it. Two years after the last word it is archived."
    ),
)
KINDS: Final = (TO_CLEAR, TO_EDIT, DECIDED, COMMENTED, REVIEWED, TO_CONFIRM)

PUBLISHED: Final = Event("experience.published", _("A practice was published"))
WITHDRAWN: Final = Event("experience.withdrawn", _("A practice was withdrawn"))
PEER_REVIEWED: Final = Event("experience.reviewed", _("A review of a practice was published"))
EVENTS: Final = (PUBLISHED, WITHDRAWN, PEER_REVIEWED)

_FIRES: Final = {
    Step.PUBLISH: PUBLISHED,
    Step.ALLOW: PUBLISHED,
    Step.WITHDRAW: WITHDRAWN,
}
_BELONGS: Final = SPEAKS | {Post.MEMBER}


def tell_step(practice: Practice, step: Step, *, actor: Actor, at: datetime) -> None:
    """Whoever is next, and the author where others decided."""
    if step in _FIRES:
        fire(_FIRES[step], at=at, practice=str(practice.pk))
    path = page("experience:work", practice.pk)
    if step is Step.WITHDRAW:
        return
    if practice.standing == Standing.CLEARANCE:
        to, kind = holders(SPEAKS, at=at, states=[practice.clears_id or ""]), TO_CLEAR
    elif practice.standing in (Standing.SUBMITTED, Standing.APPEALED):
        to, kind = holders({Post.SECRETARIAT}, at=at), TO_EDIT
    else:
        to, kind = _authors(practice, at), DECIDED
    notify(kind, by=actor, to=to, about=practice, path=path, at=at)


def tell_to_confirm(practice: Practice, *, actor: Actor, at: datetime) -> None:
    """The author; one press on that page confirms it."""
    path = page("experience:step", practice.pk, Step.CONFIRM.value)
    notify(TO_CONFIRM, by=actor, to=_authors(practice, at), about=practice, path=path, at=at)


def tell_commented(practice: Practice, *, actor: Actor, at: datetime) -> None:
    """The author."""
    path = page("experience:practice", practice.pk)
    notify(COMMENTED, by=actor, to=_authors(practice, at), about=practice, path=path, at=at)


def tell_review(review: Review, *, actor: Actor, at: datetime) -> None:
    """Whoever is next: the author, the reviewer or the editors."""
    standing = Reviewing(review.standing)
    if standing in (Reviewing.PROPOSED, Reviewing.SENT, Reviewing.PUBLISHED):
        to = _authors(review.practice, at)
    else:
        to = [] if standing is Reviewing.WRITING else holders({Post.SECRETARIAT}, at=at)
    if standing in (Reviewing.AGREED, Reviewing.PUBLISHED):
        to = [*to, review.reviewer_id]
    if standing is Reviewing.PUBLISHED:
        fire(PEER_REVIEWED, at=at, practice=str(review.practice_id))
    path = page("experience:review", review.pk)
    notify(REVIEWED, by=actor, to=to, about=review, path=path, at=at)


def _authors(practice: Practice, at: datetime) -> list[int]:
    home: Home = practice.home
    return holders(
        _BELONGS,
        at=at,
        states=[home.state] if home.state else [],
        organisations=[home.organisation] if home.organisation else [],
    )
