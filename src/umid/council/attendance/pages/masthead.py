"""The door to the room at the secretariat's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.attendance.policies import may_check_in
from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest


def door(request: HttpRequest) -> Link | None:
    """A tab for who stands at doors."""
    if not may_check_in(getattr(request, "actor", ANONYMOUS)).allowed:
        return None
    url = reverse("attendance:doors")
    return Link(_("Check-in"), url, Wing.CONVENE, is_current=request.path.startswith(url))
