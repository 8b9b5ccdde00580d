"""What waits, runs, failed and recurs: names, moments and error classes, never content."""

from __future__ import annotations

from dataclasses import dataclass

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.jobs import queries
from umid.foundation.oversight.policies import may_tend_jobs


@dataclass(frozen=True, slots=True)
class JobsView:
    """The jobs of a node, at most a hundred of each standing; `counts` are whole."""

    waiting: list[queries.Job]
    running: list[queries.Job]
    failed: list[queries.Job]
    recurring: list[queries.Recurring]
    counts: dict[str, int]


def jobs(*, actor: Actor) -> JobsView:
    """The jobs as they stand. Raises NotAllowed."""
    demand(may_tend_jobs(actor))
    return JobsView(
        waiting=queries.waiting(),
        running=queries.running(),
        failed=queries.failed(),
        recurring=queries.recurrences(),
        counts=queries.count(),
    )
