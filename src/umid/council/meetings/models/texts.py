"""Every text of a draft or an announcement under a name, so that all can be translated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from umid.council.meetings.models.announcements import (
    Announcement,
    AnnouncementParagraph,
    Dateline,
)
from umid.council.meetings.models.meetings import Alias, Meeting
from umid.council.meetings.models.planning import whole
from umid.council.meetings.models.programme import AgendaItem, Appearance, Room, Session
from umid.foundation.texts.rules import Text

Thing = Announcement | Meeting | Room | Session
Row = Thing | AgendaItem | Alias | Appearance | AnnouncementParagraph | Dateline


@dataclass(frozen=True, slots=True)
class Piece:
    """One text: in which row and column it is kept, and what it belongs to."""

    key: str
    row: Row
    column: str
    thing: Thing

    @property
    def text(self) -> Text:
        """The text in every language that it has."""
        found: Text = getattr(self.row, self.column)
        return found


def pieces(meeting: Meeting) -> Iterator[Piece]:
    """The texts that a meeting has, in the order in which readers meet them."""
    yield from _of(
        "meeting", meeting, ("title", "description", "venue", "city", "held_because"), meeting
    )
    for number, alias in enumerate(meeting.aliases.order_by("pk")):
        yield from _of(f"alias.{number}", alias, ("title",), meeting)
    for number, item in enumerate(meeting.agenda.order_by("order", "pk")):
        yield from _of(f"agenda.{number}", item, ("title",), meeting)
    for room in meeting.rooms.all():
        yield from _of(f"room.{room.slug}", room, ("name",), room)
    for session in whole(meeting.sessions.all()):
        name = f"session.{session.slug}"
        yield from _of(name, session, ("title", "description"), session)
        for place, one in enumerate(session.appearances.all()):
            yield from _of(f"{name}.{place}", one, ("person", "office"), session)


def pieces_of(announcement: Announcement) -> Iterator[Piece]:
    """The texts that an announcement has, in the order in which readers meet them."""
    yield from _of("announcement", announcement, ("title",), announcement)
    for dateline in announcement.datelines.all():
        yield from _of(f"dateline.{dateline.pk}", dateline, ("place",), announcement)
    for paragraph in announcement.paragraphs.all():
        yield from _of(f"paragraph.{paragraph.pk}", paragraph, ("text",), announcement)


def _of(
    name: str,
    row: Row,
    columns: tuple[str, ...],
    thing: Thing,
) -> Iterator[Piece]:
    for column in columns:
        if getattr(row, column) is not None:
            yield Piece(f"{name}.{column}", row, column, thing)
