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
from umid.council.floor.queries.seats import SeatRow, seats, without_floor
from umid.council.floor.queries.sessions import SessionsView, parties, sessions

__all__ = [
    "EntryRow",
    "HallView",
    "Party",
    "Pulse",
    "SeatRow",
    "SessionRow",
    "SessionsView",
    "TimesView",
    "TurnRow",
    "hall",
    "parties",
    "pulse",
    "seats",
    "sessions",
    "spoken",
    "without_floor",
]
