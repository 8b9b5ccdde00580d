"""The read side of the room."""

from umid.council.attendance.queries.attendance import (
    attendance,
    doors,
    open_meetings,
    scans,
    stay_rows,
)
from umid.council.attendance.queries.badges import badges, faces, meeting_of, shown
from umid.council.attendance.queries.own import of_me, waiting, without_badge
from umid.council.attendance.queries.rows import (
    AttendanceView,
    BadgeRow,
    BadgesView,
    Count,
    DoorRow,
    Face,
    Mine,
    OwnPlace,
    PersonRow,
    QuorumRow,
    ScanRow,
    ShownRow,
    SignUpRow,
    SignUpsView,
    StayRow,
    Waiting,
)
from umid.council.attendance.queries.signing_up import sign_up_of, sign_ups

__all__ = [
    "AttendanceView",
    "BadgeRow",
    "BadgesView",
    "Count",
    "DoorRow",
    "Face",
    "Mine",
    "OwnPlace",
    "PersonRow",
    "QuorumRow",
    "ScanRow",
    "ShownRow",
    "SignUpRow",
    "SignUpsView",
    "StayRow",
    "Waiting",
    "attendance",
    "badges",
    "doors",
    "faces",
    "meeting_of",
    "of_me",
    "open_meetings",
    "scans",
    "shown",
    "sign_up_of",
    "sign_ups",
    "stay_rows",
    "waiting",
    "without_badge",
]
