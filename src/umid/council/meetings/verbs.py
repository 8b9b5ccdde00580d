"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class MeetingsDid(Did):
    """What can be done here."""

    CONVENE = "meetings.convene"
    ENTER_PARTICIPATIONS = "meetings.enter_participations"
    REPORT_FACT = "meetings.report_fact"
    ADD_ROOM = "meetings.add_room"
    SCHEDULE_SESSION = "meetings.schedule_session"
    RELEASE = "meetings.release"
    ANNOUNCE = "meetings.announce"
