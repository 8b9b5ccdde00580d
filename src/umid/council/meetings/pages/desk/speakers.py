"""Who appears in a session of the draft."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.council.meetings import actions, queries
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.pages.desk.forms import Speaker
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.directory.queries import homes
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def speakers(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Who appears already, and a form for one more."""
    language = current_language()
    view = queries.draft(slug, actor=request.actor, language=language)
    row = view.session(session)
    form = Speaker(
        request.POST or None,
        homes=Speaker.homes_of(homes(language=language)),
        initial={"expected": row.revision},
    )
    at = timezone.now()
    if form.is_valid() and saved(
        form,
        lambda: actions.let_appear(
            actor=request.actor,
            meeting=slug,
            session=session,
            draft=form.draft(by=actions.HOUSE, at=at),
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        lambda: form.cleaned_data | {"expected": row.revision},  # others add beside, not instead
    ):
        messages.success(request, _("Saved in the draft."))
        return redirect("meetings:desk_speakers", slug, session)
    context = {"meeting": view.meeting, "row": row, "form": form}
    return render(request, "meetings/desk/speakers.html", context)


@require_POST
def let_go(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Whoever stands at a place no longer appears."""
    seen, place = (request.POST.get(name, "") for name in ("expected", "place"))
    try:
        actions.let_go(
            actor=request.actor,
            meeting=slug,
            session=session,
            place=int(place) if place.isdecimal() else -1,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, _("Someone changed the session meanwhile. Look at it once more."))
    else:
        messages.success(request, _("Saved in the draft."))
    return redirect("meetings:desk_speakers", slug, session)
