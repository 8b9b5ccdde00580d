"""What there is to learn from: entered, edited, removed by the secretariat."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.council.network.actions.telling import tell_entered
from umid.council.network.drafts import ItemDraft
from umid.council.network.models import Item
from umid.council.network.policies import may_teach
from umid.council.network.rules.learning import require_address
from umid.council.network.verbs import NetworkDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import begin, say
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

HOUSE: Final = "Secretariat of the Council"
"""Who readers are told wrote a title."""


@transaction.atomic
def enter_item(
    *,
    actor: Actor,
    draft: ItemDraft,
    at: datetime,
    source: Language = Language.ENGLISH,
    is_illustrative: bool = False,
) -> Item:
    """One more; `source` is the language that its title was first written in.

    Raises NotAllowed, NoAddress.
    """
    demand(may_teach(actor))
    require_address(draft.kind, draft.url)
    made = Item(
        title=begin(draft.title, source=source, by=HOUSE, at=at),
        is_illustrative=is_illustrative,
        entered_at=at,
    )
    _write(made, draft)
    record(actor, NetworkDid.ENTER_ITEM, made, at=at)
    tell_entered(made, at=at)
    put("network.item", str(made.pk), at=at)
    return made


@transaction.atomic
def edit_item(*, actor: Actor, item: UUID, draft: ItemDraft, expected: int, at: datetime) -> Item:
    """What it is by now. Raises NotAllowed, NotFound, Conflict, NoAddress."""
    found = _locked(item)
    demand(may_teach(actor))
    if found.revision != expected:
        raise Conflict
    require_address(draft.kind, draft.url)
    found.title = say(found.title, draft.title, by=HOUSE, at=at)
    found.revision += 1
    _write(found, draft)
    record(actor, NetworkDid.EDIT_ITEM, found, at=at)
    put("network.item", str(found.pk), at=at)
    return found


@transaction.atomic
def remove_item(*, actor: Actor, item: UUID, at: datetime) -> None:
    """It is gone. Raises NotAllowed, NotFound."""
    demand(may_teach(actor))
    found = _locked(item)
    key = str(found.pk)
    record(actor, NetworkDid.REMOVE_ITEM, found, at=at)
    found.delete()
    put("network.item", key, at=at)


def _locked(item: UUID) -> Item:
    found = Item.objects.select_for_update().filter(pk=item).first()
    if found is None:
        raise NotFound
    return found


def _write(row: Item, draft: ItemDraft) -> None:
    row.kind, row.by, row.url, row.source = draft.kind, draft.by, draft.url, draft.source
    row.languages = [one.value for one in draft.languages]
    row.held_on, row.minutes, row.is_public = draft.held_on, draft.minutes, draft.is_public
    row.save()
    row.themes.set(Theme.objects.filter(slug__in=draft.themes))
