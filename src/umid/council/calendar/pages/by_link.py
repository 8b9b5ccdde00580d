"""The answer of who holds the letter: no account, the signed link stands for them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.calendar import actions, queries
from umid.council.calendar.pages.forms import Coming
from umid.council.calendar.rules import Answer, Closed
from umid.foundation.ui.language import current_language


@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """What is asked, with the answer that the letter's link proposes; only sending it answers."""
    now = timezone.now()
    view = queries.by_link(token, at=now, language=current_language())
    is_answered = view.answer is not Answer.NEEDS_ACTION
    proposed = request.GET.get("answer") or (view.answer.value if is_answered else "")
    form = Coming(request.POST or None, initial={"answer": proposed})
    if form.is_valid():
        try:
            actions.answer_by_link(token=token, answer=form.cleaned_data["answer"], at=now)
        except Closed:
            form.add_error(None, _("That is not possible any more."))
        else:
            return redirect("calendar:by_link", token)
    context = {
        "view": view,
        "meeting": view.gathering.meeting,
        "form": form,
        "is_answered": is_answered,
    }
    response = render(request, "calendar/by_link.html", context)
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "same-origin"  # with none, browsers post from the origin `null`
    return response
