"""The words for the room's codes, in the reader's language."""

from umid.council.adaptations.wording.codes import COURSES, STANDINGS, end_name
from umid.council.adaptations.wording.record import DEEDS, THINGS
from umid.council.adaptations.wording.steps import worded
from umid.council.adaptations.wording.why_not import why_not

__all__ = [
    "COURSES",
    "DEEDS",
    "STANDINGS",
    "THINGS",
    "end_name",
    "why_not",
    "worded",
]
