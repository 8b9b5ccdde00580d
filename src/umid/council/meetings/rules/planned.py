"""A session as it is planned, in every language: what a release keeps and what changes compare.

Only what the public reads is here, so that nothing else can make a calendar think it changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import PlainSerializer, PlainValidator, TypeAdapter

from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.foundation.texts.rules import Text, restore
from umid.kernel.languages import Language


def _read(stored: Any) -> Text:  # noqa: ANN401 - whatever a validator is handed
    return stored if isinstance(stored, Text) else restore(stored)


def _write(text: Text) -> Any:  # noqa: ANN401 - pydantic does not read the type it really has
    return text.stored()


Words = Annotated[Text, PlainValidator(_read), PlainSerializer(_write)]
Sources = dict[Stage, int]
"""The key of the source for each stage that has one."""


@dataclass(frozen=True, slots=True)
class PlannedOrganisation:
    """An organisation as it was called then."""

    slug: str
    name: Words
    short: Words
    state: str | None


@dataclass(frozen=True, slots=True)
class PlannedAppearance:
    """Someone who is to appear."""

    role: Role
    person: Words | None
    office: Words | None
    state: str | None
    organisation: PlannedOrganisation | None
    attested: Sources


@dataclass(frozen=True, slots=True)
class PlannedTheme:
    """A theme that the session is filed under."""

    slug: str
    label: Words


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A session with everyone who is to appear in it."""

    id: UUID
    slug: str
    kind: SessionKind
    title: Words
    description: Words | None
    room: Words | None
    starts_at: datetime
    ends_at: datetime
    is_illustrative: bool
    is_cancelled: bool
    appearances: tuple[PlannedAppearance, ...]
    agenda: tuple[Words, ...]
    themes: tuple[PlannedTheme, ...]
    attested: Sources
    interpretation: tuple[Language, ...] = ()  # what was released before this was told has none


_SESSION: Final = TypeAdapter(PlannedSession)


def stored(session: PlannedSession) -> str:
    """The JSON that `restored` reads back."""
    return _SESSION.dump_json(session).decode()


@lru_cache(maxsize=512)  # some 30 kB each with every language; what a release keeps never changes
def restored(written: str) -> PlannedSession:
    """The session that `stored` wrote."""
    return _SESSION.validate_json(written)
