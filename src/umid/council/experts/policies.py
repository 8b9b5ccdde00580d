"""Who may be on the roster, who sees an entry, who asks, offers and decides.

A visitor sees nothing of either. Of offers only the asking state, who made one and the secretariat.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_noop

from umid.council.experts.models import Offer, Request
from umid.council.experts.rules.requests import Side
from umid.council.experts.rules.roster import HIDDEN_AFTER, Audience
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.rules.posts import SPEAKS, Post


class ExpertsPermission(Permission):
    """What can be permitted here."""

    READ = "experts.read"
    REGISTER = "experts.register"
    VOUCH = "experts.vouch"
    KEEP = "experts.keep"
    ASK = "experts.ask"
    OFFER = "experts.offer"


_PRACTITIONERS: Final = SPEAKS | {Post.MEMBER, Post.EXPERT}
GRANTS: Final[dict[ExpertsPermission, frozenset[Role]]] = {
    ExpertsPermission.READ: frozenset({Everyone.USER, Everyone.PLATFORM}),
    ExpertsPermission.REGISTER: _PRACTITIONERS,
    ExpertsPermission.VOUCH: _PRACTITIONERS,
    ExpertsPermission.KEEP: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    ExpertsPermission.ASK: SPEAKS,
    ExpertsPermission.OFFER: _PRACTITIONERS,
}
_FOR_STATES: Final = gettext_noop("Only who speaks for a state asks the network.")
_NOT_ON_ROSTER: Final = gettext_noop("Register on the roster first, or let your focal point offer.")
_VOUCHES: Final = gettext_noop(
    "Those vouch who are on the roster themselves, or speak for an organisation."
)
_OWN_REQUEST: Final = gettext_noop("It is your own state's request.")
_NOT_YOUR_SIDE: Final = gettext_noop("That is for the other side to do.")


def may_read(actor: Actor) -> Decision:
    """Everyone with an account; which entries, `seen_by` says."""
    return decide(actor, ExpertsPermission.READ, GRANTS)


def may_register(actor: Actor) -> Decision:
    """Who is an expert, or belongs to a state or an organisation."""
    return decide(actor, ExpertsPermission.REGISTER, GRANTS)


def may_keep(actor: Actor) -> Decision:
    """The secretariat."""
    return decide(actor, ExpertsPermission.KEEP, GRANTS)


def may_vouch(actor: Actor, *, is_peer: bool) -> Decision:
    """A peer on the roster, or who speaks for an organisation."""
    entitled = Condition(is_peer or speaks_for_organisation(actor), _VOUCHES)
    return decide(actor, ExpertsPermission.VOUCH, GRANTS, entitled)


def may_ask(actor: Actor) -> Decision:
    """Who speaks for a state."""
    return decide(
        actor, ExpertsPermission.ASK, GRANTS, Condition(actor.state is not None, _FOR_STATES)
    )


def may_offer(actor: Actor, request: Request, *, is_peer: bool) -> Decision:
    """An expert on the roster, or who speaks for another state or for an organisation."""
    entitled = Condition(is_peer or speaks(actor), _NOT_ON_ROSTER)
    foreign = Condition(actor.state != request.state_id, _OWN_REQUEST)
    return decide(actor, ExpertsPermission.OFFER, GRANTS, foreign, entitled)


def may_step(actor: Actor, request: Request, wanted: frozenset[Side]) -> Decision:
    """Whose step it is."""
    own = Condition(bool(sides(actor, request) & wanted), _NOT_YOUR_SIDE)
    return any_of(
        decide(actor, ExpertsPermission.ASK, GRANTS, own),
        decide(actor, ExpertsPermission.OFFER, GRANTS, own),
    )


def sides(actor: Actor, request: Request) -> frozenset[Side]:
    """On which sides of an agreement the actor stands."""
    found = set()
    if actor.state == request.state_id and speaks(actor):
        found.add(Side.ASKER)
    if request.agreed is not None and is_own(actor, request.agreed):
        found.add(Side.OFFERER)
    return frozenset(found)


def is_own(actor: Actor, offer: Offer) -> bool:
    """Whether the actor made it, or speaks for who did."""
    if offer.state_id is None and offer.organisation_id is None:
        return actor.user == offer.by_id
    home = (offer.state_id, offer.organisation_id)
    return speaks(actor) and home == (actor.state, actor.organisation)


def speaks(actor: Actor) -> bool:
    """Whether they speak for a state or an organisation."""
    return actor.is_any_of(SPEAKS)


def speaks_for_organisation(actor: Actor) -> bool:
    """Whether they speak for an organisation."""
    return actor.organisation is not None and speaks(actor)


def audiences(actor: Actor) -> list[str]:
    """To which audiences of entries the actor belongs."""
    if not may_read(actor).allowed:
        return []
    found = [Audience.ACCOUNTS]
    if actor.state is not None and speaks(actor):
        found.append(Audience.FOCAL_POINTS)
    return [str(each) for each in (Audience if may_keep(actor).allowed else found)]


def seen_by(actor: Actor, at: datetime) -> Q:
    """The entries that the actor sees: a filter over entries."""
    if not may_read(actor).allowed:
        return Q(pk__in=[])
    if may_keep(actor).allowed:
        return Q(user__is_active=True)
    mine = Q(user=actor.user)
    return mine | (current(at) & Q(audience__in=audiences(actor)))


def current(at: datetime) -> Q:
    """Entries that are neither paused nor left without a word for too long."""
    return Q(user__is_active=True, paused_at__isnull=True, confirmed_at__gt=at - HIDDEN_AFTER)


def offers_seen_by(actor: Actor) -> Q:
    """A filter over offers."""
    if may_keep(actor).allowed:
        return Q()
    mine = Q(by=actor.user, state__isnull=True, organisation__isnull=True)
    if speaks(actor) and actor.state is not None:
        mine |= Q(request__state=actor.state) | Q(state=actor.state)
    if speaks_for_organisation(actor):
        mine |= Q(organisation=actor.organisation)
    return mine
