"""Putting a meeting off, calling it off, and holding it after all."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import HOUSE, changed, locked
from umid.council.meetings.actions.telling import tell_holding
from umid.council.meetings.models import Meeting
from umid.council.meetings.policies import may_edit
from umid.council.meetings.rules.holding import Holding, turn
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import original
from umid.kernel.languages import Language


@transaction.atomic
def hold_otherwise(
    *,
    actor: Actor,
    meeting: str,
    to: Holding,
    reason: str,
    language: Language,
    expected: int,
    at: datetime,
) -> Meeting:
    """Postpone or cancel a meeting for a reason, or hold it after all; those invited are told.

    Raises NotFound, NotAllowed, Conflict, HeldSo, NoReason.
    """
    found = locked(meeting, actor)
    demand(may_edit(actor))
    found.holding = turn(Holding(found.holding), to, reason)
    said = reason.strip() if to is not Holding.AS_SET else ""
    found.held_because = original(language, said, by=HOUSE, at=at) if said else None
    changed(found, expected, at)
    found.save(update_fields=["holding", "held_because"])
    record(actor, MeetingsDid.HOLD_OTHERWISE, found, at=at, detail={"to": to.value})
    put("meetings.meeting", found.slug, at=at)
    tell_holding(found, to, actor=actor, at=at)
    return found
