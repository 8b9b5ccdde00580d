"""Pagination by key: the last row's day and slug, never an offset, so pages do not shift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

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


def next_address(rows: Sequence[Row], size: int, key: Callable[[Row], Key]) -> str:
    """The next page relative to this one; "" where there is none."""
    found = next_key(rows, size, key)
    return f"?after={found}" if found else ""


def next_key(rows: Sequence[Row], size: int, key: Callable[[Row], Key]) -> Key | None:
    """Where the next page begins, if one more row was found than a page holds."""
    return key(rows[size - 1]) if len(rows) > size else None
