"""The answer of who holds the letter: no account, the signed link stands for the invited."""

from __future__ import annotations

from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.letters import files
from umid.council.delegations.pages.forms import Answering, NeedsForm
from umid.council.delegations.pages.invitations import as_file
from umid.council.delegations.pages.named_forms import AnsweringByName
from umid.council.delegations.rules.invitations import ANSWERS, Invited
from umid.council.delegations.rules.retention import needs_end_on
from umid.council.delegations.wording import why_not
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.streaming import stream
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible

_Answer = TypeVar("_Answer", bound=HttpResponseBase)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """What is asked, and a form; nothing of a delegation shows."""
    now = timezone.now()
    view = queries.by_link(token, at=now, language=current_language())
    listed = {"is_listed": view.named.is_listed} if view.named else {}
    asking = AnsweringByName if view.named else Answering
    form = asking(request.POST or None, initial=listed)
    if form.is_valid():
        try:
            actions.answer_by_link(
                token=token,
                answer=Invited(form.cleaned_data["answer"]),
                reason=form.cleaned_data["reason"],
                is_listed=form.cleaned_data.get("is_listed", False),
                at=now,
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            return redirect("delegations:answer_by_link", token)
    context = {
        "view": view,
        "form": form,
        "now": now,
        "is_answered": view.standing in ANSWERS,
        "token": token,
        "needs": NeedsForm(auto_id="needs_%s"),
        "until": needs_end_on(view.meeting.ends_on),
    }
    return unkept(render(request, "delegations/by_link.html", context))


@require_POST
def needs(request: HttpRequest, token: str) -> HttpResponse:
    """What who accepted needs; the page never shows what was told before."""
    form = NeedsForm(request.POST)
    if form.is_valid():
        actions.state_needs_by_link(token=token, draft=form.draft, at=timezone.now())
        messages.success(request, _("Saved. Only the secretariat reads it."))
    return redirect("delegations:answer_by_link", token)


@require_safe
def letter_pdf(_request: HttpRequest, token: str) -> HttpResponse:
    """One's letter as PDF."""
    row = queries.letter_behind(token)
    made = files.as_pdf(row, queries.letter_of(row), at=timezone.now())
    return unkept(as_file(made, Kind.PDF, row.symbol))


@require_safe
def letter_docx(_request: HttpRequest, token: str) -> HttpResponse:
    """One's letter as DOCX."""
    row = queries.letter_behind(token)
    made = files.as_word(row, queries.letter_of(row), at=timezone.now())
    return unkept(as_file(made, Kind.DOCX, row.symbol))


@require_safe
def note(_request: HttpRequest, token: str) -> HttpResponseBase:
    """The information note."""
    return unkept(stream(queries.note_behind(token)))


def unkept(response: _Answer) -> _Answer:
    """Kept by nobody on the way, and the link is told to no other site.

    Not `no-referrer`: with it browsers post forms from the origin `null`, which is refused.
    """
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "same-origin"
    return response
