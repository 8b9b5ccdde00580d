"""The floor of a session, as far as whoever asks may know who speaks."""

from __future__ import annotations

from django.utils import timezone
from ninja import Router

from umid.council.floor import queries
from umid.council.floor.schemas.reading import FloorOut
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.language import current_language

router = Router(tags=["floor"])


@router.get("/meetings/{slug:slug}/floor/{slug:session}/", response={200: FloorOut, **PROBLEMS})
def show_floor(request: SignedInRequest, slug: str, session: str) -> FloorOut:
    """Who has the floor, who waits, and how long was spoken."""
    view = queries.spoken(
        slug, session, actor=request.actor, at=timezone.now(), language=current_language()
    )
    return FloorOut.of(view)
