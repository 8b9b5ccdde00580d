"""Who reads the whole record, and who looks after the jobs."""

from __future__ import annotations

from typing import Final

from umid.foundation.access.actors import Actor, Role
from umid.foundation.access.decisions import Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post


class OversightPermission(Permission):
    """What can be permitted here."""

    READ_RECORD = "oversight.read_record"
    TEND_JOBS = "oversight.tend_jobs"


GRANTS: Final[dict[OversightPermission, frozenset[Role]]] = {
    OversightPermission.READ_RECORD: frozenset({Post.AUDITOR}),
    OversightPermission.TEND_JOBS: frozenset({Post.ADMINISTRATOR}),
}


def may_read_record(actor: Actor) -> Decision:
    """Auditors, who hold no other staff post and change nothing."""
    return decide(actor, OversightPermission.READ_RECORD, GRANTS)


def may_tend_jobs(actor: Actor) -> Decision:
    """Administrators see what waits and failed, and have it tried again; never what it is about."""
    return decide(actor, OversightPermission.TEND_JOBS, GRANTS)
