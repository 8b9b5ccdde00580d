"""What the API says of who comes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema

from umid.council.calendar.queries import ParticipantRow
from umid.council.calendar.rules import Answer, Due, How


class ParticipantOut(Schema):
    """A delegate with their answer: no name and no address, which the delegation's pages have."""

    delegate: UUID
    entry: UUID | None
    is_accredited: bool
    sent_at: datetime | None
    answer: Answer
    how: How
    answered_at: datetime | None
    due: Due

    @classmethod
    def of(cls, row: ParticipantRow) -> ParticipantOut:
        return cls(
            delegate=row.delegate,
            entry=row.entry,
            is_accredited=row.is_accredited,
            sent_at=row.sent_at,
            answer=row.answer,
            how=row.how,
            answered_at=row.answered_at,
            due=row.due,
        )
