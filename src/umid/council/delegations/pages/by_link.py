"""The answer of who holds the letter: no account, the signed link stands for the invited."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from umid.council.delegations import actions, queries
from umid.council.delegations.pages.forms import Answering
from umid.council.delegations.rules.invitations import ANSWERS, Invited
from umid.council.delegations.wording import why_not
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """What is asked, and a form; nothing of the delegation shows."""
    now = timezone.now()
    view = queries.by_link(token, at=now, language=current_language())
    form = Answering(request.POST or None)
    if form.is_valid():
        try:
            actions.answer_by_link(
                token=token,
                answer=Invited(form.cleaned_data["answer"]),
                reason=form.cleaned_data["reason"],
                at=now,
            )
        except NotPossible as error:
            form.add_error(None, why_not(error))
        else:
            return redirect("delegations:answer_by_link", token)
    context = {"view": view, "form": form, "now": now, "is_answered": view.standing in ANSWERS}
    response = render(request, "delegations/by_link.html", context)
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
