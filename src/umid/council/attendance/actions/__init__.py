"""The write side of the room."""

from umid.council.attendance.actions.forgetting import forget
from umid.council.attendance.actions.issuing import issue, printed, revoke
from umid.council.attendance.actions.offering import open_sign_up, set_quorum, take_out
from umid.council.attendance.actions.photos import erase_photos, file_photo, read_photo
from umid.council.attendance.actions.scanning import (
    AnotherMeeting,
    EventTaken,
    Invalid,
    Shown,
    Unknown,
    scan,
)
from umid.council.attendance.actions.signing_up import give_up, make_room, sign_up

__all__ = [
    "AnotherMeeting",
    "EventTaken",
    "Invalid",
    "Shown",
    "Unknown",
    "erase_photos",
    "file_photo",
    "forget",
    "give_up",
    "issue",
    "make_room",
    "open_sign_up",
    "printed",
    "read_photo",
    "revoke",
    "scan",
    "set_quorum",
    "sign_up",
    "take_out",
]
