"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class ThemesDid(Did):
    """What can be done here."""

    LOAD = "themes.load"
