"""Who may see and do what of invitations, delegations and their members' needs."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Signatory
from umid.council.meetings.policies import may_agree
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.models import User
from umid.foundation.directory.rules.posts import SPEAKS, Post


class DelegationsPermission(Permission):
    """What can be permitted here."""

    INVITE = "delegations.invite"
    SPEAK = "delegations.speak"
    ACCREDIT = "delegations.accredit"
    ENTER_PAPER = "delegations.enter_paper"
    READ_LIST = "delegations.read_list"
    ERASE = "delegations.erase"
    OWN_DATA = "delegations.own_data"
    ANSWER_BY_NAME = "delegations.answer_by_name"
    ASK_AS_MEDIA = "delegations.ask_as_media"


_SECRETARIAT: Final = frozenset[Role]({Post.SECRETARIAT, Everyone.PLATFORM})

GRANTS: Final[dict[DelegationsPermission, frozenset[Role]]] = {
    DelegationsPermission.INVITE: _SECRETARIAT,
    DelegationsPermission.SPEAK: SPEAKS,
    DelegationsPermission.ACCREDIT: frozenset({Post.SECRETARIAT}),
    DelegationsPermission.ENTER_PAPER: frozenset({Post.SECRETARIAT}),
    DelegationsPermission.READ_LIST: frozenset({Everyone.USER}),
    DelegationsPermission.ERASE: frozenset({Everyone.PLATFORM}),
    DelegationsPermission.OWN_DATA: frozenset({Everyone.USER}),
    DelegationsPermission.ANSWER_BY_NAME: frozenset({Everyone.USER}),
    DelegationsPermission.ASK_AS_MEDIA: frozenset({Everyone.VISITOR, Everyone.USER}),
}

UNCONFIRMED: Final = Q(by_name=ByName.MEDIA, standing=Invited.DRAFT)
"""Requests of the media before whoever wrote them has confirmed the address."""

_ONESELF: Final = gettext_noop("Only the person whom it is about does this.")
_YOUR_OWN: Final = gettext_noop("You speak for another state or organisation.")


def may_invite(actor: Actor) -> Decision:
    """The secretariat invites, writes the letters and sends them."""
    return decide(actor, DelegationsPermission.INVITE, GRANTS)


def may_answer(actor: Actor, invitation: Invitation) -> Decision:
    """Who speaks for the invited or is named; the secretariat enters what came on paper."""
    own = Condition(holds=_is_own(actor, invitation), otherwise=_YOUR_OWN)
    by_name = Condition(holds=bool(invitation.by_name) and own.holds, otherwise=_YOUR_OWN)
    return any_of(
        decide(actor, DelegationsPermission.SPEAK, GRANTS, own),
        decide(actor, DelegationsPermission.ANSWER_BY_NAME, GRANTS, by_name),
        decide(actor, DelegationsPermission.ENTER_PAPER, GRANTS),
    )


def may_speak(actor: Actor) -> Decision:
    """Who speaks for any state or organisation."""
    return decide(actor, DelegationsPermission.SPEAK, GRANTS)


def may_nominate(actor: Actor, invitation: Invitation) -> Decision:
    """As answering: the focal point, a deputy, or the secretariat for what came on paper."""
    return may_answer(actor, invitation)


def may_accredit(actor: Actor) -> Decision:
    """The secretariat accredits, returns and refuses."""
    return decide(actor, DelegationsPermission.ACCREDIT, GRANTS)


def may_ask_as_media(actor: Actor) -> Decision:
    """Whoever works for the media; nobody needs an account for it."""
    return decide(actor, DelegationsPermission.ASK_AS_MEDIA, GRANTS)


def may_read_needs(actor: Actor, delegate: Delegate) -> Decision:
    """Who nominates them and who arranges the journey; other delegates and organisers do not."""
    return may_nominate(actor, delegate.invitation)


def may_read_list(actor: Actor) -> Decision:
    """The list of participants is for those who have signed in, not for the whole world."""
    return decide(actor, DelegationsPermission.READ_LIST, GRANTS)


def may_erase(actor: Actor) -> Decision:
    """Only the platform's own job, when the time has come."""
    return decide(actor, DelegationsPermission.ERASE, GRANTS)


