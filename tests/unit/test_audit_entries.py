"""What an entry may say, and that it says the same for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, cast
from uuid import UUID

import pytest

from umid.foundation.audit.rules.entries import (
    Did,
    EntryText,
    NotRecordable,
    pseudonym,
    recordable,
)

if TYPE_CHECKING:
    from umid.foundation.audit.rules.entries import Detail

AT = datetime(2026, 11, 24, 8, 40, 0, 7, tzinfo=UTC)


def entry(at: datetime = AT, **detail: str | int) -> EntryText:
    return EntryText(
        id=UUID(int=7),
        at=at,
        actor="visitor",
        did="papers.file",
        object="papers.paper:1",
        about="",
        detail=detail,
    )


def test_an_entry_is_written_byte_for_byte_as_it_always_was() -> None:
    assert entry(b=1, a="KZ").encode() == (
        b'{"about":"","actor":"visitor","at":"2026-11-24T08:40:00.000007+00:00",'
        b'"detail":{"a":"KZ","b":1},"did":"papers.file","form":"umid.entry.1",'
        b'"id":"00000000-0000-0000-0000-000000000007","object":"papers.paper:1"}'
    )


def test_the_same_moment_in_another_zone_is_the_same_entry() -> None:
    there = AT.astimezone(timezone(timedelta(hours=5)))
    assert entry(there).encode() == entry().encode()


@pytest.mark.parametrize(
    "value", ["KZ", "", "2026-11-24T08:40:00+05:00", 7, -(2**53) + 1, True, None, ["a", 1], ()]
)
def test_codes_numbers_and_identifiers_can_be_recorded(value: object) -> None:
    stored = value if not isinstance(value, tuple) else []
    assert recordable(cast("Detail", {"field": value})) == {"field": stored}


@pytest.mark.parametrize(
    "value",
    ["two words", "Имя", "a" * 101, "line\n", 2**53, 0.5, b"bytes", {"a": 1}, [["a"]], ["a b"]],
)
def test_words_about_anyone_cannot_be_recorded(value: object) -> None:
    with pytest.raises(NotRecordable, match="field"):
        recordable(cast("Detail", {"field": value}))


def test_a_detail_s_name_is_a_code_too() -> None:
    with pytest.raises(NotRecordable):
        recordable({"a person's name": 1})


def test_a_pseudonym_needs_the_person_and_the_key() -> None:
    name = pseudonym("directory.user:1", bytes(32))
    assert name == pseudonym("directory.user:1", bytes(32))
    assert name != pseudonym("directory.user:2", bytes(32))
    assert name != pseudonym("directory.user:1", b"\1" + bytes(31))


def test_the_foundation_names_no_room_s_verbs() -> None:
    assert not list(Did)
