"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class TokensDid(Did):
    """What can be done here."""

    MAKE = "tokens.make"
    REVOKE = "tokens.revoke"
