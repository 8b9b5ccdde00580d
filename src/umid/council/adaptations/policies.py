"""Who may see and change what of adaptations.

A record that is not out is its author's own; a focal point meets it as it comes for clearance.
"""

from __future__ import annotations

from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_noop

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.rules.life import PATHS, Side, Standing, Step
from umid.council.adaptations.rules.telling import Party, is_another
from umid.council.experience.models import Practice
from umid.foundation.access.actors import Actor, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, decide
from umid.foundation.directory.rules.posts import SPEAKS, Home, Post


class AdaptationsPermission(Permission):
    """What can be permitted here."""

    WRITE = "adaptations.write"
    CLEAR = "adaptations.clear"


BELONGS: Final = SPEAKS | {Post.MEMBER}
GRANTS: Final[dict[AdaptationsPermission, frozenset[Role]]] = {
    AdaptationsPermission.WRITE: BELONGS,
    AdaptationsPermission.CLEAR: SPEAKS,
}
_FOR_MEMBERS: Final = gettext_noop(
    "Only who belongs to a state or an organisation records what it took up."
)
_OWN_PRACTICE: Final = gettext_noop("It is a practice of your own state or organisation.")
_NOT_OWN: Final = gettext_noop("It belongs to another state or organisation.")
_NOT_CLEARING: Final = gettext_noop("Another state clears it.")
_NOT_NOW: Final = gettext_noop("It cannot be changed where it stands now.")


def may_begin(actor: Actor) -> Decision:
    """Who belongs to a state or an organisation."""
    belongs = Condition(_home(actor) != Home(), _FOR_MEMBERS)
    return decide(actor, AdaptationsPermission.WRITE, GRANTS, belongs)


def may_adapt(actor: Actor, party: Party, practice: Practice) -> Decision:
    """Who belongs to another state or organisation than the practice; `party` is the actor's."""
    belongs = Condition(_home(actor) != Home(), _FOR_MEMBERS)
    theirs = Party(practice.clears_id, practice.organisation_id)
    another = Condition(is_another(party, theirs), _OWN_PRACTICE)
    return decide(actor, AdaptationsPermission.WRITE, GRANTS, belongs, another)


def may_author(actor: Actor, adaptation: Adaptation) -> Decision:
    """Who belongs to whom it belongs to."""
    own = Condition(is_own(actor, adaptation), _NOT_OWN)
    return decide(actor, AdaptationsPermission.WRITE, GRANTS, own)


def may_write(actor: Actor, adaptation: Adaptation) -> Decision:
    """Its author's own, while it is theirs alone."""
    return _own_while(actor, adaptation, Standing.DRAFT)


def may_note(actor: Actor, adaptation: Adaptation) -> Decision:
    """Its author's own, once everyone reads it."""
    return _own_while(actor, adaptation, Standing.PUBLISHED)


def may_translate(actor: Actor, adaptation: Adaptation) -> Decision:
    """Its author's own, but not while others read it for clearance."""
    return _own_while(actor, adaptation, Standing.DRAFT, Standing.PUBLISHED)


def may_clear(actor: Actor, adaptation: Adaptation) -> Decision:
    """Who speaks for the state that clears it."""
    clears = adaptation.clears_id is not None and adaptation.clears_id == actor.state
    own = Condition(clears, _NOT_CLEARING)
    return decide(actor, AdaptationsPermission.CLEAR, GRANTS, own)


def may_take(actor: Actor, adaptation: Adaptation, step: Step) -> Decision:
    """Whose step it is, whatever stands in its way."""
    if PATHS[step].side is Side.CLEARS:
        return may_clear(actor, adaptation)
    return may_author(actor, adaptation)


def published() -> Q:
    """What everyone reads: a filter over adaptations."""
    return Q(standing=Standing.PUBLISHED)


def readable() -> Q:
    """What everyone may know of: published, or that it was."""
    return Q(standing__in=[Standing.PUBLISHED, Standing.WITHDRAWN])


def handled_by(actor: Actor) -> Q:
    """What the actor works on: a filter over adaptations that are not withdrawn."""
    found = Q(pk__in=[])
    if may_begin(actor).allowed:
        found |= Q(state=actor.state, organisation=actor.organisation)
    if actor.state is not None and decide(actor, AdaptationsPermission.CLEAR, GRANTS).allowed:
        found |= Q(clears=actor.state) & ~Q(standing=Standing.DRAFT)
    return found & ~Q(standing=Standing.WITHDRAWN)


def is_own(actor: Actor, adaptation: Adaptation) -> bool:
    """Whether it is the actor's own state's or organisation's."""
    home = _home(actor)
    return home != Home() and adaptation.home == home


def _own_while(actor: Actor, adaptation: Adaptation, *standings: Standing) -> Decision:
    own = Condition(is_own(actor, adaptation), _NOT_OWN)
    now = Condition(Standing(adaptation.standing) in standings, _NOT_NOW)
    return decide(actor, AdaptationsPermission.WRITE, GRANTS, own, now)


def _home(actor: Actor) -> Home:
    return Home(actor.state, actor.organisation)
