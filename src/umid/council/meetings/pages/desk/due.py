"""The desk's first page of a meeting: what is due now, and every desk of the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy
from django.views.decorators.http import require_safe

from umid.council.meetings import due, queries
from umid.council.meetings.policies import may_edit
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.wording import name_of_phase, what_comes_next
from umid.foundation.access.actors import Actor
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

_COUNTED: Final = {
    "clashes": ngettext_lazy(
        "%(count)d clash in the programme", "%(count)d clashes in the programme", "count"
    ),
    "roomless": ngettext_lazy(
        "%(count)d session has no room", "%(count)d sessions have no room", "count"
    ),
    "texts": ngettext_lazy(
        "%(count)d session is not in every language",
        "%(count)d sessions are not in every language",
        "count",
    ),
    "signing": ngettext_lazy(
        "%(count)d organiser has not agreed to the programme",
        "%(count)d organisers have not agreed to the programme",
        "count",
    ),
    "release": ngettext_lazy(
        "%(count)d change is not released yet", "%(count)d changes are not released yet", "count"
    ),
}


@require_safe
def cockpit(request: SignedInRequest, slug: str) -> HttpResponse:
    """Where the meeting is, what is due for it, and what usually comes next."""
    now = timezone.now()
    meeting = queries.drafted(slug, actor=request.actor, language=current_language())
    phase = queries.phase_of(meeting, now)
    context = {
        "meeting": meeting,
        "due": due.of_meeting(request.actor, slug, now),
        "phase": name_of_phase(phase),
        "next": what_comes_next(phase),
        "may_edit": may_edit(request.actor).allowed,
    }
    return render(request, "meetings/desk/due.html", context)


def of_programme(actor: Actor, slug: str, at: datetime) -> Iterator[due.Due]:
    """What the draft of the programme still asks for."""
    try:
        view = queries.draft(slug, actor=actor, language=current_language())
    except NotFound:
        return
    url = reverse("meetings:desk_programme", args=[slug])
    texts = reverse("meetings:desk_texts", args=[slug, current_language().value])
    if view.mine and not view.mine.agreed:
        yield due.Due("programme.agree", _("Agree to this draft"), url)
    if not view.may_edit or queries.phase_of(view.meeting, at) is queries.Phase.OVER:
        return
    starts = min((one.session.starts_at for one in view.sessions), default=None)
    for key, count in _counts(view).items():
        if count:
            text = _COUNTED[key] % {"count": count}
            where = texts if key == "texts" else url
            yield due.Due(f"programme.{key}", text, where, count, by=starts)


def own_agreements(actor: Actor, at: datetime) -> Iterator[due.Due]:
    """The drafts of programmes that whoever the actor speaks for is asked to agree to."""
    for meeting in queries.drafts_to_agree(actor=actor, at=at, language=current_language()):
        url = reverse("meetings:desk_programme", args=[meeting.slug])
        key = f"programme.agree.{meeting.slug}"
        yield due.Due(key, _("Agree to the draft of the programme"), url, meeting=meeting.title)


def _counts(view: queries.DraftView) -> dict[str, int]:
    return {
        "clashes": len(view.clashes),
        "roomless": sum(
            one.room is None
            and not one.session.is_cancelled
            and one.session.kind is not SessionKind.BREAK
            for one in view.sessions
        ),
        "texts": view.lacking,
        "signing": len(view.waited_for),
        "release": len(view.changes),
    }
