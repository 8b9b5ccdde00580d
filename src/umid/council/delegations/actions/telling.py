"""Whom the room tells what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.rules.by_name import About
from umid.council.delegations.rules.wishes import Wished
from umid.council.meetings.queries.naming import titles
from umid.foundation.access.actors import Actor
from umid.foundation.directory.models import User
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import SPEAKS, Post
from umid.foundation.jobs.actions import enqueue
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
TO_ANSWER: Final = Kind(
    name="delegations.to_answer",
    importance=Importance.NEEDS_ACTION,
    subject=_("The deadline for your answer is near"),
    body=_("%(meeting)s: the letter %(symbol)s waits for your answer."),
    names=_named,
)
TO_NOMINATE: Final = Kind(
    name="delegations.to_nominate",
    importance=Importance.NEEDS_ACTION,
    subject=_("The deadline for your nominations is near"),
    body=_("%(meeting)s: nobody is nominated in answer to %(symbol)s yet."),
    names=_named,
)
TERMS: Final = Kind(
    name="delegations.terms",
    importance=Importance.INFORMATION,
    subject=_("Places or deadline of your invitation changed"),
    body=_("%(meeting)s: see what changed in the invitation %(symbol)s."),
    names=_named,
)
WISHED: Final = Kind(
    name="delegations.wished",
    importance=Importance.NEEDS_ACTION,
    subject=_("Someone asked about their own data"),
    body=_("%(meeting)s: see what was asked in the delegation invited by %(symbol)s."),
    names=_named,
)
SETTLED: Final = Kind(
    name="delegations.settled",
    importance=Importance.INFORMATION,
    subject=_("Your request about your data was decided"),
    body=_("%(meeting)s: what you asked about your own data was decided."),
    names=_named,
)
KINDS: Final = (
    INVITED,
    ANSWERED,
    SUBMITTED,
    DECIDED,
    TO_ANSWER,
    TO_NOMINATE,
    TERMS,
    WISHED,
    SETTLED,
)

ANSWER_CAME: Final = Event("delegations.answered", _("An invitation was answered"))
NOMINATION_CAME: Final = Event("delegations.submitted", _("A nomination was submitted"))
NOMINATION_DECIDED: Final = Event("delegations.decided", _("A nomination was decided on"))
EVENTS: Final = (ANSWER_CAME, NOMINATION_CAME, NOMINATION_DECIDED)


def tell_invited(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited, or the person who is invited by name."""
    if invitation.by_name:
        _write_to(invitation, About.INVITED, 0)
    else:
        _tell(INVITED, invitation, _speakers(invitation, at), actor, at)


def tell_to_confirm(invitation: Invitation, *, at: datetime) -> None:
    """Who asked to be accredited under an address that is to be theirs; again if asked again."""
    _write_to(invitation, About.CONFIRM, int(at.timestamp()))


def tell_answered(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """The secretariat, and other programs."""
    _tell(ANSWERED, invitation, holders({Post.SECRETARIAT}, at=at), actor, at)
    _fire(ANSWER_CAME, invitation, at)


def tell_submitted(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """The secretariat, and other programs."""
    _tell(SUBMITTED, invitation, holders({Post.SECRETARIAT}, at=at), actor, at)
    _fire(NOMINATION_CAME, invitation, at)


def tell_decided(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited, once for all decided together; and other programs."""
    if invitation.by_name:
        _write_to(invitation, About.DECIDED, int(at.timestamp()))
    else:
        _tell(DECIDED, invitation, _speakers(invitation, at), actor, at)
    _fire(NOMINATION_DECIDED, invitation, at)


def tell_to_answer(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited, or who is by name: an answer is waited for."""
    if invitation.by_name:
        _write_to(invitation, About.TO_ANSWER, int(at.timestamp()))
        return
    _tell(TO_ANSWER, invitation, _speakers(invitation, at), actor, at)


def tell_to_nominate(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited: a delegation is waited for."""
    _tell(TO_NOMINATE, invitation, _speakers(invitation, at), actor, at)


def tell_terms(invitation: Invitation, *, actor: Actor, at: datetime) -> None:
    """Those who speak for the invited, who may have counted on what stood in their letter."""
    if invitation.by_name:
        _write_to(invitation, About.TERMS, invitation.revision)
        return
    _tell(TERMS, invitation, _speakers(invitation, at), actor, at)


def tell_wished(delegate: Delegate, kind: Wished, *, actor: Actor, at: datetime) -> None:
    """Who decides: of a correction who nominated, of an erasure the secretariat."""
    invitation = delegate.invitation
    corrects = kind is Wished.CORRECT and not invitation.by_name
    to = _speakers(invitation, at) if corrects else holders({Post.SECRETARIAT}, at=at)
    _tell(WISHED, invitation, to, actor, at)


def tell_settled(delegate: Delegate, *, actor: Actor, at: datetime) -> None:
    """The person themself, who may know nothing else of the delegation."""
    to = list(User.objects.filter(email=delegate.email).values_list("pk", flat=True))
    _tell(SETTLED, delegate.invitation, to, actor, at, path=page("delegations:home"))


def _write_to(invitation: Invitation, about: About, number: int) -> None:
    """A letter by mail with the link that stands for them: nobody needs an account."""
    enqueue("delegations.post", invitation=invitation.pk, about=about.value, number=number)


def _fire(event: Event, invitation: Invitation, at: datetime) -> None:
    """Identifiers alone; whose nomination it is, the API tells who may know."""
    fire(event, at=at, meeting=invitation.meeting.slug, invitation=str(invitation.pk))


def _speakers(invitation: Invitation, at: datetime) -> list[int]:
    home = invitation.home
    return holders(
        SPEAKS,
        at=at,
        states=[home.state] if home.state else [],
        organisations=[home.organisation] if home.organisation else [],
    )


def _tell(
    kind: Kind,
    invitation: Invitation,
    to: list[int],
    actor: Actor,
    at: datetime,
    *,
    path: str = "",
) -> None:
    notify(
        kind,
        by=actor,
        to=to,
        about=invitation,
        path=path or page("delegations:invitation", invitation.pk),
        at=at,
        meeting=invitation.meeting.slug,
        symbol=invitation.symbol,
    )
