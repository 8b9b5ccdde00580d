"""Who makes badges, stands at the door, reads who was there, and signs up for a session."""

from __future__ import annotations

from typing import Final

from django.db.models import Exists, OuterRef, Q

from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import delegates_visible_to, oneself
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class AttendancePermission(Permission):
    """What can be permitted here."""

    ISSUE = "attendance.issue"
    CHECK_IN = "attendance.check_in"
    READ = "attendance.read"
    OFFER = "attendance.offer"
    SIGN_UP = "attendance.sign_up"
    FORGET = "attendance.forget"


_SECRETARIAT: Final = frozenset[Role]({Post.SECRETARIAT, Everyone.PLATFORM})

GRANTS: Final[dict[AttendancePermission, frozenset[Role]]] = {
    AttendancePermission.ISSUE: _SECRETARIAT,
    AttendancePermission.CHECK_IN: _SECRETARIAT,
    AttendancePermission.READ: _SECRETARIAT,
    AttendancePermission.OFFER: _SECRETARIAT,
    AttendancePermission.SIGN_UP: frozenset({Everyone.USER, Everyone.PLATFORM}),
    AttendancePermission.FORGET: frozenset({Everyone.PLATFORM}),
}

COMING: Final = Q(standing=Nominated.ACCREDITED)
"""Delegates who may have a badge and ask for a place."""
STILL_THERE: Final = ~Q(delegate__standing__in=sorted(OVER))
"""Places of those who come; a change that sends someone back to the secretariat keeps theirs."""


def may_issue(actor: Actor) -> Decision:
    """The secretariat makes badges and takes them back."""
    return decide(actor, AttendancePermission.ISSUE, GRANTS)


def may_check_in(actor: Actor) -> Decision:
    """The secretariat stands at the door."""
    return decide(actor, AttendancePermission.CHECK_IN, GRANTS)


def may_read(actor: Actor) -> Decision:
    """The secretariat reads who was there, and sets the rule of a quorum."""
    return decide(actor, AttendancePermission.READ, GRANTS)


def may_offer(actor: Actor) -> Decision:
    """The secretariat opens sessions for sign-up."""
    return decide(actor, AttendancePermission.OFFER, GRANTS)


def may_sign_up(actor: Actor) -> Decision:
    """Whoever has an account; for whom is a matter of which delegates they see."""
    return decide(actor, AttendancePermission.SIGN_UP, GRANTS)


def may_forget(actor: Actor) -> Decision:
    """Only the platform, when the time has come or a person asked for it."""
    return decide(actor, AttendancePermission.FORGET, GRANTS)


def badges_visible_to(actor: Actor) -> Q:
    """Every badge for who makes them, and to everyone else their own."""
    if may_issue(actor).allowed:
        return Q()
    return Q(Exists(Delegate.objects.filter(oneself(actor), pk=OuterRef("delegate"))))


def places_visible_to(actor: Actor) -> Q:
    """The places of those delegates whom one sees."""
    return Q(Exists(Delegate.objects.filter(delegates_visible_to(actor), pk=OuterRef("delegate"))))
