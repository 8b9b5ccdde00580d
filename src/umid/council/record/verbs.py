"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class RecordDid(Did):
    """What can be done here."""

    APPOINT = "record.appoint"
    DISMISS = "record.dismiss"
    WRITE_REPORT = "record.write_report"
    SUBMIT_REPORT = "record.submit_report"
    RETURN_REPORT = "record.return_report"
    ACCEPT_REPORT = "record.accept_report"
    BEGIN = "record.begin"
    REDRAFT = "record.redraft"
    EDIT = "record.edit"
    ADD = "record.add"
    OPEN = "record.open"
    PROPOSE = "record.propose"
    ANSWER = "record.answer"
    ASK = "record.ask"
    AGREE = "record.agree"
    PUBLISH = "record.publish"
