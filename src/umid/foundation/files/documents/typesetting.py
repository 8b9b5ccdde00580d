"""PDF by typst: tagged and titled by PDF/UA-1, and the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import typst

PACKAGE: Final = Path(__file__).resolve().parents[3]


def typeset(sheet: Path, data: Mapping[str, Any], *, at: datetime | None = None) -> bytes:
    """The PDF that a sheet of ours makes of the data, dated `at`.

    A sheet may import `/foundation/files/documents/house.typ`, which says what data it needs.
    """
    return typst.compile(
        sheet,
        root=PACKAGE,
        format="pdf",
        pdf_standards="ua-1",  # what is untagged or untitled is an error
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=at,
    )
