"""Who watches leaves traces too: what was read, proven and tried again stands in the record."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.jobs import actions as jobs
from umid.foundation.oversight.policies import may_read_record, may_tend_jobs
from umid.foundation.oversight.verbs import OversightDid

if TYPE_CHECKING:
    from umid.foundation.audit.queries.entries import Sought

_WHOLE: Final = "audit.record"


@transaction.atomic
def note_reading(*, actor: Actor, sought: Sought, at: datetime) -> None:
    """Write down that the whole record was read, and what was sought in it. Raises NotAllowed."""
    demand(may_read_record(actor))
    told = {
        "did": sought.did,
        "object": sought.object,
        "actor": sought.actor,
        "since": sought.since_at.date().isoformat() if sought.since_at else "",
        "until": sought.until_at.date().isoformat() if sought.until_at else "",
    }
    detail = {name: value for name, value in told.items() if value}
    record(actor, OversightDid.READ_RECORD, _WHOLE, at=at, detail=detail)


@transaction.atomic
def note_proof(*, actor: Actor, entry: UUID, at: datetime) -> None:
    """Write down that an entry was taken away with its proof. Raises NotAllowed."""
    demand(may_read_record(actor))
    record(actor, OversightDid.TAKE_PROOF, f"audit.entry:{entry}", at=at)


@transaction.atomic
def ask_verification(*, actor: Actor, at: datetime) -> None:
    """Have the whole record checked now and not only tonight. Raises NotAllowed."""
    demand(may_read_record(actor))
    record(actor, OversightDid.ASK_VERIFICATION, _WHOLE, at=at)
    jobs.enqueue("audit.verify")


@transaction.atomic
def retry_job(*, actor: Actor, job: UUID, at: datetime) -> None:
    """Have a job that was given up tried again. Raises NotAllowed, NotFound."""
    demand(may_tend_jobs(actor))
    name = jobs.retry(job, at=at)
    record(actor, OversightDid.RETRY_JOB, f"jobs.job:{job}", at=at, detail={"job": name})
