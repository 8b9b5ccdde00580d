"""Zip archives as office programs write them, and nothing else that a zip can be.

Sizes are counted while unpacking, since an archive may declare what it likes (the bombs of
D. Fifield, "A better zip bomb", WOOT 2019, overlap their members: those are refused too).
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO, Final

from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.limits import LARGEST_UNPACKED, MOST_MEMBERS
from umid.foundation.files.rules.refusals import Refusal, Refused

_CHUNK: Final = 65_536
START: Final = b"PK\x03\x04"
END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
TAIL: Final = _END_SIZE + 65_535
"""How far from its end a file is searched for an archive's end: that and the longest comment."""

_LOCAL_HEADER: Final = 30
_ENCRYPTED: Final = 0x1
_PACKINGS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_WRONG_NAME: Final = re.compile(r"[\x00-\x1f\x7f\\:]|^/|(^|/)\.\.?(/|$)")
_TYPES: Final = "[Content_Types].xml"
_TYPES_SIZE: Final = 1_000_000
_MAIN: Final = {
    b"wordprocessingml.document.main+xml": Kind.DOCX,
    b"spreadsheetml.sheet.main+xml": Kind.XLSX,
}
_WITH_MACROS: Final = re.compile(rb"macroEnabled|vbaProject|macrosheet|activeX", re.IGNORECASE)


@contextmanager
def opened(source: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever turns out to be broken in it is Refused as DAMAGED."""
    source.seek(0)
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused(Refusal.DAMAGED) from error


def office_kind(source: BinaryIO) -> Kind:
    """DOCX or XLSX by the content types of a sound archive. Raises Refused."""
    require_sound(source)
    with opened(source) as archive:
        if _TYPES not in archive.namelist():
            raise Refused(Refusal.KIND)
        with archive.open(_TYPES) as member:
            types = member.read(_TYPES_SIZE)
    if _WITH_MACROS.search(types):
        raise Refused(Refusal.MACROS)
    found = {kind for main, kind in _MAIN.items() if main in types}
    if len(found) != 1:
        raise Refused(Refusal.TWO_KINDS if found else Refusal.KIND)
    return found.pop()


def require_sound(source: BinaryIO) -> None:
    """Raises Refused where an archive's members, their names, places or sizes are wrong."""
    size = source.seek(0, 2)
    source.seek(max(0, size - TAIL))
    tail = source.read()
    if END not in tail:
        raise Refused(Refusal.DAMAGED)
    if len(tail) - tail.rfind(END) != _END_SIZE:
        raise Refused(Refusal.TWO_KINDS)  # a comment, or something behind the archive
    with opened(source) as archive:
        members = archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise Refused(Refusal.MEMBERS)
        names = [member.filename.lower() for member in members]
        if len(set(names)) < len(names):
            raise Refused(Refusal.MEMBER_NAME)  # which of two is read depends on the reader
        for member in members:
            _require_sound_member(member)
        _require_apart(members)
        _require_bounded(archive)


def _require_sound_member(member: zipfile.ZipInfo) -> None:
    # `filename` is cut at a zero byte; `orig_filename` is what was written.
    if _WRONG_NAME.search(member.orig_filename) or stat.S_ISLNK(member.external_attr >> 16):
        raise Refused(Refusal.MEMBER_NAME)
    if member.flag_bits & _ENCRYPTED:
        raise Refused(Refusal.ENCRYPTED)
    if member.compress_type not in _PACKINGS:
        raise Refused(Refusal.KIND)


def _require_apart(members: list[zipfile.ZipInfo]) -> None:
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            raise Refused(Refusal.UNPACKED)
        end = member.header_offset + _LOCAL_HEADER + member.compress_size


def _require_bounded(archive: zipfile.ZipFile) -> None:
    """Unpack everything, keeping nothing; also finds checksums that are wrong."""
    left = LARGEST_UNPACKED
    for _, pieces in contents(archive):
        for piece in pieces:
            left -= len(piece)
            if left < 0:
                raise Refused(Refusal.UNPACKED)


def contents(archive: zipfile.ZipFile) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Every member's name and its bytes piece by piece."""
    for member in archive.infolist():
        with archive.open(member) as file:
            yield member.filename, iter(partial(file.read, _CHUNK), b"")
