"""Who may see and change what of meetings and announcements."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_noop

from umid.council.meetings.models import Participation, Signatory
from umid.council.meetings.rules.kinds import Part
from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Decision, Permission, any_of, decide
from umid.foundation.directory.rules.posts import SPEAKS, Post


class MeetingsPermission(Permission):
    """What can be permitted here."""

    CONVENE = "meetings.convene"
    EDIT = "meetings.edit"
    AGREE = "meetings.agree"
    RELEASE = "meetings.release"
    ANNOUNCE = "meetings.announce"


GRANTS: Final[dict[MeetingsPermission, frozenset[Role]]] = {
    MeetingsPermission.CONVENE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    MeetingsPermission.EDIT: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    MeetingsPermission.AGREE: SPEAKS,
    MeetingsPermission.RELEASE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
    MeetingsPermission.ANNOUNCE: frozenset({Everyone.PLATFORM, Post.SECRETARIAT}),
}

_FOR_AN_ORGANISER: Final = gettext_noop("You do not speak for an organiser.")


def may_convene(actor: Actor) -> Decision:
    """The secretariat convenes meetings; the platform's own commands enter what is known."""
    return decide(actor, MeetingsPermission.CONVENE, GRANTS)


def may_edit(actor: Actor) -> Decision:
    """The secretariat edits a meeting's facts and the draft of its programme."""
    return decide(actor, MeetingsPermission.EDIT, GRANTS)


def may_release(actor: Actor) -> Decision:
    """The secretariat gives the programme to its readers."""
    return decide(actor, MeetingsPermission.RELEASE, GRANTS)


def may_agree(actor: Actor) -> Decision:
    """Who speaks for a co-organiser agrees for it; organising alone lets nobody else in."""
    belongs = actor.state is not None or actor.organisation is not None
    return decide(
        actor,
        MeetingsPermission.AGREE,
        GRANTS,
        Condition(holds=belongs, otherwise=_FOR_AN_ORGANISER),
    )


def may_open_desk(actor: Actor) -> Decision:
    """Who edits drafts, and who is asked to agree to them."""
    return any_of(may_edit(actor), may_agree(actor))


def drafts_visible_to(actor: Actor) -> Q:
    """Whose drafts one sees: a filter over meetings.

    Who may edit or release sees all; who speaks for a signatory, those that they are asked to
    agree to.
    """
    if any_of(may_edit(actor), may_release(actor)).allowed:
        return Q()
    if not may_agree(actor).allowed:
        return Q(pk__in=[])
    asked = Signatory.objects.filter(
        meeting=OuterRef("pk"), state=actor.state, organisation=actor.organisation
    )
    return Q(Exists(asked))


def prepared_by(actor: Actor) -> Q:
    """The meetings that the actor runs: each for the secretariat."""
    return Q(pk__isnull=not may_edit(actor).allowed)


def taken_part_in_by(actor: Actor) -> Q:
    """The meetings in which the actor's state or organisation takes part; not by organising."""
    if actor.state is None and actor.organisation is None:
        return Q(pk__in=[])
    part = Participation.objects.filter(
        meeting=OuterRef("pk"), state=actor.state, organisation=actor.organisation
    )
    return Q(Exists(part.exclude(part=Part.ORGANISER)))


def may_announce(actor: Actor) -> Decision:
    """The secretariat writes announcements, publishes them and takes them back."""
    return decide(actor, MeetingsPermission.ANNOUNCE, GRANTS)


def announcements_editable_by(actor: Actor) -> Q:
    """Who may announce sees what is not public, too; for all others it does not exist."""
    return Q() if may_announce(actor).allowed else Q(pk__in=[])


def announcements_visible_at(at: datetime) -> Q:
    """What is published and not withdrawn; under an embargo it does not exist until that ends."""
    free = Q(embargo_until__isnull=True) | Q(embargo_until__lte=at)
    return free & Q(published_at__lte=at, withdrawn_at__isnull=True)
