"""The read side of the room."""

from umid.council.network.queries.desk import application, desk
from umid.council.network.queries.learning import (
    circle,
    circle_at_desk,
    circles,
    facilitators,
    item,
    items,
)
from umid.council.network.queries.members import own, own_application
from umid.council.network.queries.questions import question, questions
from umid.council.network.queries.rows import (
    AnswerRow,
    ApplicationRow,
    CircleDesk,
    CircleRow,
    CircleView,
    ItemRow,
    MemberView,
    OwnApplication,
    QuestionRow,
    QuestionView,
    WriterRow,
)

__all__ = [
    "AnswerRow",
    "ApplicationRow",
    "CircleDesk",
    "CircleRow",
    "CircleView",
    "ItemRow",
    "MemberView",
    "OwnApplication",
    "QuestionRow",
    "QuestionView",
    "WriterRow",
    "application",
    "circle",
    "circle_at_desk",
    "circles",
    "desk",
    "facilitators",
    "item",
    "items",
    "own",
    "own_application",
    "question",
    "questions",
]
