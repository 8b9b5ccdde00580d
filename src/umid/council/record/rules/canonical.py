"""The one spelling of a published text, so that its hash can be checked by anyone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (of level 2 or 3) or a paragraph, with the name of its anchor."""

    anchor: str
    text: str
    level: int = 0  # of a heading; 0 is a paragraph


def canonical(title: str, blocks: Iterable[Block]) -> str:
    """Title and blocks in NFC, an empty line between them, one line end at the end.

    Spaces and line ends within a block count as one space, so no editor changes the hash.
    """
    parts = [title, *(block.text for block in blocks)]
    plain = (" ".join(unicodedata.normalize("NFC", each).split()) for each in parts)
    return "\n\n".join(each for each in plain if each) + "\n"


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
