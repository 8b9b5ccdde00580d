"""Where the bytes lie: outside the web root, under random names, on a shelf for each trust."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from io import BufferedRandom
from pathlib import Path
from typing import IO, Final
from uuid import UUID

from django.conf import settings

from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.rules.standings import Busy

_PRIVATE: Final = 0o700


class Shelf(StrEnum):
    """Whether what lies there was inspected."""

    QUARANTINE = "quarantine"
    KEPT = "kept"


def path_of(file: UUID, shelf: Shelf) -> Path:
    """Where a file's bytes are, or would be."""
    folder: Path = settings.FILES
    return folder / shelf / file.hex[:2] / file.hex


@contextmanager
def receiving(file: UUID) -> Iterator[IO[bytes]]:
    """The received part, for one writer at a time over all processes. Raises Busy."""
    path = path_of(file, Shelf.QUARANTINE)
    path.parent.mkdir(_PRIVATE, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as part:
        try:
            fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        _secure_entry(path)
        yield part


def write(part: IO[bytes], offset: int, pieces: Iterable[bytes], *, most: int) -> int:
    """Write the pieces at the offset and see them safe on disk; returns how many bytes they had.

    Raises Refused with TOO_LARGE before more than `most` bytes are written.
    """
    part.seek(offset)
    written = 0
    for piece in pieces:
        written += len(piece)
        if written > most:
            raise Refused(Refusal.TOO_LARGE)
        part.write(piece)
    part.flush()
    os.fsync(part.fileno())
    return written


@contextmanager
def placing(file: UUID) -> Iterator[BufferedRandom]:
    """A new file that takes its place among the kept ones once the block ends without an error."""
    path = path_of(file, Shelf.KEPT)
    path.parent.mkdir(_PRIVATE, parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with made.open("x+b") as new:
            yield new
            new.flush()
            os.fsync(new.fileno())
        made.replace(path)
        _secure_entry(path)
    finally:
        made.unlink(missing_ok=True)  # there still where the block failed


def _secure_entry(path: Path) -> None:
    """See safe on disk that the file is in its folder; that of the file itself is not enough."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def remove(file: UUID, *shelves: Shelf) -> None:
    """Remove the bytes from these shelves, if they are there."""
    for shelf in shelves:
        path_of(file, shelf).unlink(missing_ok=True)


def untouched_since(moment: float) -> Iterator[Path]:
    """Every path on either shelf that nothing was written to since then (seconds of the epoch)."""
    folder: Path = settings.FILES
    for path in folder.glob("*/*/*"):
        with suppress(FileNotFoundError):  # removed by another meanwhile
            if path.stat().st_mtime < moment:
                yield path


def file_at(path: Path) -> UUID | None:
    """Whose bytes a path holds; None for what was left behind half written."""
    try:
        return UUID(path.name)
    except ValueError:
        return None
