"""Whom the room tells that an invitation was accepted, or a request to join answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from umid.foundation.access.actors import Actor
from umid.foundation.accounts.models import Invitation, Joining
from umid.foundation.accounts.queries import names_of_joining, names_of_users
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import Post
from umid.foundation.notices.actions import notify
from umid.foundation.notices.kinds import Kind, Names
from umid.foundation.notices.links import page
from umid.foundation.notices.rules.facts import Facts
from umid.foundation.notices.rules.mailing import Importance
from umid.kernel.languages import Language


def _users(actor: Actor, facts: Sequence[Facts], _language: Language) -> Sequence[Names | None]:
    asked = [str(each["user"]) for each in facts]
    known = names_of_users(asked, actor=actor, at=timezone.now())
    return [{"name": known[each]} if each in known else None for each in asked]


def _joinings(actor: Actor, facts: Sequence[Facts], _language: Language) -> Sequence[Names | None]:
    asked = [str(each["joining"]) for each in facts]
    known = names_of_joining(asked, actor=actor)
    return [{"name": known[each]} if each in known else None for each in asked]


ACCEPTED: Final = Kind(
    name="accounts.invitation_accepted",
    importance=Importance.INFORMATION,
    subject=_("An invitation was accepted"),
    body=_("%(name)s has opened the account that you offered."),
    names=_users,
)
ANSWERED: Final = Kind(
    name="accounts.joining_answered",
    importance=Importance.INFORMATION,
    subject=_("A request to join was answered"),
    body=_("A colleague has answered %(name)s; nobody else needs to."),
    names=_joinings,
)
KINDS: Final = (ACCEPTED, ANSWERED)


def tell_accepted(invitation: Invitation, user: User, *, actor: Actor, at: datetime) -> None:
    """Whoever invited them; nobody where a command did."""
    notify(
        ACCEPTED,
        by=actor,
        to=[invitation.by_id] if invitation.by_id is not None else [],
        about=invitation,
        path=page("accounts:person", user.public_id),
        at=at,
        user=str(user.public_id),
    )


def tell_answered(joining: Joining, *, actor: Actor, at: datetime) -> None:
    """The others of the secretariat; who asked gets a letter."""
    notify(
        ANSWERED,
        by=actor,
        to=holders({Post.SECRETARIAT}, at=at),
        about=joining,
        path=page("accounts:joinings"),
        at=at,
        joining=str(joining.public_id),
    )
