"""Public identifiers: random, so that they count nothing and can be guessed by nobody."""

from __future__ import annotations

import uuid


def new_identifier() -> uuid.UUID:
    """A fresh random identifier (UUID version 4, 122 random bits)."""
    return uuid.uuid4()
