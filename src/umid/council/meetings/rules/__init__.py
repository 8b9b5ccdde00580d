"""What a meeting, its programme and its facts are: plain Python."""

from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.programme import Slot, slots
from umid.council.meetings.rules.stages import Stage, latest

__all__ = [
    "MeetingMode",
    "Part",
    "Role",
    "SessionKind",
    "Slot",
    "Stage",
    "latest",
    "slots",
]
