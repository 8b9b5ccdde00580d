"""Who may see and change what of meetings and announcements."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Q

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide


class MeetingsPermission(Permission):
    """What can be permitted here."""

    CONVENE = "meetings.convene"
    RELEASE = "meetings.release"
    ANNOUNCE = "meetings.announce"


GRANTS: Final[dict[MeetingsPermission, frozenset[Role]]] = {
    MeetingsPermission.CONVENE: frozenset({Everyone.PLATFORM}),
    MeetingsPermission.RELEASE: frozenset({Everyone.PLATFORM}),
    MeetingsPermission.ANNOUNCE: frozenset({Everyone.PLATFORM}),
}


def may_convene(actor: Actor) -> Decision:
    """Meetings and their programme are entered by the platform's own commands."""
    return decide(actor, MeetingsPermission.CONVENE, GRANTS)


def may_release(actor: Actor) -> Decision:
    """Likewise what readers are given of a programme."""
    return decide(actor, MeetingsPermission.RELEASE, GRANTS)


def may_announce(actor: Actor) -> Decision:
    """Likewise announcements."""
    return decide(actor, MeetingsPermission.ANNOUNCE, GRANTS)


def announcements_visible_at(at: datetime) -> Q:
    """An announcement under embargo does not exist until the embargo ends."""
    return Q(embargo_until__isnull=True) | Q(embargo_until__lte=at)
