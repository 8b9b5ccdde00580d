"""Tables of the room."""

from umid.council.meetings.models.announcements import (
    Announcement,
    AnnouncementParagraph,
    Dateline,
)
from umid.council.meetings.models.attested import Attested
from umid.council.meetings.models.meetings import (
    Alias,
    Meeting,
    Participation,
    ReportedFact,
)
from umid.council.meetings.models.programme import AgendaItem, Appearance, Room, Session
from umid.council.meetings.models.releases import Release, ReleasedSession
from umid.council.meetings.models.signing import Signatory, organising

__all__ = [
    "AgendaItem",
    "Alias",
    "Announcement",
    "AnnouncementParagraph",
    "Appearance",
    "Attested",
    "Dateline",
    "Meeting",
    "Participation",
    "Release",
    "ReleasedSession",
    "ReportedFact",
    "Room",
    "Session",
    "Signatory",
    "organising",
]
