"""A document as DOCX: real headings, a repeated table head, the language said of every word."""

from __future__ import annotations

import io
from datetime import UTC
from typing import Final

import docx
from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph

from umid.foundation.files.documents.content import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    printable,
)
from umid.kernel.languages import Language

_LAPIS: Final = RGBColor(0x26, 0x51, 0x91)
_BLACK: Final = RGBColor(0, 0, 0)
_FACE: Final = "Georgia"  # on every office machine, with the letters of all seven languages
_STYLES: Final = {
    "Normal": (11, _BLACK),
    "Caption": (9.5, _BLACK),
    "Heading 1": (22, _BLACK),
    "Heading 2": (14, _LAPIS),
    "Heading 3": (12, _BLACK),
}


def as_docx(document: Document) -> bytes:
    """The document as a file for editing."""
    made = docx.Document()
    _set_up(made, document)
    made.add_heading(printable(document.title), level=1)
    for block in document.blocks:
        _add(made, block)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _set_up(made: Docx, document: Document) -> None:
    about = made.core_properties
    about.title, about.language = printable(document.title), document.language.value
    about.author = printable(", ".join(document.authors))
    about.comments = ""
    about.created = about.modified = document.at.astimezone(UTC)
    for name, (size, colour) in _STYLES.items():
        style = made.styles[name]
        if isinstance(style, ParagraphStyle):
            _dress(style, size, colour, document.language)


def _dress(style: ParagraphStyle, size: float, colour: RGBColor, language: Language) -> None:
    style.font.size, style.font.color.rgb = Pt(size), colour
    properties = style.element.get_or_add_rPr()
    for old in (*properties.findall(qn("w:rFonts")), *properties.findall(qn("w:lang"))):
        properties.remove(old)  # the template's faces are its theme's, which would win
    style.font.name = _FACE
    properties.append(_language(language))


def _language(language: Language) -> BaseOxmlElement:
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), language.value)
    return said


def _add(made: Docx, block: Block) -> None:
    match block:
        case Heading():
            _speak(made.add_heading(printable(block.text), level=block.level), block.language)
        case Paragraph():
            _speak(made.add_paragraph(printable(block.text)), block.language)
        case Table():
            made.add_paragraph(printable(block.caption), style="Caption")
            _fill(
                made.add_table(1 + len(block.rows), len(block.heading), style="Table Grid"), block
            )


def _speak(paragraph: DocxParagraph, language: Language | None) -> None:
    if language:
        for run in paragraph.runs:
            run.element.get_or_add_rPr().append(_language(language))


def _fill(table: DocxTable, block: Table) -> None:
    for row, written in zip(table.rows, (block.heading, *block.rows), strict=True):
        for cell, words in zip(row.cells, written, strict=True):
            cell.text = printable(words)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    head = OxmlElement("w:tblHeader")  # repeated on each page, and read out with each cell
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001 - python-docx has no other name for it
