"""The kinds of files that are taken in. What stands in no row here is refused."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a file is by its content."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    TXT = "txt"
    PNG = "png"
    JPEG = "jpeg"

    @property
    def media_type(self) -> str:
        """What the file is served as."""
        return _MEDIA_TYPES[self]

    @property
    def endings(self) -> tuple[str, ...]:
        """How a name of such a file may end, the usual ending first."""
        return _ENDINGS[self]


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES: Final = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Kind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Kind.CSV: "text/csv; charset=utf-8",
    Kind.TXT: "text/plain; charset=utf-8",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
}
# Content cannot tell a table of one column from a text, so each may have the other's ending.
_ENDINGS: Final = {
    Kind.PDF: ("pdf",),
    Kind.DOCX: ("docx",),
    Kind.XLSX: ("xlsx",),
    Kind.CSV: ("csv", "txt", "tsv"),
    Kind.TXT: ("txt", "csv", "tsv", "md"),
    Kind.PNG: ("png",),
    Kind.JPEG: ("jpg", "jpeg", "jpe"),
}

LONGEST_NAME: Final = 150
_ENDING: Final = re.compile(r"\.([A-Za-z0-9]{1,10})$")


def name_fits(name: str, kind: Kind) -> bool:
    """Whether a name's ending, if it has one, is one that files of this kind have."""
    found = _ENDING.search(name)
    return found is None or found[1].lower() in kind.endings


def clean_name(given: str) -> str:
    """A given name without folders, control characters and marks that turn the direction.

    May be empty, and is at most LONGEST_NAME characters long; its ending is kept.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    shown = "".join(each for each in last if unicodedata.category(each)[0] != "C")
    name = " ".join(shown.split()).strip(". ")
    ending = found[0] if (found := _ENDING.search(name)) else ""
    return name.removesuffix(ending)[: LONGEST_NAME - len(ending)] + ending


def name_to_save(name: str, kind: Kind) -> str:
    """What a browser is told to save the file as: always with an ending of its kind."""
    if name_fits(name, kind) and _ENDING.search(name):
        return name
    return f"{name or 'file'}.{kind.endings[0]}"
