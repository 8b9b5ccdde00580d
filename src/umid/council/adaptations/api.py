"""Adaptations, as far as everyone may read them, and from where to where experience moved."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from umid.council.adaptations import queries
from umid.council.adaptations.schemas import AdaptationOut, AdaptationSummary, FlowsOut, GoneOut
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["adaptations"])


@router.get("/adaptations/", response={200: PageOf[AdaptationSummary], **PROBLEMS})
def list_adaptations(request: HttpRequest, asked: AskedPage) -> PageOf[AdaptationSummary]:
    """The latest first."""
    rows = queries.library(
        queries.Wanted(), language=current_language(), after=asked.after, limit=asked.limit + 1
    )
    key = next_key(rows, asked.limit, _key)
    return page_of([AdaptationSummary.of(row) for row in rows[: asked.limit]], key)


@router.get("/adaptations/flows/", response={200: FlowsOut, **PROBLEMS})
def show_flows(request: HttpRequest) -> FlowsOut:
    """From where to where, how often."""
    return FlowsOut.of(queries.flows())


@router.get(
    "/adaptations/{uuid:adaptation}/", response={200: AdaptationOut, 410: GoneOut, **PROBLEMS}
)
def show_adaptation(request: HttpRequest, adaptation: UUID) -> AdaptationOut | Status[GoneOut]:
    """One adaptation; what was withdrawn answers 410 with what remains of it."""
    view = queries.adaptation(adaptation, language=current_language())
    if isinstance(view, queries.Gone):
        return Status(410, GoneOut.of(view))
    return AdaptationOut.of(view)


def _key(row: queries.AdaptationRow) -> Key:
    return Key(row.published_on or date.min, str(row.id))
