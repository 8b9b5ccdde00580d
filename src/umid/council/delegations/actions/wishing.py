"""What people ask and decide about their own data."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.forgetting import forget
from umid.council.delegations.actions.taking import delegate_of
from umid.council.delegations.actions.telling import tell_settled, tell_wished
from umid.council.delegations.models import Delegate, Wish
from umid.council.delegations.policies import (
    is_oneself,
    may_accredit,
    may_nominate,
    may_see_kept,
    may_wish,
)
from umid.council.delegations.queries import Kept, kept_of
from umid.council.delegations.rules.wishes import (
    AskedAlready,
    Wished,
    require_answer,
    require_words,
)
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def read_kept(*, actor: Actor, delegate: UUID, language: Language, at: datetime) -> Kept:
    """Everything that is kept about oneself; an action, since needs are read too.

    Raises NotFound, NotAllowed.
    """
    found = delegate_of(delegate, actor)
    demand(may_see_kept(actor, found))
    _record(actor, DelegationsDid.READ_KEPT, found, at)
    return kept_of(found, language=language)


@transaction.atomic
def choose_listing(*, actor: Actor, delegate: UUID, is_listed: bool, at: datetime) -> Delegate:
    """Say whether one stands in the list of participants; from then on nobody else does.

    Raises NotFound, NotAllowed.
    """
    found = delegate_of(delegate, actor)
    demand(may_see_kept(actor, found))
    found.is_listed, found.is_listed_by_self = is_listed, True
    found.revision += 1
    found.save(update_fields=["is_listed", "is_listed_by_self", "revision"])
    _record(actor, DelegationsDid.CHOOSE_LISTING, found, at)
    return found


@transaction.atomic
def wish(*, actor: Actor, delegate: UUID, kind: Wished, words: str, at: datetime) -> Wish:
    """Ask the focal point for a correction, or the secretariat for erasure.

    Raises NotFound, NotAllowed, NoReason, AskedAlready.
    """
    found = delegate_of(delegate, actor)
    demand(may_wish(actor, found))
    require_words(kind, words)
    if found.wishes.filter(kind=kind, settled_at__isnull=True).exists():
        raise AskedAlready
    made = Wish.objects.create(
        delegate=found,
        kind=kind,
        words=words.strip(),
        asked_at=at,
        is_on_paper=not is_oneself(actor, found),
    )
    _record(actor, DelegationsDid.WISH, found, at, kind=kind.value)
    tell_wished(found, kind, actor=actor, at=at)
    return made


@transaction.atomic
def settle(
    *, actor: Actor, delegate: UUID, kind: Wished, grant: bool, answer: str, at: datetime
) -> Wish:
    """Decide: who nominates on a correction, the secretariat on an erasure, which it then does.

    Raises NotFound, NotAllowed, NoReason, StillAccredited.
    """
    found = delegate_of(delegate, actor)
    erases = kind is Wished.ERASE
    demand(may_accredit(actor) if erases else may_nominate(actor, found.invitation))
    row = found.wishes.filter(kind=kind, settled_at__isnull=True).first()
    if row is None:
        raise NotFound
    require_answer(kind, answer)
    row.is_granted, row.answer, row.settled_at = grant, answer.strip(), at
    row.save(update_fields=["is_granted", "answer", "settled_at"])
    _record(actor, DelegationsDid.SETTLE, found, at, kind=kind.value, granted=grant)
    tell_settled(found, actor=actor, at=at)
    if erases and grant:
        forget([found], actor=actor, at=at)
    return row


def _record(
    actor: Actor, did: DelegationsDid, row: Delegate, at: datetime, **detail: str | bool
) -> None:
    said = {"invitation": str(row.invitation_id), **detail}
    record(actor, did, row, at=at, about=row, detail=said)
