"""The search beside one's own doors; it is there for everyone."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from umid.foundation.ui.navigation import Link, Wing


def link(request: HttpRequest) -> Link:
    """Costs no query."""
    url = reverse("search:results")
    return Link(_("Search"), url, Wing.SHARE, is_current=request.path.startswith(url))
