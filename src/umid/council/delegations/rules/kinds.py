"""The closed lists of the room, as codes; screens translate them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Category(StrEnum):
    """What someone is sent as, in the order in which a delegation is listed."""

    HEAD = "head"
    DELEGATE = "delegate"
    ADVISER = "adviser"
    EXPERT = "expert"
    SPEAKER = "speaker"
    OBSERVER = "observer"
    INTERPRETER = "interpreter"
    MEDIA = "media"


class LetterKind(StrEnum):
    """What an invitation is written as."""

    NOTE = "note"  # a note verbale, to a state
    LETTER = "letter"  # to an organisation
    PERSONAL = "personal"  # to a person who is invited by name


class ByName(StrEnum):
    """As what someone comes whom no state and no organisation sends."""

    EXPERT = "expert"
    SPEAKER = "speaker"
    MEDIA = "media"  # asked for it, and was written no letter


CATEGORY_OF: Final = {
    ByName.EXPERT: Category.EXPERT,
    ByName.SPEAKER: Category.SPEAKER,
    ByName.MEDIA: Category.MEDIA,
}
