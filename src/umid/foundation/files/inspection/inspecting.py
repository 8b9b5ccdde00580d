"""The task of the child: what the file is, what it says, and a copy that may be kept."""

from __future__ import annotations

import importlib
from typing import BinaryIO, Final, Protocol

from umid.foundation.files.inspection.sniffing import kind_of
from umid.foundation.files.rules.kinds import Kind

# Parsers are loaded for the kind at hand only, which is most of the time that a child takes.
_MODULES: Final = {
    Kind.PDF: "pdfs",
    Kind.DOCX: "word",
    Kind.XLSX: "sheets",
    Kind.CSV: "plain",
    Kind.TXT: "plain",
    Kind.PNG: "images",
    Kind.JPEG: "images",
}


class Keep(Protocol):
    """What each module offers: checks the file, writes the copy to keep, returns its words."""

    def __call__(self, source: BinaryIO, kind: Kind, kept: BinaryIO) -> str: ...


def inspect(source: BinaryIO, kept: BinaryIO) -> dict[str, str]:
    """`kind` and `text` of the file, "" where it has no words; writes the copy. Raises Refused."""
    kind = kind_of(source)
    module = importlib.import_module(f"umid.foundation.files.inspection.{_MODULES[kind]}")
    keep: Keep = module.keep
    return {"kind": kind.value, "text": keep(source, kind, kept)}
