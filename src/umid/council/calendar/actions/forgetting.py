"""What this room keeps of people is erased where they are to be forgotten."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.calendar.models import Entry
from umid.council.calendar.policies import may_forget
from umid.council.calendar.verbs import CalendarDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def forget(*, actor: Actor, delegates: frozenset[UUID], at: datetime) -> int:
    """Erase addresses and answers of these delegates; returns of how many. Raises NotAllowed.

    A letter that was not posted yet is not posted any more; their links lead nowhere.
    """
    demand(may_forget(actor))
    entries = list(Entry.objects.select_for_update().filter(delegate__in=delegates))
    for entry in entries:
        record(actor, CalendarDid.FORGET, entry, at=at)
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).delete()
    return len(entries)
