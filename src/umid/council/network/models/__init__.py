"""Tables of the room."""

from umid.council.network.models.learning import Circle, Gathering, Item, Seat
from umid.council.network.models.members import Application, Member
from umid.council.network.models.questions import Answer, Question, Report, Thanks

__all__ = [
    "Answer",
    "Application",
    "Circle",
    "Gathering",
    "Item",
    "Member",
    "Question",
    "Report",
    "Seat",
    "Thanks",
]
