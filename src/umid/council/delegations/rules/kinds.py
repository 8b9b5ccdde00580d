"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What someone is sent as, in the order in which a delegation is listed."""

    HEAD = "head"
    DELEGATE = "delegate"
    ADVISER = "adviser"
    EXPERT = "expert"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    MEDIA = "media"


class LetterKind(StrEnum):
    """What an invitation is written as."""

    NOTE = "note"  # a note verbale, to a state
    LETTER = "letter"  # to an organisation
