"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class DirectoryDid(Did):
    """What can be done here."""

    ENTER_STATE = "directory.enter_state"
    ENTER_SOURCE = "directory.enter_source"
    ENTER_ORGANISATION = "directory.enter_organisation"
    FOUND_BODY = "directory.found_body"
    EDIT_ORGANISATION = "directory.edit_organisation"
    EDIT_BODY = "directory.edit_body"
    JOIN_BODY = "directory.join_body"
    LEAVE_BODY = "directory.leave_body"
    ENTER_USER = "directory.enter_user"
    CHANGE_DETAILS = "directory.change_details"
    SUSPEND = "directory.suspend"
    REINSTATE = "directory.reinstate"
    APPOINT = "directory.appoint"
    DEPUTISE = "directory.deputise"
    END_APPOINTMENT = "directory.end_appointment"
    HAND_OVER = "directory.hand_over"
