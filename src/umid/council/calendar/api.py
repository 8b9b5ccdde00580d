"""Who comes to a meeting, for programs of the secretariat."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone
from ninja import Router

from umid.council.calendar import queries
from umid.council.calendar.schemas import ParticipantOut
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import PROBLEMS, Problem
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["calendar"])


@router.get(
    "/meetings/{slug}/calendar/",
    response={200: PageOf[ParticipantOut], 403: Problem, **PROBLEMS},
)
def list_answers(request: SignedInRequest, slug: str, asked: AskedPage) -> PageOf[ParticipantOut]:
    """Delegates with whether they come, in the order of their nominations."""
    rows = queries.answers_of(
        slug,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=_identifier(asked.after),
        limit=asked.limit + 1,
    )
    key = next_key(rows, asked.limit, lambda row: Key(date.min, str(row.delegate)))
    return page_of([ParticipantOut.of(row) for row in rows[: asked.limit]], key)


def _identifier(after: Key | None) -> UUID | None:
    """The last delegate shown; a cursor of another list begins anew."""
    try:
        return UUID(after.slug) if after else None
    except ValueError:
        return None
