"""Words in another language for what an adaptation says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.council.adaptations.actions.handling import (
    handled,
    require_nobody_told,
    tell_search,
)
from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import may_translate
from umid.council.adaptations.queries.reading import texts
from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.verbs import AdaptationsDid
from umid.council.experience.actions.handling import office
from umid.council.experience.drafts import Worded
from umid.council.experience.rules.languages import SourceLanguage, said_in
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language

_OWN: Final = frozenset({"took", "changed"})


@transaction.atomic
def translate(
    *, actor: Actor, adaptation: UUID, into: Language, words: Mapping[str, Worded], at: datetime
) -> int:
    """Say its texts, by their keys, in a language; returns how many changed.

    Raises NotFound, NotAllowed, SourceLanguage, Conflict where a text is no longer what was seen
    (nothing changes); where it is published Telling.
    """
    found = handled(adaptation, actor)
    demand(may_translate(actor, found))
    if into == found.language:
        raise SourceLanguage(into)
    by, changed = office(actor, into), 0
    for key, now in texts(found).items():
        if key not in words:
            continue
        each = words[key]
        text = said_in(now, into, each.words, seen=each.seen, fits=each.still_fits, by=by, at=at)
        if text != now:
            _put(found, key, text)
            changed += 1
    if found.standing == Standing.PUBLISHED:
        require_nobody_told(found)
    if changed:
        record(actor, AdaptationsDid.TRANSLATE, found, at=at, detail={"into": into.value})
        tell_search(found, at)
    return changed


def _put(adaptation: Adaptation, key: str, text: Text) -> None:
    if key in _OWN:
        setattr(adaptation, key, text)
        adaptation.save(update_fields=[key])
        return
    note, name = key.split(":")
    row = adaptation.notes.get(pk=note)
    setattr(row, name, text)
    row.save(update_fields=[name])
