"""Posting a letter once, as far as that can be.

Two workers at once never post the same letter: one holds its key. A worker that dies after the
mail server took the letter and before saying so here leaves it unknown whether it went; after
some minutes it goes again, with the same Message-ID, by which most programs show it once.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from umid.foundation.notices.letters import Letter, message_of
from umid.foundation.notices.models import Posted

_HELD: Final = timedelta(minutes=5)
"""Longer than any mail server is waited for."""


class BeingPosted(Exception):
    """Another worker holds the letter, or died holding it: the queue tries again later."""


def post(letter: Letter, *, at: datetime) -> bool:
    """Post a letter, unless it was posted; raises what the mail server raised, and BeingPosted."""
    message = message_of(letter)
    if not _claim(letter.key, at):
        return False
    held = Posted.objects.filter(key=letter.key)
    try:
        message.send()
    except OSError:  # smtplib's errors among them
        held.update(claimed_at=None)
        raise
    held.update(posted_at=at)
    return True


@transaction.atomic
def _claim(key: str, at: datetime) -> bool:
    Posted.objects.get_or_create(key=key)
    row = Posted.objects.select_for_update().get(key=key)
    if row.posted_at is not None:
        return False
    if row.claimed_at is not None and at < row.claimed_at + _HELD:
        raise BeingPosted(key)
    row.claimed_at = at
    row.save(update_fields=["claimed_at"])
    return True
