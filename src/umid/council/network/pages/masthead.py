"""The door to the network's desk, beside those of other desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.network.policies import may_moderate
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def desk(request: HttpRequest) -> Link | None:
    """Nothing for those who may not."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not may_moderate(actor).allowed:
        return None
    url = reverse("network:desk")
    return Link(_("Network"), url, Wing.SHARE, is_current=request.path.startswith(url))
