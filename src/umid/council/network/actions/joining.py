"""Coming into the network and leaving it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.network.actions.telling import tell_applied, tell_decided
from umid.council.network.drafts import Introduction, Newcomer
from umid.council.network.models import Application, Member
from umid.council.network.models.members import Introduced
from umid.council.network.policies import (
    may_admit,
    may_follow,
    may_join,
    may_write,
    own_membership,
)
from umid.council.network.rules.members import (
    Asked,
    BelongsAlready,
    HasAccount,
    require_waiting,
)
from umid.council.network.rules.questions import require_themes
from umid.council.network.verbs import NetworkDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.accounts import actions as accounts
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound


@transaction.atomic
def apply(*, actor: Actor, said: Introduction, at: datetime) -> Application:
    """Ask to join; asking again replaces the words of the first time, and a refusal.

    Raises NotAllowed, BelongsAlready, Unthemed.
    """
    demand(may_join(actor))
    user = User.objects.select_for_update().get(pk=actor.user or 0)
    if Member.objects.filter(user=user).exists():
        raise BelongsAlready
    values = {"standing": Asked.WAITING, "asked_at": at, "reason": ""}
    made, _is_new = Application.objects.update_or_create(user=user, defaults=values)
    introduced(made, said)
    record(actor, NetworkDid.APPLY, made, at=at)
    tell_applied(made, actor=actor, at=at)
    return made


@transaction.atomic
def apply_from_outside(*, newcomer: Newcomer, said: Introduction, at: datetime) -> Application:
    """Ask for an account and to join in one; says nothing about who has an account.

    Raises Unthemed.
    """
    with translation.override(newcomer.language):
        asks = _("Asks to join the network of practitioners.")
    joining = accounts.ask_to_join(
        email=newcomer.email,
        name=newcomer.name,
        language=newcomer.language,
        why=f"{asks}\n{said.does}\n{said.works_at}",
        at=at,
    )
    values = {"standing": Asked.WAITING, "asked_at": at, "reason": ""}
    made, _is_new = Application.objects.update_or_create(joining=joining, defaults=values)
    introduced(made, said)
    record(ANONYMOUS, NetworkDid.APPLY, made, at=at)
    tell_applied(made, actor=ANONYMOUS, at=at)
    return made


@transaction.atomic
def admit(*, actor: Actor, application: UUID, reason: str, at: datetime) -> bool:
    """Say yes with a reason; True where the membership begins now.

    Who has no account yet becomes a member as they open it: they are invited by the room of
    accounts, which asks for what post. Raises NotAllowed, NotFound, AnsweredBefore, HasAccount.
    """
    found = _waiting(application, actor)
    found.reason = reason
    record(actor, NetworkDid.ADMIT, found, at=at, about=found.user)
    if found.user is not None:
        _begin(found, found.user, actor, at)
        return True
    if found.joining is not None and User.objects.filter(email=found.joining.email).exists():
        raise HasAccount
    found.standing = Asked.ACCEPTED
    found.save(update_fields=["standing", "reason"])
    return False


@transaction.atomic
def refuse(*, actor: Actor, application: UUID, reason: str, at: datetime) -> None:
    """Say no with a reason, which who asked reads: on their page, or in a letter.

    What someone from outside said of themselves is erased. Raises NotAllowed, NotFound,
    AnsweredBefore, AnsweredAlready.
    """
    found = _waiting(application, actor)
    record(actor, NetworkDid.REFUSE, found, at=at, about=found.user)
    if found.joining is not None:
        accounts.refuse_to_join(actor=actor, joining=found.joining.public_id, reason=reason, at=at)
        return  # `follow_refusal` erased it
    found.standing, found.reason = Asked.REFUSED, reason
    found.save(update_fields=["standing", "reason"])
    if found.user is not None:
        tell_decided(found.user.pk, about=_name(found), actor=actor, at=at)


@transaction.atomic
def enrol(*, actor: Actor, user: int, said: Introduction, welcome: str, at: datetime) -> Member:
    """Make someone a member without their asking, as a demonstration does.

    Raises NotAllowed, NotFound, BelongsAlready, Unthemed.
    """
    demand(may_follow(actor))
    found = User.objects.select_for_update().filter(pk=user).first()
    if found is None:
        raise NotFound
    if Member.objects.filter(user=found).exists():
        raise BelongsAlready
    made = Member(user=found, since_at=at, welcome=welcome)
    introduced(made, said)
    record(actor, NetworkDid.ADMIT, made, at=at, about=found)
    return made


@transaction.atomic
def introduce(*, actor: Actor, said: Introduction, at: datetime) -> Member:
    """Say anew what one does, one's themes and languages. Raises NotAllowed, Unthemed."""
    found = Member.objects.select_for_update().filter(own_membership(actor)).first()
    demand(may_write(actor))
    if found is None:
        raise NotFound
    introduced(found, said)
    record(actor, NetworkDid.INTRODUCE, found, at=at)
    return found


@transaction.atomic
def leave(*, actor: Actor, at: datetime) -> None:
    """Leave, at once: the membership with its words, seats and thanks is erased.

    Questions and answers stay without a name. Raises NotAllowed, NotFound.
    """
    found = Member.objects.select_for_update().filter(own_membership(actor)).first()
    demand(may_join(actor))
    if found is None:
        raise NotFound
    record(actor, NetworkDid.LEAVE, found, at=at)
    Application.objects.filter(user=actor.user).delete()
    found.delete()


@transaction.atomic
def follow_opening(*, actor: Actor, user: int, email: str, at: datetime) -> None:
    """An account was opened: who was admitted belongs now, who still waits waits as a user.

    Raises NotAllowed.
    """
    demand(may_follow(actor))
    rows = Application.objects.select_for_update(of=("self",)).filter(joining__email=email)
    asked = rows.order_by("-asked_at").first()
    if asked is None:
        return
    rows.exclude(pk=asked.pk).delete()
    asked.joining, asked.user_id = None, user
    asked.save(update_fields=["joining", "user"])
    if asked.standing == Asked.ACCEPTED:
        _begin(asked, User.objects.get(pk=user), actor, at)


@transaction.atomic
def follow_refusal(*, actor: Actor, joining: int, at: datetime) -> None:
    """A request for an account was refused: what came with it is erased. Raises NotAllowed."""
    demand(may_follow(actor))
    for row in Application.objects.select_for_update().filter(joining=joining):
        record(actor, NetworkDid.REFUSE, row, at=at)
        row.delete()


def introduced(row: Introduced, said: Introduction) -> None:
    """Writes what someone says of themselves. Raises Unthemed."""
    require_themes(said.themes)
    row.does, row.works_at = said.does, said.works_at
    row.languages = [one.value for one in said.languages]
    row.save()
    row.themes.set(Theme.objects.filter(slug__in=said.themes))


def _waiting(application: UUID, actor: Actor) -> Application:
    rows = Application.objects.select_for_update(of=("self",)).select_related("user", "joining")
    found = rows.filter(pk=application).first()
    demand(may_admit(actor))
    if found is None:
        raise NotFound
    require_waiting(Asked(found.standing))
    return found


def _begin(asked: Application, user: User, actor: Actor, at: datetime) -> None:
    made = Member.objects.create(
        user=user,
        does=asked.does,
        works_at=asked.works_at,
        languages=asked.languages,
        since_at=at,
        welcome=asked.reason,
    )
    made.themes.set(asked.themes.all())
    tell_decided(user.pk, about=_name(asked), actor=actor, at=at)
    asked.delete()


def _name(asked: Application) -> str:
    return f"network.application:{asked.pk}"
