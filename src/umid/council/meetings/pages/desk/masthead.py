"""The door to the desk, for who edits drafts or agrees to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.meetings.policies import may_open_desk
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def link(request: HttpRequest) -> Link | None:
    """Nothing for those who may not."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not may_open_desk(actor).allowed:
        return None
    url = reverse("meetings:desk")
    return Link(_("Desk"), url, Wing.CONVENE, is_current=request.path.startswith(url))
