"""A letter's template: words with places in braces, `{meeting}`, and what may stand there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

PLACES: Final = frozenset({"addressee", "meeting", "days", "place", "deadline", "places", "role"})
_PLACE: Final = re.compile(r"\{([^{}]*)\}")


def unknown(template: str) -> list[str]:
    """What stands in braces and means nothing, in order, each once."""
    return list(dict.fromkeys(name for name in _PLACE.findall(template) if name not in PLACES))


def filled(template: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The paragraphs with every place filled; a value is never read as a template again."""
    lines = {name: " ".join(value.split()) for name, value in values.items()}
    words = _PLACE.sub(lambda found: lines.get(found[1], found[0]), template)
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", words.replace("\r\n", "\n")))
    return tuple(part for part in parts if part)


def symbol(year: int, number: int) -> str:
    """What a letter is referred to by: "REC/2026/12"."""
    return f"REC/{year}/{number}"
