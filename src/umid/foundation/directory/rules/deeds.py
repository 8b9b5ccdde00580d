"""What the record calls the deeds of this room."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class DirectoryDid(Did):
    """What can be done to users and their appointments."""

    ENTER_USER = "directory.enter_user"
    CHANGE_DETAILS = "directory.change_details"
    SUSPEND = "directory.suspend"
    REINSTATE = "directory.reinstate"
    APPOINT = "directory.appoint"
    DEPUTISE = "directory.deputise"
    END_APPOINTMENT = "directory.end_appointment"
    HAND_OVER = "directory.hand_over"
