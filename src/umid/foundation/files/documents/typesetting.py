"""PDF by typst: tagged and titled by PDF/UA-1, and the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import typst

PACKAGE: Final = Path(__file__).resolve().parents[3]
_STANDARD: Final = "ua-1"  # what is untagged or untitled is an error
_NO_LETTER: Final = "could not be displayed with font"


def typeset(sheet: Path, data: Mapping[str, Any], *, at: datetime | None = None) -> bytes:
    """The PDF that a sheet of ours makes of the data, dated `at`.

    A sheet may import `/foundation/files/documents/house.typ`, which says what data it needs.
    Letters that none of typst's own faces has (of Arabic or Chinese names, say) leave a box; such
    a PDF is tagged all the same, but cannot call itself PDF/UA.
    """
    written = json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(sheet, written, at, [_STANDARD])
    except typst.TypstError as error:
        if _NO_LETTER not in error.message:
            raise
        return _compiled(sheet, written, at, [])


def _compiled(
    sheet: Path, data: str, at: datetime | None, standards: list[typst.PDFStandard]
) -> bytes:
    return typst.compile(
        sheet,
        root=PACKAGE,
        format="pdf",
        pdf_standards=standards,
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        timestamp=at,
    )
