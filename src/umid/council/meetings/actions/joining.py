"""Taking part follows from an accepted invitation; rooms above call this in an action of theirs."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from umid.council.meetings.models import Meeting, Participation
from umid.council.meetings.rules.kinds import Part
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.audit.actions import record
from umid.foundation.directory.rules.posts import Home


def join(meeting: Meeting, home: Home, *, by: Actor, at: datetime) -> None:
    """Let a state or an organisation that accepted take part; who organises may do both."""
    own = _own(meeting, home)
    if own.exclude(part=Part.ORGANISER).exists():
        return
    Participation.objects.create(
        meeting=meeting,
        part=Part.DELEGATION,
        state_id=home.state,
        organisation_id=home.organisation,
        order=meeting.participations.count(),
    )
    record(by, MeetingsDid.ENTER_PARTICIPATIONS, meeting, at=at)


def part_from(meeting: Meeting, home: Home, *, by: Actor, at: datetime) -> None:
    """Take that back; what a source attests stays."""
    unattested = {f"{stage}__isnull": True for stage in ("announced", "confirmed", "took_place")}
    gone, _each = _own(meeting, home).filter(part=Part.DELEGATION, **unattested).delete()
    if gone:
        record(by, MeetingsDid.ENTER_PARTICIPATIONS, meeting, at=at)


def _own(meeting: Meeting, home: Home) -> QuerySet[Participation]:
    return meeting.participations.filter(state=home.state, organisation=home.organisation)