def may_see_kept(actor: Actor, delegate: Delegate) -> Decision:
    """The person themself sees everything, and says whether they stand in the list."""
    own = Condition(holds=is_oneself(actor, delegate), otherwise=_ONESELF)
    return decide(actor, DelegationsPermission.OWN_DATA, GRANTS, own)


def may_wish(actor: Actor, delegate: Delegate) -> Decision:
    """The person themself; the secretariat enters what came on paper."""
    return any_of(
        may_see_kept(actor, delegate),
        decide(actor, DelegationsPermission.ENTER_PAPER, GRANTS),
    )


def is_oneself(actor: Actor, delegate: Delegate) -> bool:
    """Whether the nomination is of the actor, as `oneself` filters."""
    return Delegate.objects.filter(oneself(actor), pk=delegate.pk).exists()


def is_by_paper(actor: Actor, invitation: Invitation) -> bool:
    """Whether what the actor enters counts as come on paper: they do not speak for the invited."""
    return not _is_own(actor, invitation)


def invitations_visible_to(actor: Actor) -> Q:
    """The secretariat sees all, others what was sent to those they speak for, or by name to them.

    A request of the media whose address is not confirmed is nobody's yet.
    """
    if may_invite(actor).allowed:
        return ~UNCONFIRMED
    if actor.user is None:
        return Q(pk__in=[])
    named = Delegate.objects.filter(_of_account(actor), invitation=OuterRef("pk"))
    own = Q(Exists(named)) & ~Q(by_name="")
    if may_speak(actor).allowed and not _is_alone(actor):
        own |= Q(state=actor.state, organisation=actor.organisation)
    return own & ~Q(standing=Invited.DRAFT)


def delegates_visible_to(actor: Actor) -> Q:
    """Those of the invitations that one sees, and oneself once the nomination was submitted.

    A delegate is known by the address of their account, which was verified. Who was erased is
    seen by nobody; what is left of them are figures.
    """
    known = Q(forgotten_at__isnull=True)
    if may_invite(actor).allowed:
        requests = Invitation.objects.filter(UNCONFIRMED, pk=OuterRef("invitation"))
        return known & ~Q(Exists(requests))
    if actor.user is None:
        return Q(pk__in=[])
    visible = Invitation.objects.filter(invitations_visible_to(actor), pk=OuterRef("invitation"))
    return known & (Q(Exists(visible)) | oneself(actor))


def oneself(actor: Actor) -> Q:
    """The nominations of whoever asks: a filter over delegates."""
    if actor.user is None:
        return Q(pk__in=[])
    return _of_account(actor) & ~Q(standing=Nominated.DRAFT)


def meetings_of(actor: Actor) -> Q:
    """The meetings to which someone is accredited: a filter over meetings."""
    if actor.user is None:
        return Q(pk__in=[])
    mine = Delegate.objects.filter(
        oneself(actor), standing=Nominated.ACCREDITED, invitation__meeting=OuterRef("pk")
    )
    return Q(Exists(mine))


def letters_visible_to(actor: Actor) -> Q:
    """The secretariat sees every letter, a signatory those of the meetings it signs for."""
    if may_invite(actor).allowed:
        return Q()
    if not may_agree(actor).allowed:
        return Q(pk__in=[])
    asked = Signatory.objects.filter(
        meeting=OuterRef("meeting"), state=actor.state, organisation=actor.organisation
    )
    return Q(Exists(asked))


def _of_account(actor: Actor) -> Q:
    """Those of the actor's address, which was verified: a filter over delegates."""
    if actor.user is None:
        return Q(pk__in=[])
    account = User.objects.filter(pk=actor.user, email=OuterRef("email"))
    return Q(Exists(account), forgotten_at__isnull=True)


def _is_alone(actor: Actor) -> bool:
    """Whether someone belongs to no state and no organisation, and so speaks for none."""
    return actor.state is None and actor.organisation is None


def _is_own(actor: Actor, invitation: Invitation) -> bool:
    if invitation.by_name:
        return Delegate.objects.filter(_of_account(actor), invitation=invitation).exists()
    home = invitation.home
    return not _is_alone(actor) and (actor.state, actor.organisation) == (
        home.state,
        home.organisation,
    )
