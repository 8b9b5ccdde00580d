"""Every text of a meeting and its draft under a name, so that all can be translated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from umid.council.meetings.models.meetings import Meeting
from umid.council.meetings.models.planning import whole
from umid.council.meetings.models.programme import Appearance, Room, Session
from umid.foundation.texts.rules import Text


@dataclass(frozen=True, slots=True)
class Piece:
    """One text: in which row and column it is kept, and what it belongs to."""

    key: str
    row: Meeting | Room | Session | Appearance
    column: str
    thing: Meeting | Room | Session

    @property
    def text(self) -> Text:
        """The text in every language that it has."""
        found: Text = getattr(self.row, self.column)
        return found


def pieces(meeting: Meeting) -> Iterator[Piece]:
    """The texts that a meeting has, in the order in which readers meet them."""
    yield from _of("meeting", meeting, ("title", "description", "venue", "city"), meeting)
    for room in meeting.rooms.all():
        yield from _of(f"room.{room.slug}", room, ("name",), room)
    for session in whole(meeting.sessions.all()):
        name = f"session.{session.slug}"
        yield from _of(name, session, ("title", "description"), session)
        for place, one in enumerate(session.appearances.all()):
            yield from _of(f"{name}.{place}", one, ("person", "office"), session)


def _of(
    name: str,
    row: Meeting | Room | Session | Appearance,
    columns: tuple[str, ...],
    thing: Meeting | Room | Session,
) -> Iterator[Piece]:
    for column in columns:
        if getattr(row, column) is not None:
            yield Piece(f"{name}.{column}", row, column, thing)
