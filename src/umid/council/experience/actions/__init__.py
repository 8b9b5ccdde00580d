"""The write side of the room."""

from umid.council.experience.actions.attaching import attach, detach
from umid.council.experience.actions.commenting import comment
from umid.council.experience.actions.explaining import explain
from umid.council.experience.actions.reminding import remind
from umid.council.experience.actions.reviewing import (
    declare,
    move_review,
    propose_reviewer,
    send_review,
)
from umid.council.experience.actions.stepping import discard, take
from umid.council.experience.actions.translating import review_translation, translate
from umid.council.experience.actions.writing import begin, write_section

__all__ = [
    "attach",
    "begin",
    "comment",
    "declare",
    "detach",
    "discard",
    "explain",
    "move_review",
    "propose_reviewer",
    "remind",
    "review_translation",
    "send_review",
    "take",
    "translate",
    "write_section",
]
