"""The write side of the room."""

from umid.council.meetings.actions.announce import announce
from umid.council.meetings.actions.convene import convene, enter_participations, report_fact
from umid.council.meetings.actions.release import NothingNew, release
from umid.council.meetings.actions.schedule import add_room, schedule_session

__all__ = [
    "NothingNew",
    "add_room",
    "announce",
    "convene",
    "enter_participations",
    "release",
    "report_fact",
    "schedule_session",
]
