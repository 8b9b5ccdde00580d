"""Bytes to text by one rule: UTF-8 where they are valid UTF-8, else CP1251, else no text.

Bytes of CP1251 that hold a Cyrillic word are practically never valid UTF-8, so the order decides
rightly; the other way round every UTF-8 file would come out as nonsense.
"""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MARK: Final = "\ufeff"


class NotText(Exception):
    """The bytes are text in neither encoding."""


def decoded(raw: bytes) -> str:
    """The text, without a byte order mark. Raises NotText."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = _decoded_as_cp1251(raw)
    if _CONTROLS.search(text):
        raise NotText
    return text.removeprefix(_MARK)


def _decoded_as_cp1251(raw: bytes) -> str:
    try:
        return raw.decode("cp1251")
    except UnicodeDecodeError as error:
        raise NotText from error
