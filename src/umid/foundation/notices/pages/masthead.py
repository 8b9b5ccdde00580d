"""The inbox beside the other doors, with how much in it is unread; visitors have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from umid.foundation.access.actors import Actor
from umid.foundation.notices.queries.inbox import unread
from umid.foundation.ui.navigation import Link, Wing

if TYPE_CHECKING:
    from django.http import HttpRequest


def link(request: HttpRequest) -> Link | None:
    """One query, and none for who has not signed in."""
    if not request.user.is_authenticated:
        return None
    count, url = unread(Actor(user=request.user.pk)), reverse("notices:inbox")
    label = _("Notices (%(count)d)") % {"count": count} if count else _("Notices")
    return Link(label, url, Wing.CONVENE, is_current=request.path.startswith(url))
