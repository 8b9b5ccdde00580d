"""What the API says of meetings."""

from umid.council.meetings.schemas.announcements import (
    AnnouncementOut,
    AnnouncementSummary,
    BodyOut,
)
from umid.council.meetings.schemas.meetings import MeetingOut, MeetingSummary, ParticipantsOut
from umid.council.meetings.schemas.programme import ProgrammeOut, ReleaseOut

__all__ = [
    "AnnouncementOut",
    "AnnouncementSummary",
    "BodyOut",
    "MeetingOut",
    "MeetingSummary",
    "ParticipantsOut",
    "ProgrammeOut",
    "ReleaseOut",
]
