"""What of a form may be kept, for how long, and how an answer is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from umid.kernel.errors import NotPossible

KEPT_FOR: Final = timedelta(days=14)
MOST: Final = 500_000  # characters of one form

Values = Mapping[str, list[str]]
"""What was typed, as browsers send it: for each name its values."""


class TooLong(NotPossible):
    """More was typed than is kept for anyone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A form and what it is about: the name of its page, and what stands in the address."""

    page: str
    about: str


def require_room(values: Values) -> None:
    """Raises TooLong."""
    if sum(len(name) + sum(map(len, each)) for name, each in values.items()) > MOST:
        raise TooLong


def chosen(name: str) -> str:
    """What the question is called that asks which of two versions of an answer stays."""
    return f"choose:{name}"
