"""A document as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from umid.foundation.files.documents.content import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    printable,
)
from umid.foundation.files.documents.typesetting import typeset

_SHEET: Final = Path(__file__).with_name("document.typ")


def as_pdf(document: Document) -> bytes:
    """Tagged PDF (PDF/UA-1); the same document gives the same bytes."""
    data = {
        "title": printable(document.title),
        "authors": [printable(author) for author in document.authors],
        "language": document.language.value,
        "blocks": [_written(block, document) for block in document.blocks],
    }
    return typeset(_SHEET, data, at=document.at)


def _written(block: Block, document: Document) -> dict[str, Any]:
    match block:
        case Heading() | Paragraph():
            written: dict[str, Any] = {
                "text": printable(block.text),
                "language": (block.language or document.language).value,
            }
            if isinstance(block, Heading):
                return written | {"kind": "heading", "level": block.level}
            return written | {"kind": "paragraph"}
        case Table():
            return {
                "kind": "table",
                "caption": printable(block.caption),
                "heading": [printable(cell) for cell in block.heading],
                "rows": [[printable(cell) for cell in row] for row in block.rows],
            }
