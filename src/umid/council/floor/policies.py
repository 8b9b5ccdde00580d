"""Who runs the floor, who may ask for it, and to whom a delegation is named."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings.models import ReleasedSession
from umid.council.meetings.rules.kinds import Part
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, decide
from umid.foundation.directory.rules.posts import SPEAKS, Post


class FloorPermission(Permission):
    """What can be permitted here."""

    CHAIR = "floor.chair"
    ASK = "floor.ask"


GRANTS: Final[dict[FloorPermission, frozenset[Role]]] = {
    FloorPermission.CHAIR: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    FloorPermission.ASK: SPEAKS,
}

_FOR_A_PARTICIPANT: Final = gettext_noop(
    "Your state or organisation does not take part in this meeting."
)
_OWN: Final = gettext_noop("Only who asked for the floor takes that back.")


def may_chair(actor: Actor) -> Decision:
    """The secretariat works the console for whoever chairs."""
    return decide(actor, FloorPermission.CHAIR, GRANTS)


def may_ask(actor: Actor, *, takes_part: bool) -> Decision:
    """Who speaks for a state or an organisation that takes part; organising is not taking part."""
    condition = Condition(holds=takes_part, otherwise=_FOR_A_PARTICIPANT)
    return decide(actor, FloorPermission.ASK, GRANTS, condition)


def may_speak(actor: Actor) -> Decision:
    """Who speaks for any state or organisation, and so may ask where it takes part."""
    return decide(actor, FloorPermission.ASK, GRANTS)


def may_leave(actor: Actor, *, is_own: bool) -> Decision:
    """Whose entry it is takes it off the list."""
    return decide(actor, FloorPermission.ASK, GRANTS, Condition(holds=is_own, otherwise=_OWN))


def takes_part(actor: Actor) -> Q:
    """Whether a participation is of the actor's state or organisation; not by organising."""
    if actor.state is not None:
        return Q(state=actor.state) & ~Q(part=Part.ORGANISER)
    if actor.organisation is not None:
        return Q(organisation=actor.organisation) & ~Q(part=Part.ORGANISER)
    return Q(pk__in=[])


def visible_to_all() -> Q:
    """Floors of sessions that readers know of: a filter over floors."""
    known = ReleasedSession.objects.known().filter(session=OuterRef("session"))
    return Q(Exists(known))


def may_know_who(actor: Actor, attribution: Attribution, *, takes_part: bool) -> bool:
    """Whether log, statistics and clock name delegations to the actor."""
    if attribution is Attribution.PARTICIPANTS:
        return takes_part or may_chair(actor).allowed
    return attribution is Attribution.PUBLIC
