"""Who may change the directory, who may appoint whom, and which users one sees."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.models import Appointment
from umid.foundation.directory.rules.posts import STAFF, Home, Post, Sort


class DirectoryPermission(Permission):
    """What can be permitted here."""

    ENTER_STATES = "directory.enter_states"
    EDIT = "directory.edit"
    SEE_EVERYONE = "directory.see_everyone"
    ENTER_USER = "directory.enter_user"
    APPOINT_STAFF = "directory.appoint_staff"
    APPOINT = "directory.appoint"
    DEPUTISE = "directory.deputise"
    HAND_OVER = "directory.hand_over"
    LAY_DOWN = "directory.lay_down"
    SUSPEND = "directory.suspend"


_ADMINISTRATOR: Final = frozenset[Role]({Post.ADMINISTRATOR, Everyone.PLATFORM})
_APPOINTING: Final = frozenset[Role]({Post.ADMINISTRATOR, Post.SECRETARIAT, Everyone.PLATFORM})

GRANTS: Final[dict[DirectoryPermission, frozenset[Role]]] = {
    DirectoryPermission.ENTER_STATES: frozenset({Everyone.PLATFORM}),
    DirectoryPermission.EDIT: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    DirectoryPermission.SEE_EVERYONE: STAFF | {Everyone.PLATFORM},
    DirectoryPermission.ENTER_USER: _APPOINTING,
    DirectoryPermission.APPOINT_STAFF: _ADMINISTRATOR,
    DirectoryPermission.APPOINT: frozenset({Post.SECRETARIAT, Everyone.PLATFORM}),
    DirectoryPermission.DEPUTISE: frozenset({Post.FOCAL_POINT}),
    DirectoryPermission.HAND_OVER: frozenset({Post.FOCAL_POINT}),
    DirectoryPermission.LAY_DOWN: frozenset({Everyone.USER}),
    DirectoryPermission.SUSPEND: _ADMINISTRATOR,
}

_NOT_ONESELF: Final = gettext_noop("Nobody does this for themselves; ask a colleague.")
_NOT_YOUR_OWN: Final = gettext_noop("You speak for another state or organisation.")
_OWN_DEPUTY: Final = gettext_noop("A focal point names their own deputy.")
_NOT_HELD: Final = gettext_noop("Only who holds a post can lay it down.")


def may_enter_states(actor: Actor) -> Decision:
    """Which states are members is no matter of the desk's: the platform's own commands know."""
    return decide(actor, DirectoryPermission.ENTER_STATES, GRANTS)


def may_edit(actor: Actor) -> Decision:
    """The secretariat keeps organisations, bodies, who belongs to them, and sources."""
    return decide(actor, DirectoryPermission.EDIT, GRANTS)


def may_see_everyone(actor: Actor) -> Decision:
    """Who appoints, administers or audits sees every user."""
    return decide(actor, DirectoryPermission.SEE_EVERYONE, GRANTS)


def may_enter_user(actor: Actor) -> Decision:
    """Who may appoint someone may enter whom they appoint."""
    return decide(actor, DirectoryPermission.ENTER_USER, GRANTS)


def may_appoint(actor: Actor, post: Post, user: int | None = None) -> Decision:
    """Administrators appoint staff, the secretariat everyone else, nobody themselves."""
    staff = DirectoryPermission.APPOINT_STAFF
    permission = staff if post in STAFF else DirectoryPermission.APPOINT
    return decide(
        actor,
        permission,
        GRANTS,
        Condition(holds=post is not Post.DEPUTY, otherwise=_OWN_DEPUTY),
        Condition(holds=user is None or user != actor.user, otherwise=_NOT_ONESELF),
    )


def may_deputise(actor: Actor, home: Home) -> Decision:
    """A focal point names deputies for their own state or organisation."""
    own = Condition(holds=_is_of(actor, home), otherwise=_NOT_YOUR_OWN)
    return decide(actor, DirectoryPermission.DEPUTISE, GRANTS, own)


def may_hand_over(actor: Actor, home: Home) -> Decision:
    """A focal point hands over their own post; the secretariat does where they cannot."""
    own = Condition(holds=_is_of(actor, home), otherwise=_NOT_YOUR_OWN)
    return any_of(
        decide(actor, DirectoryPermission.HAND_OVER, GRANTS, own),
        decide(actor, DirectoryPermission.APPOINT, GRANTS),
    )


def may_end(actor: Actor, post: Post, home: Home, holder: int) -> Decision:
    """Who may give a post may take it; a focal point also a deputy's, and everyone their own."""
    lays_down = Condition(holds=holder == actor.user, otherwise=_NOT_HELD)
    ways = [
        decide(actor, DirectoryPermission.LAY_DOWN, GRANTS, lays_down),
        may_appoint(actor, post, holder),
    ]
    if post is Post.DEPUTY:
        ways += [may_deputise(actor, home), decide(actor, DirectoryPermission.APPOINT, GRANTS)]
    return any_of(*ways)


def may_suspend(actor: Actor, user: int) -> Decision:
    """Administrators close an account at once, and open it again; never their own."""
    other = Condition(holds=user != actor.user, otherwise=_NOT_ONESELF)
    return decide(actor, DirectoryPermission.SUSPEND, GRANTS, other)


def users_visible_to(actor: Actor, at: datetime) -> Q:
    """Staff see everyone, others themselves and whoever belongs to the same state or organisation.

    A filter over users.
    """
    if may_see_everyone(actor).allowed:
        return Q()
    oneself = Q(pk=actor.user) if actor.user is not None else Q(pk__in=[])
    if actor.state is None and actor.organisation is None:
        return oneself
    beside = Appointment.objects.holding(at).filter(
        user=OuterRef("pk"), state=actor.state, organisation=actor.organisation
    )
    return oneself | Q(Exists(beside))


def _is_of(actor: Actor, home: Home) -> bool:
    """Whether a state or an organisation is the actor's own."""
    return home.sort is Sort.PARTY and (actor.state, actor.organisation) == (
        home.state,
        home.organisation,
    )
