"""Public identifiers: random, so that they count nothing and can be guessed by nobody."""

from __future__ import annotations

import re
import uuid
from typing import Final


def new_identifier() -> uuid.UUID:
    """A fresh random identifier (UUID version 4, 122 random bits)."""
    return uuid.uuid4()


_CODE: Final = re.compile(r"[A-Za-z0-9._:/+-]{0,100}")
_LARGEST: Final = 2**53 - 1  # what every JSON reader holds exactly


def is_code(value: object) -> bool:
    """Whether a value is a code, a number or an identifier, and cannot hold words about anyone.

    Text is at most 100 characters, without spaces and with no letters but ASCII.
    """
    match value:
        case bool() | None:
            return True
        case int():
            return abs(value) <= _LARGEST
        case str():
            return _CODE.fullmatch(value) is not None
    return False
