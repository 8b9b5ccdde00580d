"""The way in, or to one's own page, beside the other doors."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from umid.foundation.ui.navigation import Link, Wing


def own_link(request: HttpRequest) -> Link:
    """One's own page by one's name, or sign-in."""
    match = request.resolver_match
    name = match.view_name if match else ""
    if request.user.is_authenticated:
        is_current = name.startswith(("accounts:", "mfa_", "account_"))
        label = request.user.name
        return Link(label, reverse("accounts:home"), Wing.CONVENE, is_current=is_current)
    address = reverse("account_login")
    return Link(_("Sign in"), address, Wing.CONVENE, is_current=name == "account_login")
