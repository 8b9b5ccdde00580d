"""The read side: the record in words of people, the jobs of a node."""

from umid.foundation.oversight.queries.jobs import JobsView, jobs
from umid.foundation.oversight.queries.record import (
    Line,
    Lines,
    Person,
    Who,
    proof,
    record,
    record_of,
    writers,
)

__all__ = [
    "JobsView",
    "Line",
    "Lines",
    "Person",
    "Who",
    "jobs",
    "proof",
    "record",
    "record_of",
    "writers",
]
