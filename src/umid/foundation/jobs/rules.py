"""When to try again, what an error may say, when a recurring job is due: plain Python."""

from __future__ import annotations

from datetime import datetime, timedelta
from traceback import extract_tb
from typing import TYPE_CHECKING, Final, TypeAlias
from uuid import UUID

from umid.kernel.identifiers import is_code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

Identifier: TypeAlias = str | int | UUID

MOST_ATTEMPTS: Final = 8  # the last some five hours after the first
_FIRST_PAUSE: Final = timedelta(seconds=10)
_LONGEST_PAUSE: Final = timedelta(hours=2)
_FACTOR: Final = 4


class NotAnIdentifier(ValueError):
    """A job's argument is more than an identifier."""


def as_identifiers(arguments: Mapping[str, object]) -> dict[str, str | int]:
    """The arguments as they are kept in the queue; raises NotAnIdentifier.

    What a job is about is read when it runs, under the rules that hold then; a queue with
    content in it would be a second, unguarded copy.
    """
    kept: dict[str, str | int] = {}
    for name, value in arguments.items():
        plain = str(value) if isinstance(value, UUID) else value
        if isinstance(plain, bool) or not isinstance(plain, str | int) or not is_code(plain):
            raise NotAnIdentifier(f"{name} is not an identifier")
        kept[name] = plain
    return kept


def pause_after(attempt: int) -> timedelta:
    """How long to wait after the attempt of this number failed: 10 s, 40 s, …, at most 2 hours."""
    return min(_FIRST_PAUSE * int(_FACTOR ** (attempt - 1)), _LONGEST_PAUSE)


def following(due: datetime, every: timedelta, now: datetime) -> datetime:
    """The next moment after `now` in steps of `every` from `due`; missed ones are not made up."""
    return due + every * ((now - due) // every + 1)


def places(traceback: TracebackType | None) -> str:
    """Where an error happened, without its message or any value, since either may hold content."""
    return "\n".join(
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(traceback)
    )


def path_of(kind: type[BaseException]) -> str:
    """An error's class, as `module.Class`."""
    return f"{kind.__module__}.{kind.__qualname__}"
