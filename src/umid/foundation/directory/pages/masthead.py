"""The door to the directory's desk, beside those of other desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.foundation.directory.policies import may_edit
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def desk(request: HttpRequest) -> Link | None:
    """Nothing for those who may not."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not may_edit(actor).allowed:
        return None
    url = reverse("directory:desk")
    return Link(_("Directory"), url, Wing.CONVENE, is_current=request.path.startswith(url))
