"""The door to the desk, and its tabs, for who edits drafts, agrees to them or announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.council.meetings.policies import may_announce, may_open_desk
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest

    from umid.foundation.access.actors import Actor


def link(request: HttpRequest) -> Link | None:
    """Nothing for those who may not; it leads to the first of the desks."""
    actor = _actor(request)
    if actor is None or not may_open_desk(actor).allowed:
        return None
    url = reverse("meetings:desk")
    desk = url.removesuffix("meetings/")
    return Link(_("Desk"), url, Wing.CONVENE, is_current=request.path.startswith(desk))


def meetings(request: HttpRequest) -> Link | None:
    """The desk of meetings."""
    actor = _actor(request)
    if actor is None or not may_open_desk(actor).allowed:
        return None
    return _tab(request, _("Meetings"), reverse("meetings:desk"))


def announcements(request: HttpRequest) -> Link | None:
    """The desk of announcements."""
    actor = _actor(request)
    if actor is None or not may_announce(actor).allowed:
        return None
    return _tab(request, _("Announcements"), reverse("meetings:desk_announcements"))


def _tab(request: HttpRequest, label: str, url: str) -> Link:
    return Link(label, url, Wing.CONVENE, is_current=request.path.startswith(url))


def _actor(request: HttpRequest) -> Actor | None:
    found: Actor | None = getattr(request, "actor", None)
    return found
