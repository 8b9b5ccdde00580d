"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class DocumentsDid(Did):
    """What can be done here."""

    SET_SCHEME = "documents.set_scheme"
    ISSUE = "documents.issue"
    SUBMIT = "documents.submit"
    RESUBMIT = "documents.resubmit"
    CLEAR = "documents.clear"
    SEND_BACK = "documents.send_back"
    REVISE = "documents.revise"
    ADD_VERSION = "documents.add_version"
    OPEN_TO = "documents.open_to"
    ENTITLE = "documents.entitle"
