"""What people see of sessions, invitations, requests to join and recoveries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.models import Invitation, Joining, Recovery, SignInSession
from umid.foundation.accounts.policies import may_answer_joining, may_invite, may_recover
from umid.foundation.accounts.rules import Standing, digest_of
from umid.foundation.directory.models import User
from umid.foundation.directory.policies import users_visible_to
from umid.foundation.directory.rules.posts import Post
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class SessionRow:
    """Where one is signed in."""

    public_id: UUID
    device: str
    since_at: datetime | None
    seen_at: datetime | None
    is_this: bool


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation that waits to be accepted."""

    public_id: UUID
    name: str
    email: str
    post: Post
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class RecoveryRow:
    """Who asks to be let in anew, and who has agreed."""

    public_id: UUID
    name: str
    email: str
    asked_at: datetime
    first_by: str


def own_sessions(user: int, *, this: str | None, at: datetime) -> list[SessionRow]:
    """Where a user is signed in, the present session first, then by last use."""
    rows = SignInSession.objects.filter(user=user, expire_date__gt=at).order_by("-seen_at")
    found = [
        SessionRow(row.public_id, row.device, row.since_at, row.seen_at, is_this=row.pk == this)
        for row in rows
    ]
    return sorted(found, key=lambda row: not row.is_this)


def invitation(token: str, *, at: datetime) -> Invitation:
    """The invitation that a link opens. Raises NotFound for links that open nothing any more."""
    found = Invitation.objects.filter(Invitation.open_at(at), digest=digest_of(token)).first()
    if found is None:
        raise NotFound
    return found


def invitations(*, actor: Actor, at: datetime) -> list[InvitationRow]:
    """Those that wait to be accepted, the newest first. Raises NotAllowed."""
    demand(may_invite(actor))
    return [
        InvitationRow(row.public_id, row.name, row.email, Post(row.post), row.expires_at)
        for row in Invitation.objects.filter(Invitation.open_at(at)).order_by("-made_at")
    ]


def joinings(*, actor: Actor) -> list[Joining]:
    """Who waits for an answer, the longest first. Raises NotAllowed."""
    demand(may_answer_joining(actor))
    return list(Joining.objects.filter(standing=Standing.WAITING).order_by("asked_at"))


def joining(public_id: UUID, *, actor: Actor) -> Joining:
    """One request to join, whatever its standing. Raises NotAllowed, NotFound."""
    demand(may_answer_joining(actor))
    found = Joining.objects.filter(public_id=public_id).first()
    if found is None:
        raise NotFound
    return found


def recoveries(*, actor: Actor) -> list[RecoveryRow]:
    """Who waits to be let in anew, the longest first. Raises NotAllowed."""
    demand(may_recover(actor))
    waiting = Recovery.objects.filter(closed_at__isnull=True, second_by__isnull=True)
    return [
        RecoveryRow(
            row.public_id,
            row.user.name,
            row.user.email,
            row.asked_at,
            row.first_by.name if row.first_by else "",
        )
        for row in waiting.select_related("user", "first_by").order_by("asked_at")
    ]


def recovery_exists(token: str, *, at: datetime) -> bool:
    """Whether a recovery's link still opens something."""
    open_ones = Recovery.objects.filter(closed_at__isnull=True, expires_at__gt=at)
    return open_ones.filter(digest=digest_of(token)).exists()


def names_of_users(users: Collection[str], *, actor: Actor, at: datetime) -> dict[str, str]:
    """The names of those users that the actor sees, by public identifier."""
    seen = User.objects.filter(users_visible_to(actor, at), public_id__in=users)
    return {str(key): name for key, name in seen.values_list("public_id", "name")}


def names_of_joining(requests: Collection[str], *, actor: Actor) -> dict[str, str]:
    """The names of those who asked to join, for who may answer; nothing for others."""
    if not may_answer_joining(actor).allowed:
        return {}
    rows = Joining.objects.filter(public_id__in=requests)
    return {str(key): name for key, name in rows.values_list("public_id", "name")}
