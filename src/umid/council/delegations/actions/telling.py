"""Whom the room tells what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.delegations.models import Invitation
from umid.council.meetings.queries.naming import titles
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Post
from umid.foundation.notices.actions import notify
from umid.foundation.notices.kinds import Kind, Names
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


INVITED: Final = Kind(
    name="delegations.invited",
    importance=Importance.NEEDS_ACTION,
    subject=_("An invitation waits for your answer"),
    body=_("%(meeting)s: read the letter %(symbol)s, answer it, and name your delegation."),
    names=_named,
)
ANSWERED: Final = Kind(
    name="delegations.answered",
    importance=Importance.INFORMATION,
    subject=_("An invitation was answered"),
    body=_("%(meeting)s: the answer to %(symbol)s is in."),
    names=_named,
)
SUBMITTED: Final = Kind(
    name="delegations.submitted",
    importance=Importance.NEEDS_ACTION,
    subject=_("A nomination waits for accreditation"),
    body=_("%(meeting)s: someone was nominated in answer to %(symbol)s."),
    names=_named,
)
DECIDED: Final = Kind(
    name="delegations.decided",
    importance=Importance.NEEDS_ACTION,
    subject=_("The secretariat decided on a nomination"),
    body=_("%(meeting)s: see what was decided on the delegation invited by %(symbol)s."),
    names=_named,
)
KINDS: Final = (INVITED, ANSWERED, SUBMITTED, DECIDED)


def tell_invited(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited."""
    _tell(INVITED, invitation, _speakers(invitation, at), actor, at)


def tell_answered(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    _tell(ANSWERED, invitation, holders({Post.SECRETARIAT}, at=at), actor, at)


def tell_submitted(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """The secretariat."""
    _tell(SUBMITTED, invitation, holders({Post.SECRETARIAT}, at=at), actor, at)


def tell_decided(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited, once for all that was decided together."""
    _tell(DECIDED, invitation, _speakers(invitation, at), actor, at)


def _speakers(invitation: Invitation, at: datetime) -> list[int]:
    home = invitation.home
    return holders(
        SPEAKS,
        at=at,
        states=[home.state] if home.state else [],
        organisations=[home.organisation] if home.organisation else [],
    )


def _tell(kind: Kind, invitation: Invitation, to: list[int], actor: Actor, at: datetime) -> None:
    notify(
        kind,
        by=actor,
        to=to,
        about=invitation,
        path=page("delegations:invitation", invitation.pk),
        at=at,
        meeting=invitation.meeting.slug,
        symbol=invitation.symbol,
    )
