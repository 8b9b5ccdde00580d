"""The search calls an adaptation by its practice's title, so it follows what the practice says."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import published
from umid.foundation.search.actions import put


def follow(practice: UUID, at: datetime) -> None:
    """Let the search say anew what was made of a practice; called in the practice's own change."""
    found = Adaptation.objects.filter(published(), practice=practice)
    keys = [str(key) for key in found.values_list("pk", flat=True)]
    if keys:
        put("adaptations.adaptation", *keys, at=at)
