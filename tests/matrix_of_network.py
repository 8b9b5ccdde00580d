"""Who may go where in the network: questions are its members', its desk the secretariat's.

The demonstration has its members, questions, items and a circle; the samples are those.
"""

from __future__ import annotations

from uuid import UUID

from tests.audiences import Audience
from tests.rows import Row, Sample, row

from umid.council.network.models import Answer, Circle, Item, Question

NONE = UUID(int=0)
A = Audience


def asked() -> UUID:
    """The expert's, answered."""
    return Answer.objects.get().question_id


def hidden() -> UUID:
    """By someone who has left."""
    return Question.objects.get(hidden_at__isnull=False).pk


def answered() -> UUID:
    """The answer of the member of a civil society organisation."""
    return Answer.objects.get().pk


def circle() -> UUID:
    """The expert's."""
    return Circle.objects.get().pk


def item() -> UUID:
    """Any."""
    return Item.objects.values_list("pk", flat=True)[0]


ASKED: dict[str, Sample] = {"question": asked}
HIDDEN: dict[str, Sample] = {"question": hidden}
ANSWERED: dict[str, Sample] = {**ASKED, "answer": answered}
CIRCLE: dict[str, Sample] = {"circle": circle}

ROWS: tuple[Row, ...] = (
    row("network:home", get=A.EVERYONE),
    row("network:join", both=A.ASKS_TO_BELONG),
    row("network:learning", get=A.EVERYONE),
    row("network:membership", both=A.OWN_MEMBERSHIP),
    row("network:leave", post=A.LEAVES),
    row("network:questions", get=A.READS_QUESTIONS),
    row("network:ask", both=A.PRACTISES),
    row("network:question", ASKED, get=A.FINDS_QUESTION),
    row("network:question", HIDDEN, get=A.EDITS_DRAFT),
    row("network:answer", ASKED, both=A.ANSWERS_QUESTION),
    row("network:report", ASKED, both=A.ANSWERS_QUESTION),
    row("network:report_answer", ANSWERED, both=A.ANSWERS_QUESTION),
    row("network:accept", ANSWERED, post=A.ACCEPTS_ANSWER),
    row("network:thank", ANSWERED, post=A.THANKS),
    row("network:grow", ASKED, post=A.GROWS),
    row("network:circles", get=A.READS_QUESTIONS),
    row("network:circle", CIRCLE, get=A.FINDS_QUESTION),
    row("network:take_seat", CIRCLE, post=A.THANKS),
    row("network:leave_seat", CIRCLE, post=A.THANKS),
    row("network:desk", get=A.SECRETARIAT_ALONE),
    row("network:application", {"application": NONE}, both=A.ANSWERS_FINDS_NOTHING),
    row("network:close_report", {"report": NONE}, post=A.ANSWERS_FINDS_NOTHING),
    row("network:hide", ASKED, both=A.MODERATES),
    row("network:hide_answer", ANSWERED, both=A.MODERATES),
    row("network:show", HIDDEN, post=A.EDITS_DRAFT_DOES),
    row("network:show_answer", ANSWERED, post=A.MODERATES_DOES),
    row("network:desk_learning", get=A.SECRETARIAT_ALONE),
    row("network:add_item", both=A.SECRETARIAT_ALONE),
    row("network:edit_item", {"item": item}, both=A.SECRETARIAT_ALONE),
    row("network:remove_item", {"item": item}, post=A.SECRETARIAT_DOES),
    row("network:add_circle", both=A.SECRETARIAT_ALONE),
    row("network:edit_circle", CIRCLE, both=A.SECRETARIAT_ALONE),
    row("network:end_circle", CIRCLE, post=A.ENDS_CIRCLE),
    row("api:list_learning", get=A.EVERYONE),
    row("api:list_questions", both=A.PROGRAMS),
    row("api:ask_question", both=A.PROGRAMS),
    row("api:show_question", ASKED, get=A.PROGRAMS),
    row("api:answer_question", ASKED, post=A.PROGRAMS),
)
