"""Letters to those who come by name: written and posted by jobs, to whoever is still known."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from umid.council.delegations.letters.by_name import letter_of
from umid.council.delegations.models import Invitation
from umid.council.delegations.rules.by_name import About
from umid.council.delegations.rules.nominations import OVER
from umid.foundation.notices.actions import post as post_letter


def post(*, invitation: UUID, about: About, number: int, at: datetime) -> None:
    """Write a letter and post it, unless its person is forgotten or their address is."""
    found = Invitation.objects.select_related("meeting", "session").filter(pk=invitation).first()
    if found is None:
        return
    known = found.delegates.filter(forgotten_at__isnull=True).exclude(email="")
    rows = sorted(known.order_by("pk"), key=lambda one: one.standing in OVER)
    if rows:
        post_letter(letter_of(found, rows[0], about, number), at=at)
