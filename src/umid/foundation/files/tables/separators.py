"""Which separator a table of text uses: Excel takes it from the computer's region."""

from __future__ import annotations

import re
from typing import Final

COMMA: Final = ","
SEPARATORS: Final = (COMMA, ";", "\t")
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')


def separator_of(text: str) -> str:
    """The one that is most frequent in the first line outside quotes; a comma where none is."""
    first = _QUOTED.sub("", text[:100_000]).lstrip("\n").partition("\n")[0]
    return max(SEPARATORS, key=first.count)
