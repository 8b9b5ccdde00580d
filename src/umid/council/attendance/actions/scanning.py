"""A badge is shown at a door: written once under the name that the phone gave the event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.attendance.actions.telling import CHECKED_IN, CHECKED_OUT
from umid.council.attendance.models import Badge, Scan
from umid.council.attendance.policies import may_check_in
from umid.council.attendance.rules.badges import Proof, Standing, standing_at
from umid.council.attendance.rules.codes import read_code
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.sealing import NotOurs, opened
from umid.council.attendance.verbs import AttendanceDid
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import Meeting, Session
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.notices.actions import fire
from umid.kernel.errors import NotFound, NotPossible


class Unknown(NotPossible):
    """What was read or typed is no badge of ours."""


class AnotherMeeting(NotPossible):
    """A badge opens the doors of its own meeting."""


class Invalid(NotPossible):
    """The badge is worth nothing; its standing is the error's argument."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing)
        self.standing = standing


class EventTaken(NotPossible):
    """Another badge was written under this event's name already."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A badge shown at a door: what its QR says or the code that was typed."""

    event: UUID
    token: str
    way: Way
    at: datetime
    session: str = ""  # "" is the meeting's own door


@transaction.atomic
def scan(*, actor: Actor, meeting: str, shown: Shown, at: datetime) -> Scan:
    """Let someone in or out; the same event again is the same scan, whenever it comes.

    A phone's clock may run ahead: no scan is later than the moment at which it came here.
    Raises NotAllowed, NotFound, Unknown, AnotherMeeting, Invalid, EventTaken.
    """
    demand(may_check_in(actor))
    badge = _badge(shown.token)
    before = Scan.objects.filter(pk=shown.event).first()
    if before is not None:
        return _same(before, badge)
    place = _place(meeting, badge)
    session = _session(place, shown.session)
    moment = min(shown.at, at)
    _require_valid(badge, moment)
    made, is_new = Scan.objects.get_or_create(
        pk=shown.event,
        defaults={
            "meeting": place,
            "session_id": session,
            "badge": badge,
            "way": shown.way,
            "at": moment,
            "received_at": at,
            **_as_what(badge),
        },
    )
    if not is_new:
        return _same(made, badge)
    came_in = shown.way is Way.IN
    did = AttendanceDid.CHECK_IN if came_in else AttendanceDid.CHECK_OUT
    record(actor, did, made, at=at, about=badge.delegate)
    event = CHECKED_IN if came_in else CHECKED_OUT
    fire(event, at=moment, meeting=place.slug, session=shown.session, badge=str(badge.pk))
    return made


def _same(before: Scan, badge: Badge) -> Scan:
    if before.badge_id != badge.pk:
        raise EventTaken
    return before


def _badge(token: str) -> Badge:
    rows = Badge.objects.select_related("delegate__invitation")
    code = read_code(token)
    if code is not None:
        found = rows.filter(code=code).first()
    else:
        try:
            key, issue = opened(token.strip())
        except NotOurs as error:
            raise Unknown from error
        found = rows.filter(pk=key, issue=issue).first()
    if found is None:
        raise Unknown
    return found


def _place(meeting: str, badge: Badge) -> Meeting:
    found = Meeting.objects.only("slug").filter(slug=meeting).first()
    if found is None:
        raise NotFound
    if badge.meeting_id != found.pk:
        raise AnotherMeeting
    return found


def _session(meeting: Meeting, slug: str) -> UUID | None:
    if not slug:
        return None
    found = Session.objects.filter(meeting=meeting, slug=slug).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound
    return found


def _require_valid(badge: Badge, moment: datetime) -> None:
    """Raises Invalid."""
    is_accredited = badge.delegate is not None and badge.delegate.standing == Nominated.ACCREDITED
    proof = Proof(is_accredited, badge.revoked_at, badge.is_replaced)
    standing = standing_at(proof, moment)
    if standing is not Standing.VALID:
        raise Invalid(standing)


def _as_what(badge: Badge) -> dict[str, object]:
    """For whom and as what they came: kept apart from the person."""
    assert badge.delegate is not None  # noqa: S101 - only a valid badge comes here  # nosec B101
    invitation = badge.delegate.invitation
    return {
        "state_id": invitation.state_id,
        "organisation_id": invitation.organisation_id,
        "category": badge.delegate.category,
    }
