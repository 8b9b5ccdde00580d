"""How the API writes a file that is being sent."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import WithJsonSchema

from umid.foundation.files.queries import SentFile
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal
from umid.foundation.files.rules.standings import Standing
from umid.foundation.files.wording import reason

# Written out: the description of the API knows a class by its name, and texts have a Standing too.
_Standing = Annotated[Standing, WithJsonSchema({"type": "string", "enum": list(Standing)})]


class SentFileOut(Schema):
    """How far a file has come; where it was refused, why, in the reader's language."""

    id: UUID
    name: str
    size: int
    received: int
    standing: _Standing
    kind: Kind | None
    refusal: Refusal | None
    reason: str
    expires_at: datetime | None

    @classmethod
    def of(cls, file: SentFile) -> SentFileOut:
        """The file as the API writes it."""
        return cls(
            id=file.id,
            name=file.name,
            size=file.size,
            received=file.received,
            standing=file.standing,
            kind=file.kind,
            refusal=file.refusal,
            reason=reason(file.refusal) if file.refusal else "",
            expires_at=file.expires_at,
        )
