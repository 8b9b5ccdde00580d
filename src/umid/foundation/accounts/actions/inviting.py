"""An account is offered by a letter with a link, and made when the link is opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.access.decisions import NotAllowed, demand
from umid.foundation.accounts.actions.telling import tell_accepted, tell_answered
from umid.foundation.accounts.links import Opens, digest_for
from umid.foundation.accounts.models import Invitation, Joining
from umid.foundation.accounts.openings import tell_opened
from umid.foundation.accounts.policies import may_invite
from umid.foundation.accounts.rules import (
    INVITED_FOR,
    LinkSpent,
    Standing,
    digest_of,
)
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import User
from umid.foundation.directory.policies import may_appoint
from umid.foundation.directory.queries import actor_of
from umid.foundation.directory.rules.posts import Held, Home, Post, Span, require_fitting
from umid.foundation.jobs.actions import enqueue
from umid.kernel.errors import NotFound
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Offer:
    """Whom to invite, and to what."""

    email: str
    name: str
    language: Language
    post: Post
    home: Home


@transaction.atomic
def invite(*, actor: Actor, offer: Offer, at: datetime) -> Invitation:
    """Send a link that opens an account once; former invitations to the address are withdrawn.

    Answers the address's request to join, if one waits.
    Raises NotAllowed, EmailTaken, Misplaced.
    """
    email = offer.email.lower()
    waiting = Joining.objects.select_for_update().filter(email=email, standing=Standing.WAITING)
    asked = waiting.first()
    demand(may_appoint(actor, offer.post))
    if User.objects.filter(email=email).exists():
        raise directory.EmailTaken(email)
    require_fitting(Held(offer.post, offer.home, Span(at)), [])
    Invitation.objects.filter(Invitation.open_at(at), email=email).update(withdrawn_at=at)
    public_id = new_identifier()
    invitation = Invitation.objects.create(
        public_id=public_id,
        digest=digest_for(Opens.INVITATION, public_id),
        email=email,
        name=offer.name,
        language=offer.language,
        post=offer.post,
        state_id=offer.home.state,
        organisation_id=offer.home.organisation,
        body_id=offer.home.body,
        by_id=actor.user,
        made_at=at,
        expires_at=at + INVITED_FOR,
    )
    record(actor, AccountsDid.INVITE, invitation, at=at, detail={"post": offer.post})
    if asked is not None:
        _answer(asked, actor, at)
    enqueue("accounts.send_invitation", invitation=invitation.public_id)
    return invitation


@transaction.atomic
def withdraw(*, actor: Actor, invitation: UUID, at: datetime) -> None:
    """Let a link open nothing any more. Raises NotAllowed, NotFound."""
    demand(may_invite(actor))
    open_ones = Invitation.objects.select_for_update().filter(Invitation.open_at(at))
    found = open_ones.filter(public_id=invitation).first()
    if found is None:
        raise NotFound
    demand(may_appoint(actor, Post(found.post)))
    found.withdrawn_at = at
    found.save(update_fields=["withdrawn_at"])
    record(actor, AccountsDid.WITHDRAW, found, at=at)


@transaction.atomic
def accept(*, token: str, name: str, language: Language, at: datetime) -> User:
    """Open the account that an invitation offers, under the name as its owner writes it.

    Whoever invited must still be one who may: otherwise the link is spent.
    Raises LinkSpent, and what `appoint` raises.
    """
    open_ones = Invitation.objects.select_for_update(of=("self",)).filter(Invitation.open_at(at))
    found = open_ones.filter(digest=digest_of(token)).select_related("by").first()
    if found is None:
        raise LinkSpent(token)
    inviter = actor_of(found.by, at) if found.by else SYSTEM
    try:
        user = directory.enter_user(
            actor=inviter, email=found.email, name=name, language=language, at=at
        )
        directory.appoint(
            actor=inviter, user=user.public_id, post=Post(found.post), home=found.home, at=at
        )
    except (NotAllowed, NotFound) as error:
        raise LinkSpent(token) from error
    found.used_at = at
    found.save(update_fields=["used_at"])
    newcomer = actor_of(user, at)
    record(newcomer, AccountsDid.ACCEPT, found, at=at, about=user)
    tell_accepted(found, user, actor=newcomer, at=at)
    tell_opened(user.pk, user.email, at)
    return user


def _answer(asked: Joining, actor: Actor, at: datetime) -> None:
    asked.standing, asked.answered_by_id, asked.answered_at = Standing.INVITED, actor.user, at
    asked.save(update_fields=["standing", "answered_by", "answered_at"])
    record(actor, AccountsDid.ANSWER, asked, at=at, detail={"answer": Standing.INVITED})
    tell_answered(asked, actor=actor, at=at)
