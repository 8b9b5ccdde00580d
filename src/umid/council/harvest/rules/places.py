"""Where a long list goes on: after a record's own key, never after a number of records.

So what changes meanwhile moves to the end of the list and is met again there, as it is then, and
nothing is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from umid.council.harvest.rules.asking import Span, Verb


class Written(TypedDict):
    """A place as a token carries it."""

    verb: str
    since: str
    before: str
    at: str
    id: str
    done: int
    size: int


@dataclass(frozen=True, slots=True)
class Place:
    """After which record of which list; `done` of `size` were given when it was begun."""

    verb: Verb
    span: Span
    at: datetime
    id: UUID
    done: int
    size: int

    def written(self) -> Written:
        """What `read` reads."""
        return Written(
            verb=self.verb.value,
            since=_iso(self.span.since),
            before=_iso(self.span.before),
            at=self.at.isoformat(),
            id=self.id.hex,
            done=self.done,
            size=self.size,
        )


def read(written: Written) -> Place:
    """The place that was written."""
    return Place(
        verb=Verb(written["verb"]),
        span=Span(_moment(written["since"]), _moment(written["before"])),
        at=datetime.fromisoformat(written["at"]),
        id=UUID(written["id"]),
        done=written["done"],
        size=written["size"],
    )


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""


def _moment(written: str) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
