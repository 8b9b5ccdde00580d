"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class AttendanceDid(Did):
    """What can be done here."""

    ISSUE = "attendance.issue"
    REVOKE = "attendance.revoke"
    FILE_PHOTO = "attendance.file_photo"
    READ_PHOTO = "attendance.read_photo"
    ERASE_PHOTO = "attendance.erase_photo"
    PRINT = "attendance.print"
    CHECK_IN = "attendance.check_in"
    CHECK_OUT = "attendance.check_out"
    READ = "attendance.read"
    SET_QUORUM = "attendance.set_quorum"
    OPEN_SIGN_UP = "attendance.open_sign_up"
    SIGN_UP = "attendance.sign_up"
    GIVE_UP = "attendance.give_up"
    FORGET = "attendance.forget"
