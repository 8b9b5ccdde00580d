"""What this room keeps about delegates, for the room that erases them and shows them their data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from umid.council.calendar import actions
from umid.council.calendar.models import Entry
from umid.council.calendar.rules import Answer
from umid.council.calendar.wording import ANSWERS
from umid.foundation.access.actors import SYSTEM


def let_go(delegates: frozenset[UUID], at: datetime) -> int:
    """Erase addresses and answers; returns of how many."""
    return actions.forget(actor=SYSTEM, delegates=delegates, at=at)


def gathered(delegates: frozenset[UUID]) -> Mapping[str, object]:
    """In the reader's words, for the person whom it is about."""
    entry = Entry.objects.filter(delegate__in=delegates).first()
    if entry is None:
        return {}
    return {
        _("Calendar entry sent to"): entry.address,
        _("Calendar entry sent on"): date_format(entry.sent_at, "DATETIME_FORMAT"),
        _("Answer to it"): str(ANSWERS[Answer(entry.answer)]),
    }
