"""What the audit record calls this room's deeds."""

from __future__ import annotations

from umid.foundation.audit.rules.entries import Did


class OversightDid(Did):
    """What can be done here."""

    READ_RECORD = "oversight.read_record"
    TAKE_PROOF = "oversight.take_proof"
    ASK_VERIFICATION = "oversight.ask_verification"
    RETRY_JOB = "oversight.retry_job"
