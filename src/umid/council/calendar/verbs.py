"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class CalendarDid(Did):
    """What can be done here."""

    SEND = "calendar.send"
    ANSWER = "calendar.answer"
    MAKE_FEED = "calendar.make_feed"
    REVOKE_FEED = "calendar.revoke_feed"
    FORGET = "calendar.forget"
