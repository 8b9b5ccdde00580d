"""On what terms a session takes people, and who is on its list."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.attendance import actions, queries
from umid.council.attendance.pages.forms import TermsForm
from umid.council.attendance.policies import may_offer
from umid.council.attendance.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def terms(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Open a breakout session for sign-up, or change how."""
    demand(may_offer(request.actor))
    at, language = timezone.now(), current_language()
    view, row = queries.sign_up_of(slug, session, actor=request.actor, at=at, language=language)
    zone = view.meeting.zone

    def now() -> dict[str, object]:
        _all, found = queries.sign_up_of(
            slug, session, actor=request.actor, at=at, language=language
        )
        return TermsForm.of(found, zone, at)

    form = TermsForm(request.POST or None, initial=TermsForm.of(row, zone, at))
    if form.is_valid() and saved(
        form,
        lambda: actions.open_sign_up(
            actor=request.actor,
            meeting=slug,
            session=session,
            terms=form.terms(zone),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        now,
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("attendance:terms", slug, session)
    return render(request, "attendance/terms.html", {"view": view, "row": row, "form": form})
