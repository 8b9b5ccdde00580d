"""The child's third task: the rows of a two-column table in a DOCX that a translator sent back."""

from __future__ import annotations

from typing import BinaryIO

from docx import Document

from umid.foundation.files.inspection import office
from umid.foundation.files.inspection.sniffing import kind_of
from umid.foundation.files.inspection.words import Words
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused


def read_pairs(source: BinaryIO, _kept: None) -> list[tuple[str, str]]:
    """Each row of two cells of its tables, but for the head. Raises Refused."""
    if kind_of(source) is not Kind.DOCX:
        raise Refused(Refusal.KIND)
    office.require_harmless(source)
    source.seek(0)
    gathered, found = Words(), []
    for table in Document(source).tables:
        for row in table.rows[1:]:
            cells = [cell.text for cell in row.cells]
            for cell in cells:
                gathered.add(cell)  # which counts them against the limit
            if len(cells) == 2 and not gathered.full:  # noqa: PLR2004 - the source and the translation
                found.append((_clean(cells[0]), _clean(cells[1])))
    return found


def _clean(cell: str) -> str:
    return cell.replace("\0", "").encode(errors="ignore").decode()
