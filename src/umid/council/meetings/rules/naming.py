"""Addresses for what is added at the desk."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import count
from typing import Final

_LONGEST: Final = 40
_RESERVED: Final = frozenset({"add"})  # the desk's own address beside those of rooms and sessions


def slug_of(words: str, *, otherwise: str) -> str:
    """Words as an address; `otherwise` where they have no Latin letter or digit."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower())[:_LONGEST].strip("-") or otherwise


def free_slug(slug: str, taken: Collection[str]) -> str:
    """The address, with a number where it is taken."""
    used = {*taken, *_RESERVED}
    if slug not in used:
        return slug
    return next(f"{slug}-{n}" for n in count(2) if f"{slug}-{n}" not in used)
