"""Questions and answers among members."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.network import actions, queries
from umid.council.network.pages.forms import Answering, Asking, Reason, done
from umid.council.network.pages.joining import EITHER
from umid.council.network.policies import may_moderate, may_read, may_write
from umid.council.network.queries import QuestionRow, QuestionView
from umid.council.network.wording import why_not
from umid.foundation.access.decisions import any_of, demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import Moment, read_moment
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotFound, NotPossible

PAGE = 20


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """The latest first; with `for=me` those that fit."""
    demand(any_of(may_read(request.actor), may_moderate(request.actor)))
    for_me = request.GET.get("for") == "me"
    rows = queries.questions(
        actor=request.actor,
        language=current_language(),
        for_me=for_me,
        after=read_moment(request.GET.get("after")),
        limit=PAGE + 1,
    )
    context = {
        "rows": rows[:PAGE],
        "for_me": for_me,
        "may_ask": may_write(request.actor).allowed,
        "next_url": _next(request, rows),
    }
    return render(request, "network/questions.html", context)


@require_http_methods(EITHER)
@keeps
def ask(request: SignedInRequest) -> HttpResponse:
    """Ask; what could tell who a person is has to be changed or explained first."""
    demand(may_write(request.actor))
    form = Asking(request.POST or None, initial={"language": current_language()})
    if form.is_valid() and done(
        form,
        lambda: actions.ask(actor=request.actor, draft=form.draft, at=timezone.now()),
    ):
        messages.success(request, _("Your question is on its way to those whom it fits."))
        return redirect("network:questions")
    return render(request, "network/ask.html", {"form": form})


@require_safe
def question(request: SignedInRequest, question: UUID) -> HttpResponse:
    """A question with its answers."""
    view = seen(request, question)
    return render(request, "network/question.html", {"view": view})


@require_http_methods(EITHER)
@keeps
def answer(request: SignedInRequest, question: UUID) -> HttpResponse:
    """Answer it."""
    view = seen(request, question)
    demand(may_write(request.actor))
    form = Answering(request.POST or None, initial={"language": view.row.language.value})
    if form.is_valid() and done(
        form,
        lambda: actions.answer(
            actor=request.actor, question=question, draft=form.draft, at=timezone.now()
        ),
    ):
        messages.success(request, _("Your answer is there."))
        return redirect("network:question", question)
    return render(request, "network/answer.html", {"view": view, "form": form})


@require_POST
def accept(request: SignedInRequest, question: UUID, answer: UUID) -> HttpResponse:
    """The asker accepts it."""
    _answer_in(request, question, answer)
    try:
        actions.accept(actor=request.actor, answer=answer, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    return redirect("network:question", question)


@require_POST
def thank(request: SignedInRequest, question: UUID, answer: UUID) -> HttpResponse:
    """Thank, or take it back."""
    _answer_in(request, question, answer)
    try:
        actions.thank(actor=request.actor, answer=answer, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    return redirect("network:question", question)


@require_http_methods(EITHER)
def report(request: SignedInRequest, question: UUID, answer: UUID | None = None) -> HttpResponse:
    """Tell the secretariat that it should not stand there."""
    view = seen(request, question)
    demand(may_write(request.actor))
    if answer is not None:
        _answer_in(request, question, answer)
    form = Reason(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.report(
            actor=request.actor,
            question=question,
            answer=answer,
            why=form.cleaned_data["reason"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("The secretariat reads it. The writer does not learn of you."))
        return redirect("network:question", question)
    return render(request, "network/report.html", {"view": view, "form": form})


@require_POST
def grow(request: SignedInRequest, question: UUID) -> HttpResponse:
    """Begin a practice with the accepted answer."""
    seen(request, question)
    try:
        practice = actions.grow(actor=request.actor, question=question, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
        return redirect("network:question", question)
    messages.success(request, _("A draft has begun with the answer's words. Go on from here."))
    return redirect("experience:work", practice)


def seen(request: SignedInRequest, question: UUID) -> QuestionView:
    """One that whoever asks reads. Raises NotFound."""
    return queries.question(question, actor=request.actor, language=current_language())


def _answer_in(request: SignedInRequest, question: UUID, answer: UUID) -> None:
    if all(row.id != answer for row in seen(request, question).answers):
        raise NotFound


def _next(request: SignedInRequest, rows: list[QuestionRow]) -> str:
    if len(rows) <= PAGE:
        return ""
    words = request.GET.copy()
    words["after"] = str(Moment(rows[PAGE - 1].at, rows[PAGE - 1].id))
    return f"?{words.urlencode()}"
