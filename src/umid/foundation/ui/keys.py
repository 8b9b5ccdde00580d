"""Pagination by key: the last row's own, never an offset, so that pages do not shift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple, TypeVar
from uuid import UUID

Row = TypeVar("Row")


class Key(NamedTuple):
    """The place after which the next page begins."""

    day: date
    slug: str

    def __str__(self) -> str:
        return f"{self.day.isoformat()}~{self.slug}"


def read_key(written: str | None) -> Key | None:
    """The key in an address; what cannot be read begins at the beginning."""
    day, _, slug = (written or "").partition("~")
    try:
        return Key(date.fromisoformat(day), slug)
    except ValueError:
        return None


class Moment(NamedTuple):
    """The place after which the next page begins, in a list by the moment."""

    at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC).replace(tzinfo=None).isoformat()}Z~{self.id}"


def read_moment(written: str | None) -> Moment | None:
    """The moment in an address; what cannot be read begins at the beginning."""
    at, _, key = (written or "").partition("~")
    try:
        moment = Moment(datetime.fromisoformat(at).astimezone(UTC), UUID(key))
    except (ValueError, OverflowError):
        return None
    return moment if datetime.fromisoformat(at).tzinfo else None


def next_address(rows: Sequence[Row], size: int, key: Callable[[Row], Key]) -> str:
    """The next page relative to this one; "" where there is none."""
    found = next_key(rows, size, key)
    return f"?after={found}" if found else ""


def next_key(rows: Sequence[Row], size: int, key: Callable[[Row], Key]) -> Key | None:
    """Where the next page begins, if one more row was found than a page holds."""
    return key(rows[size - 1]) if len(rows) > size else None
