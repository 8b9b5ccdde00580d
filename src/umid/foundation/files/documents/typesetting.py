"""PDF by typst: tagged and titled by PDF/UA-1, and the same on every machine.

Typst's engine and faces take 25 MB and keep what they have set in memory, so a child process sets
the sheet and gives all of it back.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = Path(__file__).resolve().parents[3]
_CHILD: Final = "umid.foundation.files.documents.press"
_LONGEST: Final = 60  # seconds; a long meeting's participants take one


class CannotSet(RuntimeError):
    """The sheet and its data do not fit each other: a mistake of ours."""


def typeset(sheet: Path, data: Mapping[str, Any], *, at: datetime | None = None) -> bytes:
    """The PDF that a sheet of ours makes of the data, dated `at`. Raises CannotSet.

    A sheet may import `/foundation/files/documents/house.typ`, which says what data it needs.
    Letters that none of typst's own faces has (of Arabic or Chinese names, say) leave a box; such
    a PDF is tagged all the same, but cannot call itself PDF/UA.
    """
    order = {
        "sheet": str(sheet),
        "root": str(PACKAGE),
        "data": json.dumps(data, ensure_ascii=False),
        "at": at and int(at.timestamp()),  # typst dates by the second
    }
    ended = subprocess.run(  # noqa: S603 - our own module, no word of a stranger
        [sys.executable, "-I", "-m", _CHILD],
        input=json.dumps(order).encode(),
        capture_output=True,
        env={},
        cwd="/",
        timeout=_LONGEST,
        check=False,
    )
    if ended.returncode != 0:
        raise CannotSet(f"{sheet.name}: {ended.stderr.decode(errors='replace')}")
    return ended.stdout
