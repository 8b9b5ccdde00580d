"""Who may read what names someone: as the attribution of its session says at that moment.

A session without a floor promised nothing; what is drafted of it stands in the public programme.
"""

from __future__ import annotations

from umid.council.floor.rules.kinds import Attribution
from umid.council.record.rules.kinds import Readers


def readers_of(readers: Readers, *, names: bool, attribution: Attribution | None) -> Readers | None:
    """For whom a paragraph is; for nobody (None) where it names someone against the promise."""
    if names and attribution is Attribution.NONE:
        return None
    if names and attribution is Attribution.PARTICIPANTS:
        return Readers.PARTICIPANTS
    return readers


def is_for(readers: Readers | None, edition: Readers) -> bool:
    """Whether a paragraph belongs in an edition; participants read what everyone reads, too."""
    if readers is None:
        return False
    return readers is Readers.PUBLIC or edition is Readers.PARTICIPANTS
