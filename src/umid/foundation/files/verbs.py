"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class FilesDid(Did):
    """What can be done here."""

    BEGIN = "files.begin"
    RECEIVE = "files.receive"
    ACCEPT = "files.accept"
    REFUSE = "files.refuse"
    HOLD = "files.hold"
    ERASE = "files.erase"
