"""Questions for members' programs, and for everyone what there is to learn from."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.network import actions, queries
from umid.council.network.policies import may_moderate, may_read, may_write
from umid.council.network.schemas import (
    AnswerIn,
    ItemOut,
    QuestionIn,
    QuestionOut,
    QuestionWhole,
    Written,
)
from umid.council.network.wording import why_not
from umid.foundation.access.decisions import any_of, demand
from umid.foundation.api.changes import made
from umid.foundation.api.cursors import Asked, AskedPage, PageOf, page_of
from umid.foundation.api.problems import PROBLEMS, WRITING, BadCursor
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.keys import Key, Moment, read_moment
from umid.foundation.ui.language import current_language

reading = Router(tags=["network"])
writing = Router(tags=["network"], auth=Token())
_ONE = "/network/questions/{uuid:question}"


@reading.get("/network/learning/", response={200: PageOf[ItemOut], **PROBLEMS})
def list_learning(request: HttpRequest, asked: AskedPage) -> PageOf[ItemOut]:
    """The latest first; members' programs get what is for members too."""
    rows = queries.items(
        actor=actor_behind(request),
        language=current_language(),
        after=_after(asked),
        limit=asked.limit + 1,
    )
    shown = rows[: asked.limit]
    key = _key(Moment(shown[-1].entered_at, shown[-1].id)) if len(rows) > asked.limit else None
    return page_of([ItemOut.of(row) for row in shown], key)


@writing.get("/network/questions/", response={200: PageOf[QuestionOut], **WRITING})
def list_questions(request: HttpRequest, asked: AskedPage) -> PageOf[QuestionOut]:
    """The latest first."""
    actor = actor_behind(request)
    demand(any_of(may_read(actor), may_moderate(actor)))
    rows = queries.questions(
        actor=actor, language=current_language(), after=_after(asked), limit=asked.limit + 1
    )
    shown = rows[: asked.limit]
    key = _key(Moment(shown[-1].at, shown[-1].id)) if len(rows) > asked.limit else None
    return page_of([QuestionOut.of(row) for row in shown], key)


@writing.get(f"{_ONE}/", response={200: QuestionWhole, **WRITING})
def show_question(request: HttpRequest, question: UUID) -> QuestionWhole:
    """One with its answers."""
    return QuestionWhole.of(
        queries.question(question, actor=actor_behind(request), language=current_language())
    )


@writing.post("/network/questions/", response={201: Written, **WRITING})
def ask_question(request: HttpRequest, said: QuestionIn, key: RepeatKey = None) -> HttpResponse:
    """Ask those whose themes and languages fit."""
    actor = actor_behind(request)
    demand(may_write(actor))

    def change() -> Written:
        return Written(id=actions.ask(actor=actor, draft=said.draft, at=timezone.now()).pk)

    return made(request, key, change, status=201, why_not=why_not)


@writing.post(f"{_ONE}/answers/", response={201: Written, **WRITING})
def answer_question(
    request: HttpRequest, question: UUID, said: AnswerIn, key: RepeatKey = None
) -> HttpResponse:
    """Answer a question."""
    actor = actor_behind(request)
    queries.question(question, actor=actor, language=current_language())

    def change() -> Written:
        row = actions.answer(actor=actor, question=question, draft=said.draft, at=timezone.now())
        return Written(id=row.pk)

    return made(request, key, change, status=201, why_not=why_not)


def _after(asked: Asked) -> Moment | None:
    """Raises BadCursor."""
    if asked.after is None:
        return None
    found = read_moment(asked.after.slug)
    if found is None:
        raise BadCursor
    return found


def _key(last: Moment) -> Key:
    return Key(last.at.date(), str(last))
