"""Files that nobody would write: ordinary and hostile ones, bent by a seeded chance."""

from __future__ import annotations

import io
import logging
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from random import Random
from typing import Final

from tests.files import one_of_each

PNG_START: Final = 8
_INTERESTING: Final = (
    b"\0",
    b"\xff" * 4,
    b"<",
    b'"',
    b"%PDF-",
    b"PK\x03\x04",
    b"<!DOCTYPE",
    b"=1+1",
)

# What Python's own module raises over an archive that is none any more.
_NO_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@cache
def _samples() -> list[bytes]:
    return list(one_of_each().values())


def fuzzed(chance: Random) -> bytes:
    """A file, bent once to three times; sometimes nothing but noise."""
    if chance.random() < 0.05:
        return chance.randbytes(chance.randrange(2_000))
    raw = chance.choice(_samples())
    for _ in range(chance.choice([1, 1, 2, 3])):
        raw = chance.choice(_BENDS)(raw, chance)
    return raw


def name_for(chance: Random) -> str:
    """A name: with or without an ending, with or without tricks."""
    stem = chance.choice(["report", "отчёт", "../x", "a\0b", "\u202egnp", "", "x" * 300, "=1+1"])
    return stem + chance.choice(["", ".pdf", ".docx", ".xlsx", ".csv", ".png", ".exe", ".jpg"])


def _flip(raw: bytes, chance: Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(min(len(changed), chance.choice([1, 4, 64]))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(raw: bytes, chance: Random) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def _behead(raw: bytes, chance: Random) -> bytes:
    return raw[chance.choice([1, 2, 10, chance.randrange(len(raw) + 1)]) :]


def _repeat(raw: bytes, chance: Random) -> bytes:
    start, end = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return raw[:end] + raw[start:end] * chance.choice([1, 2, 20]) + raw[end:]


def _insert(raw: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(_INTERESTING) + raw[at:]


def _splice(raw: bytes, chance: Random) -> bytes:
    other = chance.choice(_samples())
    return raw[: chance.randrange(len(raw) + 1)] + other[chance.randrange(len(other)) :]


def _append(raw: bytes, chance: Random) -> bytes:
    return raw + chance.choice(_samples())


def _bend_member(raw: bytes, chance: Random) -> bytes:
    """Bends what is inside a zip, and packs it anew so that its checksums are right."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", 8) as new:
            chosen = chance.choice(old.namelist())
            for name in old.namelist():
                content = old.read(name)
                bent = chance.choice(_PLAIN)(content, chance) if name == chosen else content
                new.writestr(name, bent)
    except _NO_ZIP:
        return _flip(raw, chance)
    return out.getvalue()


def _inflate(raw: bytes, chance: Random) -> bytes:
    """Puts a bomb into a zip."""
    if not zipfile.is_zipfile(io.BytesIO(raw)):
        return _flip(raw, chance)
    out = io.BytesIO(raw)
    try:
        with zipfile.ZipFile(out, "a", 8) as archive:
            archive.writestr(f"xl/{chance.random()}.xml", bytes(chance.choice([1, 50, 110]) << 20))
    except _NO_ZIP:
        return _flip(raw, chance)
    return out.getvalue()


def _resize(raw: bytes, chance: Random) -> bytes:
    """Lets a PNG claim another size, with a right checksum."""
    if not raw.startswith(b"\x89PNG") or len(raw) < 33:
        return _flip(raw, chance)
    size = struct.pack(">II", *(chance.choice([0, 1, 5_000, 7_000, 2**31 - 1]) for _ in range(2)))
    header = size + raw[24:29]
    return raw[:16] + header + struct.pack(">I", zlib.crc32(b"IHDR" + header)) + raw[33:]


_Bend = Callable[[bytes, Random], bytes]
_PLAIN: Final[tuple[_Bend, ...]] = (_flip, _cut, _behead, _repeat, _insert)
_OTHERS: Final[tuple[_Bend, ...]] = (_splice, _append, _inflate, _resize)
_BENDS: Final[tuple[_Bend, ...]] = (*_PLAIN, *_OTHERS, *[_bend_member] * 6, *[_flip] * 4)


class Peaks(logging.Handler):
    """Hears from each child the most memory that it had."""

    def __init__(self) -> None:
        super().__init__()
        self.mebibytes: list[float] = []

    def emit(self, record: logging.LogRecord) -> None:
        facts = getattr(record, "facts", {})
        if "peak_kib" in facts:
            self.mebibytes.append(facts["peak_kib"] / 1024)

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Listen while the block lasts."""
        log = logging.getLogger("umid.foundation.files.confined.running")
        before = log.level
        log.addHandler(self)
        log.setLevel(logging.INFO)
        try:
            yield
        finally:
            log.removeHandler(self)
            log.setLevel(before)
