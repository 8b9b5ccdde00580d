"""What was done to a meeting and to what belongs to it, for who edits it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from umid.council.meetings.models import Meeting
from umid.council.meetings.policies import drafts_visible_to, may_edit
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.names import identifier
from umid.foundation.oversight.queries import Lines, record_of
from umid.foundation.texts.rules import Reading
from umid.foundation.ui.keys import Moment
from umid.foundation.ui.said import country
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class RecordView:
    """A meeting with a page of its record, the latest first."""

    meeting: MeetingRow
    record: Lines


def record(
    slug: str, *, actor: Actor, at: datetime, language: Language, after: Moment | None = None
) -> RecordView:
    """The record of a meeting, its sessions, rooms and signatories. Raises NotFound, NotAllowed."""
    visible = described(Meeting.objects.filter(drafts_visible_to(actor), slug=slug))
    meeting = visible.prefetch_related("sessions", "rooms", "signatories__organisation").first()
    if meeting is None:
        raise NotFound
    demand(may_edit(actor))
    things: dict[str, Reading | str | None] = {identifier(meeting): None}
    things |= {identifier(one): one.title.read(language) for one in meeting.sessions.all()}
    things |= {identifier(one): one.name.read(language) for one in meeting.rooms.all()}
    things |= {
        identifier(one): one.organisation.name.read(language)
        if one.organisation
        else country(str(one.state_id), language)
        for one in meeting.signatories.all()
    }
    lines = record_of(things, actor=actor, at=at, after=after)
    return RecordView(Reader(language).meeting(meeting), lines)
