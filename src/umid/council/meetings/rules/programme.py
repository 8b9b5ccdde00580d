"""How sessions stand in the programme: one after another, or side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar


class Timed(Protocol):
    """Anything with a beginning and an end."""

    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


Session = TypeVar("Session", bound=Timed)


@dataclass(frozen=True, slots=True)
class Slot(Generic[Session]):
    """Sessions that overlap, directly or through each other: shown side by side."""

    starts_at: datetime
    ends_at: datetime
    sessions: tuple[Session, ...]


def slots(sessions: Iterable[Session]) -> list[Slot[Session]]:
    """The programme in order of time; sessions that only touch follow one another."""
    found: list[Slot[Session]] = []
    for session in sorted(sessions, key=lambda one: one.starts_at):
        if found and session.starts_at < found[-1].ends_at:
            last = found.pop()
            found.append(
                Slot(
                    last.starts_at,
                    max(last.ends_at, session.ends_at),
                    (*last.sessions, session),
                )
            )
        else:
            found.append(Slot(session.starts_at, session.ends_at, (session,)))
    return found
