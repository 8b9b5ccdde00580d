"""Who may see and change what of meetings and announcements."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Q

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class MeetingsPermission(Permission):
    """What can be permitted here."""

    CONVENE = "meetings.convene"
    EDIT = "meetings.edit"
    RELEASE = "meetings.release"
    ANNOUNCE = "meetings.announce"


GRANTS: Final[dict[MeetingsPermission, frozenset[Role]]] = {
    MeetingsPermission.CONVENE: frozenset({Everyone.PLATFORM}),
    MeetingsPermission.EDIT: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    MeetingsPermission.RELEASE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    MeetingsPermission.ANNOUNCE: frozenset({Everyone.PLATFORM}),
}


def may_convene(actor: Actor) -> Decision:
    """Meetings are entered by the platform's own commands."""
    return decide(actor, MeetingsPermission.CONVENE, GRANTS)


def may_edit(actor: Actor) -> Decision:
    """The secretariat edits a meeting's facts and the draft of its programme."""
    return decide(actor, MeetingsPermission.EDIT, GRANTS)


def may_release(actor: Actor) -> Decision:
    """The secretariat gives the programme to its readers."""
    return decide(actor, MeetingsPermission.RELEASE, GRANTS)


def drafts_visible_to(actor: Actor) -> Q:
    """Whose drafts one sees: a filter over meetings. Who may not edit knows of no draft."""
    return Q() if may_edit(actor).allowed else Q(pk__in=[])


def may_announce(actor: Actor) -> Decision:
    """Announcements are entered by the platform's own commands."""
    return decide(actor, MeetingsPermission.ANNOUNCE, GRANTS)


def announcements_visible_at(at: datetime) -> Q:
    """An announcement under embargo does not exist until the embargo ends."""
    return Q(embargo_until__isnull=True) | Q(embargo_until__lte=at)
