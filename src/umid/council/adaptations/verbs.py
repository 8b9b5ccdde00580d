"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class AdaptationsDid(Did):
    """What can be done here."""

    BEGIN = "adaptations.begin"
    WRITE = "adaptations.write"
    STEP = "adaptations.step"
    NOTE = "adaptations.note"
    TRANSLATE = "adaptations.translate"
    DISCARD = "adaptations.discard"
