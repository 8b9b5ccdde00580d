"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class ExperienceDid(Did):
    """What can be done here."""

    BEGIN = "experience.begin"
    WRITE = "experience.write"
    ATTACH = "experience.attach"
    DETACH = "experience.detach"
    EXPLAIN = "experience.explain"
    STEP = "experience.step"
    DISCARD = "experience.discard"
    COMMENT = "experience.comment"
    TRANSLATE = "experience.translate"
    REVIEW_TRANSLATION = "experience.review_translation"
    PROPOSE_REVIEWER = "experience.propose_reviewer"
    REVIEW = "experience.review"
    REMIND = "experience.remind"
