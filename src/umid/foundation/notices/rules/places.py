"""Where in a list of moments the next page begins: after a moment and an identifier."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID


class Place(NamedTuple):
    """The last row that was shown."""

    at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{self.at.isoformat().replace('+00:00', 'Z')}~{self.id}"


def read_place(written: str | None) -> Place | None:
    """The place in an address; what cannot be read begins at the beginning."""
    moment, _, identifier = (written or "").partition("~")
    try:
        place = Place(datetime.fromisoformat(moment), UUID(identifier))
    except ValueError:
        return None
    return place if place.at.tzinfo else None
