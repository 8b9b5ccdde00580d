"""What the audit record calls this room's deeds; never what anyone looked for."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class SearchDid(Did):
    """What can be done here."""

    SAVE = "search.save"
    CHANGE = "search.change"
    REMOVE = "search.remove"
