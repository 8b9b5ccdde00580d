"""Tables of the room."""

from umid.council.experience.models.described import (
    Attachment,
    Explanation,
    Paragraph,
    Reference,
    Trait,
)
from umid.council.experience.models.practices import (
    Practice,
    Reminded,
    StateComment,
    Taken,
)
from umid.council.experience.models.reviews import Remark, Review, Score

__all__ = [
    "Attachment",
    "Explanation",
    "Paragraph",
    "Practice",
    "Reference",
    "Remark",
    "Reminded",
    "Review",
    "Score",
    "StateComment",
    "Taken",
    "Trait",
]
