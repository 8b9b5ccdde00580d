"""What time does to entries: a reminder after a year, and an end where an account has ended."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.experts.actions.leaving import erase
from umid.council.experts.actions.telling import tell_due
from umid.council.experts.models import Entry
from umid.council.experts.policies import may_keep
from umid.council.experts.rules.roster import CONFIRMED_EVERY, HIDDEN_AFTER
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.search.actions import put


@transaction.atomic
def look_after(*, actor: Actor, at: datetime) -> int:
    """Erase entries of closed accounts, remind once a year; returns how many were erased.

    Nobody sees an entry of a closed account, or one that nobody confirmed, before this has run;
    it only takes them out of the search. Raises NotAllowed.
    """
    demand(may_keep(actor))
    entries = Entry.objects.select_for_update(of=("self",)).select_related("user")
    gone = list(entries.filter(user__is_active=False))
    for entry in gone:
        erase(entry, actor=actor, at=at)
    due = entries.filter(confirmed_at__lte=at - CONFIRMED_EVERY, reminded_at__isnull=True)
    waiting = list(due)
    Entry.objects.filter(pk__in=[one.pk for one in waiting]).update(reminded_at=at)
    tell_due(waiting, at)
    hidden = Entry.objects.filter(confirmed_at__lte=at - HIDDEN_AFTER)
    put("experts.entry", *(str(one) for one in hidden.values_list("pk", flat=True)), at=at)
    return len(gone)
