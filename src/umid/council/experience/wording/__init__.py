"""The words for the room's codes, in the reader's language."""

from umid.council.experience.wording.codes import (
    APPROACHES,
    CODES,
    COSTS,
    EVIDENCES,
    LEVELS,
    LISTS,
    PIECES,
    SECTIONS,
    SERVED,
    STAGES,
)
from umid.council.experience.wording.record import DEEDS, THINGS
from umid.council.experience.wording.steps import (
    CRITERIA,
    DONE,
    HINTS,
    REVIEWED,
    REVIEWINGS,
    SCORED,
    STANDINGS,
    STEPS,
    TELLS,
)
from umid.council.experience.wording.why_not import why_not

__all__ = [
    "APPROACHES",
    "CODES",
    "COSTS",
    "CRITERIA",
    "DEEDS",
    "DONE",
    "EVIDENCES",
    "HINTS",
    "LEVELS",
    "LISTS",
    "PIECES",
    "REVIEWED",
    "REVIEWINGS",
    "SCORED",
    "SECTIONS",
    "SERVED",
    "STAGES",
    "STANDINGS",
    "STEPS",
    "TELLS",
    "THINGS",
    "why_not",
]
