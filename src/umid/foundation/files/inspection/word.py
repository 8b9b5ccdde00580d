"""DOCX: sound, harmless, and its words."""

from __future__ import annotations

from typing import BinaryIO

from docx import Document
from docx.table import Table

from umid.foundation.files.inspection import office
from umid.foundation.files.inspection.copying import copy
from umid.foundation.files.inspection.words import Words
from umid.foundation.files.rules.kinds import Kind


def keep(source: BinaryIO, _kind: Kind, kept: BinaryIO) -> str:
    """Keeps it as it came; returns its words. Raises Refused."""
    office.require_harmless(source)
    found = str(words_of(source))
    copy(source, kept)
    return found


def words_of(source: BinaryIO) -> Words:
    """The words of paragraphs and tables, in the order of the document."""
    source.seek(0)
    words = Words()
    for block in Document(source).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                words.add("\t".join(cell.text for cell in row.cells))
        else:
            words.add(block.text)
    return words
