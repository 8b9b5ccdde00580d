"""Text that no spreadsheet takes for a formula.

OWASP's advice on CSV injection (=, +, -, @, tab and line breaks first, full-width signs as well),
and behind whatever a spreadsheet may skip: control characters, white space, invisible marks.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SIGNS: Final = frozenset("=+-@")
_SKIPPED: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_BREAKS: Final = re.compile(r"(?<=[;\t\r\n])")
QUOTE: Final = "'"


def harmless(words: str) -> str:
    """The words, behind an apostrophe where they could begin a formula.

    So too behind each semicolon, tab and line break inside: where Excel's list separator is the
    semicolon, as all over the region, it ends a cell there in a file written with commas.
    """
    return "".join(
        f"{QUOTE}{part}" if begins_formula(part) else part for part in _BREAKS.split(words)
    )


def begins_formula(words: str) -> bool:
    """Whether the first character that a spreadsheet would not skip is a formula's sign."""
    for each in words:
        if unicodedata.category(each) in _SKIPPED:
            continue
        return unicodedata.normalize("NFKC", each)[:1] in _SIGNS
    return False
