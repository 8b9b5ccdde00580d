"""What is due for a meeting, and someone's day, for programs."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema

from umid.council.meetings.due import Due
from umid.council.meetings.queries import DayView, SessionRow
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.api.texts import Words, maybe_words, words


class DueOut(Schema):
    """Something to do, with the address of the page on which it is done."""

    key: str
    text: str
    url: str
    count: int
    by: datetime | None
    is_late: bool

    @classmethod
    def of(cls, row: Due) -> DueOut:
        return cls(
            key=row.key,
            text=row.text,
            url=row.url,
            count=row.count,
            by=row.by,
            is_late=row.is_late,
        )


class DaySessionOut(Schema):
    """A session of the day; `when` is now, next, later or over."""

    slug: str
    kind: SessionKind
    title: Words
    room: Words | None
    starts_at: datetime
    ends_at: datetime
    is_cancelled: bool
    when: str
    is_mine: bool

    @classmethod
    def of(cls, row: SessionRow, when: str, *, is_mine: bool) -> DaySessionOut:
        return cls(
            slug=row.slug,
            kind=row.kind,
            title=words(row.title),
            room=maybe_words(row.room),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            is_cancelled=row.is_cancelled,
            when=when,
            is_mine=is_mine,
        )


class DayOut(Schema):
    """The day that comes next at the venue, or today; one's own sessions first."""

    meeting: str
    on: date | None
    is_today: bool
    sessions: list[DaySessionOut]

    @classmethod
    def of(cls, view: DayView) -> DayOut:
        return cls(
            meeting=view.meeting.slug,
            on=view.on,
            is_today=view.is_today,
            sessions=[
                *(DaySessionOut.of(one, when, is_mine=True) for one, when in view.own),
                *(DaySessionOut.of(one, when, is_mine=False) for one, when in view.others),
            ],
        )
