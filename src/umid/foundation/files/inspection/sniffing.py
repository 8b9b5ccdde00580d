"""The kind of a file by its first bytes, and signs that it is a second kind at the same time.

A file that two programs read as two things passes a check as one and acts as the other
(Albertini, "Abusing file formats", PoC||GTFO 07), so each kind must begin with its own first
byte and carry nothing that begins another.
"""

from __future__ import annotations

import re
from typing import BinaryIO, Final

from umid.foundation.files.inspection import zips
from umid.foundation.files.inspection.plain import kind_of_text
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused

_PDF: Final = b"%PDF-"
_STARTS: Final = {
    _PDF: Kind.PDF,
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"\xff\xd8\xff": Kind.JPEG,
}
_HEAD: Final = 1024  # readers look for a PDF's header this far in
_PAGE: Final = re.compile(
    rb"<\s*(!doctype\s+html|html|script|svg|body|iframe|\?php)\b", re.IGNORECASE
)


def kind_of(source: BinaryIO) -> Kind:
    """What the file is. Raises Refused: EMPTY, KIND, MACROS, DAMAGED or TWO_KINDS."""
    source.seek(0)
    head = source.read(_HEAD)
    if not head:
        raise Refused(Refusal.EMPTY)
    found = next((kind for start, kind in _STARTS.items() if head.startswith(start)), None)
    if found is None and head.startswith(zips.START):
        found = zips.office_kind(source)
    if found is None:
        found = kind_of_text(source)
    _require_one_kind(source, found, head)
    return found


def _require_one_kind(source: BinaryIO, kind: Kind, head: bytes) -> None:
    size = source.seek(0, 2)
    source.seek(max(0, size - zips.TAIL))
    tail = source.read()
    zipped = kind in {Kind.DOCX, Kind.XLSX}
    others = (
        kind is not Kind.PDF and _PDF in head,
        not zipped and zips.END in tail,
        kind not in {Kind.CSV, Kind.TXT} and _PAGE.search(head) is not None,
    )
    if any(others):
        raise Refused(Refusal.TWO_KINDS)
