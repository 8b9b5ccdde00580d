"""The read side of the room: typed rows in the reader's language."""

from umid.council.floor.queries.hall import hall, pulse, spoken
from umid.council.floor.queries.rows import (
    EntryRow,
    HallView,
    Party,
    Pulse,
    SessionRow,
    TimesView,
    TurnRow,
)
from umid.council.floor.queries.sessions import SessionsView, parties, sessions

__all__ = [
    "EntryRow",
    "HallView",
    "Party",
    "Pulse",
    "SessionRow",
    "SessionsView",
    "TimesView",
    "TurnRow",
    "hall",
    "parties",
    "pulse",
    "sessions",
    "spoken",
]
