"""Entries of the record with the names of those whom the reader may see.

Who may see a thing may see its record: `record_of` leaves that to the room of the thing, and
`record`, which is all of it, asks itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.names import people_behind
from umid.foundation.audit.queries.entries import Sought, Written, entries, entries_of
from umid.foundation.audit.queries.proof import evidence_of
from umid.foundation.audit.rules.entries import Code
from umid.foundation.directory.queries import names
from umid.foundation.oversight.policies import may_read_record
from umid.foundation.ui.keys import Moment

if TYPE_CHECKING:
    from umid.foundation.audit.rules.entries import Detail
    from umid.foundation.texts.rules import Reading
    from umid.science.merkle.evidence import Evidence

PAGE: Final = 50
_PSEUDONYM: Final = re.compile(r"[0-9a-f]{32}")
_USER: Final = "directory.user:"


class Who(StrEnum):
    """What the reader may know of someone in the record."""

    NAMED = "named"
    UNSEEN = "unseen"  # someone whom the reader does not see, or a person of a case
    FORGOTTEN = "forgotten"  # nobody knows any more
    PLATFORM = "platform"
    VISITOR = "visitor"


_NOBODY: Final = {who.value: who for who in (Who.PLATFORM, Who.VISITOR)}


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in the record; `code` is what the entry has, `name` is empty unless they are seen."""

    who: Who
    code: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as people read it; `kind` and `key` name the object, where it is not a person."""

    id: UUID
    at: datetime
    actor: Person
    did: str
    kind: str
    key: str
    person: Person | None
    detail: tuple[tuple[str, str], ...]
    place: int | None
    called: Reading | str | None = None

    @property
    def object(self) -> str:
        """The object as the record writes it."""
        return f"{self.kind}:{self.key}" if self.key else self.kind


@dataclass(frozen=True, slots=True)
class Lines:
    """A page of the record, and after which entry the next begins."""

    lines: list[Line]
    next: Moment | None

    @property
    def next_url(self) -> str:
        """The next page relative to this one; "" where there is none."""
        return f"?after={self.next}" if self.next else ""


def record_of(
    things: Mapping[str, Reading | str | None],
    *,
    actor: Actor,
    at: datetime,
    after: Moment | None = None,
) -> Lines:
    """What was done to these things, the latest first, for a reader who may see them.

    They are named as the record does (`audit.names.identifier`), beside what they are called.
    """
    found = entries_of(things, after=after, limit=PAGE + 1)
    return _lines(found, actor, at, called=things)


def record(sought: Sought, *, actor: Actor, at: datetime, after: Moment | None = None) -> Lines:
    """The whole record, or what is sought of it, the latest first. Raises NotAllowed."""
    demand(may_read_record(actor))
    return _lines(entries(sought, after=after, limit=PAGE + 1), actor, at)


def proof(entry: UUID, *, actor: Actor) -> Evidence:
    """What shows an outsider that the entry was signed. Raises NotAllowed, NotFound."""
    demand(may_read_record(actor))
    return evidence_of(entry)


def writers(people: Mapping[str, str], *, actor: Actor, at: datetime) -> dict[str, str]:
    """Pseudonyms with the names of those whom the reader sees."""
    keys = {code: int(who.removeprefix(_USER)) for code, who in people.items() if _is_user(who)}
    named = names(keys.values(), actor=actor, at=at)
    return {code: named[key] for code, key in keys.items() if key in named}


def _lines(
    found: list[Written],
    actor: Actor,
    at: datetime,
    *,
    called: Mapping[str, Reading | str | None] | None = None,
) -> Lines:
    shown = found[:PAGE]
    codes = {code for row in shown for code in (row.actor, row.object, row.about)}
    behind = people_behind(code for code in codes if _PSEUDONYM.fullmatch(code))
    named = writers(behind, actor=actor, at=at)

    def person(code: str) -> Person:
        if code in _NOBODY:
            return Person(_NOBODY[code], code)
        if code in named:
            return Person(Who.NAMED, code, named[code])
        return Person(Who.UNSEEN if code in behind else Who.FORGOTTEN, code)

    lines = []
    for row in shown:
        thing = "" if _PSEUDONYM.fullmatch(row.object) else row.object
        kind, _, key = thing.partition(":")
        about = row.about or ("" if thing else row.object)
        lines.append(
            Line(
                id=row.id,
                at=row.at,
                actor=person(row.actor),
                did=row.did,
                kind=kind,
                key=key,
                person=person(about) if about else None,
                detail=tuple(_details(row.detail)),
                place=row.place,
                called=(called or {}).get(thing),
            )
        )
    last = shown[-1] if len(found) > PAGE else None
    return Lines(lines, Moment(last.at, last.id) if last else None)


def _details(detail: Detail) -> Iterable[tuple[str, str]]:
    for name, value in detail.items():
        values = value if isinstance(value, list | tuple) else [value]
        yield name, ", ".join(_code(one) for one in values)


def _code(value: Code) -> str:
    return "–" if value is None else str(value)


def _is_user(person: str) -> bool:
    return person.startswith(_USER)
