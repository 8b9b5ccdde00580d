"""The doors to the room, for who speaks for someone invited and for the secretariat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.delegations.policies import may_invite, may_speak
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def link(request: HttpRequest) -> Link | None:
    """For those who speak for a state or an organisation; others find it in their account."""
    actor = _actor(request)
    return _link(request) if actor and may_speak(actor).allowed else None


def desk(request: HttpRequest) -> Link | None:
    """A tab at the secretariat's desk."""
    actor = _actor(request)
    return _link(request) if actor and may_invite(actor).allowed else None


def _link(request: HttpRequest) -> Link:
    url = reverse("delegations:home")
    return Link(_("Delegations"), url, Wing.CONVENE, is_current=request.path.startswith(url))


def _actor(request: HttpRequest) -> Actor | None:
    found: Actor | None = getattr(request, "actor", None)
    return found
