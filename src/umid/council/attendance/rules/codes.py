"""The short code below a badge's QR, for a door without a camera.

Letters and digits that look alike on paper or sound alike at a door are left out. There are 23
left: a prime, so that the weighted sum that the last one closes finds every wrong letter and every
two letters that changed places (the method of ISBN-10, whose modulus is 11).
"""

from __future__ import annotations

import secrets
from typing import Final

ALPHABET: Final = "ACDEFHJKLMNPRTUVWXY3479"
_LENGTH: Final = 7  # 148 million codes, and the one that checks


def new_code() -> str:
    """A fresh random code."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH - 1))
    return drawn + _check(drawn)


def read_code(typed: str) -> str | None:
    """The code as it is kept, whatever spaces, dashes and small letters were typed.

    None where it cannot be one: what was mistyped is known before anything is looked up.
    """
    code = "".join(each for each in typed.upper() if each not in " -")
    if len(code) != _LENGTH or any(each not in ALPHABET for each in code):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def shown(code: str) -> str:
    """As it is printed: "ACD-EFHJ"."""
    return f"{code[:3]}-{code[3:]}"


def _check(drawn: str) -> str:
    total = sum(place * ALPHABET.index(each) for place, each in enumerate(drawn, 1))
    return ALPHABET[-total * pow(_LENGTH, -1, len(ALPHABET)) % len(ALPHABET)]
