"""What programs say to the floor, and what they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from umid.council.floor.actions import Deed
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice

if TYPE_CHECKING:
    from umid.council.floor.models import Moment

Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
Place = Annotated[int, Field(ge=0, le=32_767, description="A place on the meeting's agenda")]


class AskIn(Schema):
    """To come onto the list for one's own delegation, or to raise a point of order."""

    item: Place | None = None
    is_point_of_order: bool = False


class DeedIn(Schema):
    """One act of the chair; it names the entry that it is about."""

    do: Literal["open", "close", "leave", "order", "start", "pause", "resume", "stop", "limit"]
    item: Place | None = None
    entry: Number | None = None
    entries: Annotated[list[Number], Field(max_length=1000)] = Field(default_factory=list)
    category: Category | None = None
    voice: Voice | None = None
    seconds: Annotated[int, Field(ge=0, le=86_400)] | None = None
    person: UUID | None = None

    @property
    def deed(self) -> Deed:
        """What the action takes."""
        return Deed(
            Event(self.do),
            item=self.item,
            entry=self.entry,
            entries=tuple(self.entries),
            category=self.category,
            voice=self.voice,
            seconds=self.seconds,
            person=self.person,
        )


class FloorIn(Schema):
    """Whom log, clock and statistics name."""

    attribution: Attribution


class MomentOut(Schema):
    """A line that the log got; what asked for the floor is an entry of that number."""

    number: int

    @classmethod
    def of(cls, row: Moment) -> MomentOut:
        return cls(number=row.number)
