"""What programs say about the draft of a programme, and what they are told of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Final, Self

from ninja import Schema
from pydantic import AwareDatetime, Field, model_validator

from umid.council.meetings.drafts import SessionDraft, SessionEdit
from umid.council.meetings.queries import DraftRow, DraftView
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.texts.rules import original
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.council.meetings.models import Release, Session

_FIRST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2100, 1, 1, tzinfo=UTC)
_MOST_PLACES: Final = 100_000
_LARGEST: Final = 2**31 - 1

Moment = Annotated[AwareDatetime, Field(description="RFC 3339 with a zone, from 2000 to 2099")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,50}$")]
Line = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,300}$")]
Expected = Annotated[int, Field(ge=0, le=_LARGEST, description="The number that you saw")]


class SessionIn(Schema):
    """A session of the draft."""

    kind: SessionKind
    title: Line
    starts_at: Moment
    ends_at: Moment
    room: Slug | None = None
    places_needed: Annotated[int, Field(ge=1, le=_MOST_PLACES)] | None = None
    interpretation: Annotated[list[Language], Field(max_length=len(Language))] = Field(
        default_factory=list
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not _FIRST <= self.starts_at < self.ends_at < _LAST:
            raise ValueError("a session ends after it starts, between 2000 and 2099")
        if not self.title.strip():
            raise ValueError("a session has a title")
        return self

    def draft(self, slug: str, *, language: Language, by: str, at: datetime) -> SessionDraft:
        """What the action takes, for a new one."""
        return SessionDraft(
            slug=slug,
            kind=self.kind,
            title=original(language, self.title.strip(), by=by, at=at),
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            room=self.room,
            places_needed=self.places_needed,
            interpretation=tuple(self.interpretation),
        )

    def edit(self) -> SessionEdit:
        """What the action takes, for one that is there."""
        return SessionEdit(
            kind=self.kind,
            title=self.title.strip(),
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            room=self.room,
            places_needed=self.places_needed,
            interpretation=tuple(self.interpretation),
        )


class SessionChangeIn(SessionIn):
    """A session as it is to be, and the revision that was seen."""

    expected: Expected


class Seen(Schema):
    """The session's revision that was seen."""

    expected: Expected


class ReleaseIn(Schema):
    """The draft's number that was seen."""

    expected: Expected


class SessionWritten(Schema):
    """A session that was written: its address and revision, and the number of the draft."""

    session: str
    revision: int
    draft: int

    @classmethod
    def of(cls, row: Session) -> SessionWritten:
        return cls(session=row.slug, revision=row.revision, draft=row.meeting.draft)


class ReleasedOut(Schema):
    """A release that was made."""

    number: int
    released_at: datetime

    @classmethod
    def of(cls, row: Release) -> ReleasedOut:
        return cls(number=row.number, released_at=row.released_at)


class DraftSessionOut(Schema):
    """A session of the draft; `title` is in the language that it was written in."""

    slug: str
    kind: SessionKind
    title: str
    starts_at: datetime
    ends_at: datetime
    room: str | None
    places_needed: int | None
    interpretation: list[Language]
    is_cancelled: bool
    revision: int

    @classmethod
    def of(cls, row: DraftRow) -> DraftSessionOut:
        return cls(
            slug=row.session.slug,
            kind=row.session.kind,
            title=row.written,
            starts_at=row.session.starts_at,
            ends_at=row.session.ends_at,
            room=row.room,
            places_needed=row.places_needed,
            interpretation=list(row.interpretation),
            is_cancelled=row.session.is_cancelled,
            revision=row.revision,
        )


class DraftOut(Schema):
    """The draft of a programme; `draft` rises with each edit, `blocked` keeps it from release."""

    meeting: str
    draft: int
    blocked: bool
    waited_for: list[str]
    rooms: list[str]
    sessions: list[DraftSessionOut]

    @classmethod
    def of(cls, view: DraftView) -> DraftOut:
        return cls(
            meeting=view.meeting.slug,
            draft=view.draft,
            blocked=bool(view.blocking),
            waited_for=[each.key for each in view.waited_for],
            rooms=[room.slug for room in view.rooms],
            sessions=[DraftSessionOut.of(row) for row in view.sessions],
        )
