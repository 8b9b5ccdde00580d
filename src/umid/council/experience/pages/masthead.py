"""The door to what one works on, for who belongs somewhere, edits or reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.experience.policies import may_edit
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def desk(request: HttpRequest) -> Link | None:
    """A tab at the secretariat's desk."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not may_edit(actor).allowed:
        return None
    url = reverse("experience:home")
    return Link(_("Practices"), url, Wing.SHARE, is_current=request.path.startswith(url))
