"""What programs say about a meeting that is to be, its facts, and whether it is held."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Self
from zoneinfo import ZoneInfo, available_timezones

from ninja import Schema
from pydantic import AfterValidator, Field, model_validator

from umid.council.meetings.drafts import FactsEdit, MeetingDraft
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode
from umid.council.meetings.schemas.draft import Expected, Line, Slug
from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.texts.rules import original
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.council.meetings.models import Meeting


def _known(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("not a time zone of the IANA database")
    return zone


def _member(code: str | None) -> str | None:
    if code is not None and code not in MEMBER_STATES:
        raise ValueError("not a state of the Council")
    return code


Zone = Annotated[str, Field(max_length=50), AfterValidator(_known)]
Host = Annotated[str | None, AfterValidator(_member)]
Languages = Annotated[list[Language], Field(max_length=len(Language))]
Day = Annotated[date, Field(ge=date(2000, 1, 1), lt=date(2100, 1, 1))]


class FactsIn(Schema):
    """When, where and how a meeting is held."""

    mode: MeetingMode
    starts_on: Day
    ends_on: Day
    time_zone: Zone
    host: Host = None
    languages: Languages = Field(default_factory=list)
    times_are_illustrative: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends_on < self.starts_on:
            raise ValueError("the last day cannot be before the first")
        return self


class MeetingIn(FactsIn):
    """A meeting that is to be; its words are in the language of the address."""

    title: Line
    bodies: Annotated[list[Slug], Field(min_length=1, max_length=20)]
    agenda: Annotated[list[Line], Field(max_length=100)] = Field(default_factory=list)
    begins_from: Slug | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not all(words.strip() for words in (self.title, *self.agenda)):
            raise ValueError("a title and a matter of the agenda have words")
        return self

    def draft(self, slug: str, *, language: Language, by: str, at: datetime) -> MeetingDraft:
        """What the action takes."""
        return MeetingDraft(
            slug=slug,
            title=original(language, self.title.strip(), by=by, at=at),
            bodies=tuple(self.bodies),
            mode=self.mode,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            zone=ZoneInfo(self.time_zone),
            host=self.host,
            languages=tuple(self.languages),
            agenda=tuple(original(language, one.strip(), by=by, at=at) for one in self.agenda),
            times_are_illustrative=self.times_are_illustrative,
            begins_from=self.begins_from,
        )


class FactsChangeIn(FactsIn):
    """The facts as they are to be, whole, and the revision that was seen."""

    expected: Expected

    def edit(self) -> FactsEdit:
        """What the action takes."""
        return FactsEdit(
            mode=self.mode,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            zone=ZoneInfo(self.time_zone),
            host=self.host,
            languages=tuple(self.languages),
            times_are_illustrative=self.times_are_illustrative,
        )


class HoldingIn(Schema):
    """Whether it is held on its days; a reason where not, in the language of the address."""

    to: Holding
    reason: Annotated[str, Field(max_length=1000, pattern=r"^[^\x00]*$")] = ""
    expected: Expected


class MeetingWritten(Schema):
    """A meeting that was written: its address, its revision, whether it is held."""

    meeting: str
    revision: int
    holding: Holding

    @classmethod
    def of(cls, row: Meeting) -> MeetingWritten:
        return cls(meeting=row.slug, revision=row.revision, holding=Holding(row.holding))
