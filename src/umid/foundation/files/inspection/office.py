"""DOCX and XLSX: every member read once, for what acts, hides or reaches outside.

Ordinary links that a reader clicks stay; what a program would fetch or run by itself is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO, Final
from xml.parsers import expat

from umid.foundation.files.inspection.zips import contents, opened
from umid.foundation.files.rules.refusals import Refusal, Refused

_MACROS: Final = re.compile(r"vbaproject|vbadata|macrosheets?/|activex|\.vb[se]$", re.IGNORECASE)
_REACHES_OUT: Final = re.compile(
    r"externallinks/|webextensions?/|connections\.xml$|querytables/", re.IGNORECASE
)
_STARTS: Final = {
    b"\xd0\xcf\x11\xe0": Refusal.EMBEDDED,  # OLE
    b"MZ": Refusal.EMBEDDED,
    b"\x7fELF": Refusal.EMBEDDED,
    b"\xca\xfe\xba\xbe": Refusal.EMBEDDED,
    b"\xcf\xfa\xed\xfe": Refusal.EMBEDDED,
    b"#!": Refusal.EMBEDDED,
    b"%PDF-": Refusal.EMBEDDED,
    b"PK\x03\x04": Refusal.NESTED,
    b"Rar!": Refusal.NESTED,
    b"7z\xbc\xaf": Refusal.NESTED,
    b"\x1f\x8b": Refusal.NESTED,
}
_XML: Final = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DEEPEST: Final = 256
_FIELDS: Final = {"instrText", "fldSimple"}
_FETCHING_FIELD: Final = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDE\w*|LINK|IMPORT|RD)\b", re.IGNORECASE | re.MULTILINE
)
_LINK: Final = "/hyperlink"
_LINK_TO: Final = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)


def require_harmless(source: BinaryIO) -> None:
    """Read a sound archive (`zips.office_kind`). Raises Refused with the first reason found."""
    with opened(source) as archive:
        for name, pieces in contents(archive):
            if _MACROS.search(name):
                raise Refused(Refusal.MACROS)
            if _REACHES_OUT.search(name):
                raise Refused(Refusal.EXTERNAL)
            _read_member(name, pieces)


def _read_member(name: str, pieces: Iterator[bytes]) -> None:
    first = next(pieces, b"")
    for start, why in _STARTS.items():
        if first.startswith(start):
            raise Refused(why)
    pieces = chain([first], pieces)
    if _XML.search(name) or first.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        _Reader().read(pieces)


class _Reader:
    """One XML member: no document type, so no entity; no depth without end; no fetching."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_field = False
        self._field: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self, pieces: Iterator[bytes]) -> None:
        try:
            for piece in pieces:
                self._parser.Parse(piece, False)  # noqa: FBT003 - expat takes it by position
            self._parser.Parse(b"", True)  # noqa: FBT003 - likewise
        except expat.ExpatError as error:
            raise Refused(Refusal.DAMAGED) from error
        if _FETCHING_FIELD.search("".join(self._field)):  # one may be split over many elements
            raise Refused(Refusal.EXTERNAL)

    def _doctype(self, *_declared: Any) -> None:  # noqa: ANN401 - refused unread
        raise Refused(Refusal.ENTITIES)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Refused(Refusal.DAMAGED)
        tag = name.rpartition(" ")[2]
        if tag == "fldChar":
            self._field.append("\n")  # another field begins, or one ends
        if tag in _FIELDS:
            self._in_field = True
            self._field += [
                f"\n{value}" for key, value in attributes.items() if key.endswith("instr")
            ]
        if tag == "Relationship" and attributes.get("TargetMode", "").lower() == "external":
            is_link = attributes.get("Type", "").endswith(_LINK)
            if not (is_link and _LINK_TO.match(attributes.get("Target", ""))):
                raise Refused(Refusal.EXTERNAL)

    def _end(self, _name: str) -> None:
        self._depth -= 1
        self._in_field = False

    def _text(self, words: str) -> None:
        if self._in_field:
            self._field.append(words)
