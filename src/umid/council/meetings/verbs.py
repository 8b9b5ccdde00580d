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
    EDIT_ABOUT = "meetings.edit_about"
    HOLD_OTHERWISE = "meetings.hold_otherwise"
    EDIT_FACTS = "meetings.edit_facts"
    EDIT_ROOM = "meetings.edit_room"
    EDIT_SESSION = "meetings.edit_session"
    CANCEL_SESSION = "meetings.cancel_session"
    RESTORE_SESSION = "meetings.restore_session"
    LET_APPEAR = "meetings.let_appear"
    LET_GO = "meetings.let_go"
    TRANSLATE = "meetings.translate"
    NAME_SIGNATORIES = "meetings.name_signatories"
    AGREE = "meetings.agree"
    RELEASE = "meetings.release"
    ANNOUNCE = "meetings.announce"
    DRAFT_ANNOUNCEMENT = "meetings.draft_announcement"
    EDIT_ANNOUNCEMENT = "meetings.edit_announcement"
    TRANSLATE_ANNOUNCEMENT = "meetings.translate_announcement"
    PUBLISH = "meetings.publish"
    WITHDRAW = "meetings.withdraw"
