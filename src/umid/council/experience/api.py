"""Practices, as far as everyone may read them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from umid.council.experience import queries
from umid.council.experience.schemas import (
    AskedPractices,
    PracticeOut,
    PracticeSummary,
    TombstoneOut,
)
from umid.foundation.api.cursors import PageOf, page_of
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["practices"])


@router.get("/practices/", response={200: PageOf[PracticeSummary], **PROBLEMS})
def list_practices(request: HttpRequest, asked: AskedPractices) -> PageOf[PracticeSummary]:
    """What is current, the latest first, narrowed by what is asked for."""
    rows = queries.library(
        asked.wanted,
        language=current_language(),
        at=timezone.now(),
        after=asked.after,
        limit=asked.limit + 1,
    )
    key = next_key(rows, asked.limit, _key)
    return page_of([PracticeSummary.of(row) for row in rows[: asked.limit]], key)


@router.get("/practices/{practice}/", response={200: PracticeOut, 410: TombstoneOut, **PROBLEMS})
def show_practice(request: HttpRequest, practice: UUID) -> PracticeOut | Status[TombstoneOut]:
    """One practice; what was withdrawn answers 410 with what remains of it."""
    view = queries.practice(practice, language=current_language(), at=timezone.now())
    if isinstance(view, queries.Tombstone):
        return Status(410, TombstoneOut.of(view))
    return PracticeOut.of(view)


def _key(row: queries.PracticeRow) -> Key:
    return Key(row.published_on or date.min, str(row.id))
