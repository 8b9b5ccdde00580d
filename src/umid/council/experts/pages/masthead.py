"""The roster's tab at the secretariat's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.experts.policies import may_keep
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def desk(request: HttpRequest) -> Link | None:
    """For the secretariat."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not may_keep(actor).allowed:
        return None
    url = reverse("experts:desk")
    return Link(_("Experts"), url, Wing.SHARE, is_current=request.path == url)
