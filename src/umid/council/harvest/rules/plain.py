"""Characters that XML 1.0 can hold; the others have no place in it, not even escaped."""

from __future__ import annotations

import re
from typing import Final

_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """The words without what XML 1.0 forbids (section 2.2, Char)."""
    return _ILLEGAL.sub("", words)
