"""What came out of a meeting, as far as whoever asks may read it."""

from __future__ import annotations

from ninja import Router

from umid.council.record import queries
from umid.council.record.schemas import OutcomeOut, ReportOut
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

router = Router(tags=["outcome"])


@router.get("/meetings/{slug:slug}/outcome/", response={200: OutcomeOut, **PROBLEMS})
def show_outcome(request: SignedInRequest, slug: str) -> OutcomeOut:
    """The published summary or record, with the hash of its text."""
    found = queries.edition(slug, actor=request.actor)
    if found is None:
        raise NotFound
    return OutcomeOut.of(found)


@router.get(
    "/meetings/{slug:slug}/outcome/reports/{slug:session}/", response={200: ReportOut, **PROBLEMS}
)
def show_report(request: SignedInRequest, slug: str, session: str) -> ReportOut:
    """A breakout report, for those who file it and for the secretariat."""
    language = current_language()
    return ReportOut.of(
        queries.report(slug, session, actor=request.actor, language=language), language
    )
