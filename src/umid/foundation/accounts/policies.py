"""Who may invite, who answers those who ask to join, who lets in anew who is locked out."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop

from umid.foundation.access.actors import Actor, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.policies import may_appoint
from umid.foundation.directory.rules.posts import Post


class AccountsPermission(Permission):
    """What can be permitted here."""

    ANSWER_JOINING = "accounts.answer_joining"
    RECOVER = "accounts.recover"


GRANTS: Final[dict[AccountsPermission, frozenset[Role]]] = {
    AccountsPermission.ANSWER_JOINING: frozenset({Post.SECRETARIAT}),
    AccountsPermission.RECOVER: frozenset({Post.ADMINISTRATOR}),
}

_NOT_ONESELF: Final = gettext_noop("Nobody does this for themselves; ask a colleague.")
_ANOTHER: Final = gettext_noop("You have agreed already; a second administrator has to agree too.")


def may_invite(actor: Actor) -> Decision:
    """Who may appoint to any post at all; to which one is asked when it is known."""
    return any_of(*(may_appoint(actor, post) for post in Post))


def may_answer_joining(actor: Actor) -> Decision:
    """The secretariat knows who belongs to the Council."""
    return decide(actor, AccountsPermission.ANSWER_JOINING, GRANTS)


def may_recover(actor: Actor) -> Decision:
    """Administrators."""
    return decide(actor, AccountsPermission.RECOVER, GRANTS)


def may_approve(actor: Actor, *, user: int, first: int | None) -> Decision:
    """An administrator who is neither the user nor the one who agreed first."""
    return decide(
        actor,
        AccountsPermission.RECOVER,
        GRANTS,
        Condition(holds=user != actor.user, otherwise=_NOT_ONESELF),
        Condition(holds=first is None or first != actor.user, otherwise=_ANOTHER),
    )
