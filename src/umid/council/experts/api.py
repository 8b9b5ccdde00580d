"""The roster and requests for programs, which see what who lent the token sees."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.experts import actions, queries
from umid.council.experts.schemas import ExpertOut, MadeOut, OfferIn, RequestIn, RequestOut
from umid.council.experts.wording import why_not
from umid.foundation.api.changes import made
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import WRITING, BadCursor
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.keys import Key, Moment, next_key, read_moment
from umid.foundation.ui.language import current_language

router = Router(tags=["experts"], auth=Token())


@router.get("/experts/", response={200: PageOf[ExpertOut], **WRITING})
def list_experts(request: HttpRequest, asked: AskedPage) -> PageOf[ExpertOut]:
    """Those whom the asker may see, by name."""
    rows = queries.roster(
        queries.Wanted(),
        actor=actor_behind(request),
        language=current_language(),
        at=timezone.now(),
        after=_id(asked.after.slug) if asked.after else None,
        limit=asked.limit + 1,
    )
    key = next_key(rows, asked.limit, lambda row: Key(date.min, str(row.id)))
    return page_of([ExpertOut.of(row) for row in rows[: asked.limit]], key)


@router.get("/requests/", response={200: PageOf[RequestOut], **WRITING})
def list_requests(request: HttpRequest, asked: AskedPage) -> PageOf[RequestOut]:
    """The latest first."""
    after = None
    if asked.after is not None and (after := read_moment(asked.after.slug)) is None:
        raise BadCursor
    rows = queries.requests(
        actor=actor_behind(request),
        language=current_language(),
        at=timezone.now(),
        after=after,
        limit=asked.limit + 1,
    )
    key = next_key(
        rows, asked.limit, lambda row: Key(row.asked_at.date(), str(Moment(row.asked_at, row.id)))
    )
    return page_of([RequestOut.of(row) for row in rows[: asked.limit]], key)


@router.post("/requests/", response={201: MadeOut, **WRITING})
def ask_network(request: HttpRequest, said: RequestIn, key: RepeatKey = None) -> HttpResponse:
    """Ask the network for a state; whom it fits is told."""

    def change() -> MadeOut:
        row = actions.ask(actor=actor_behind(request), draft=said.draft, at=timezone.now())
        return MadeOut(id=row.pk)

    return made(request, key, change, status=201, why_not=why_not)


@router.post("/requests/{uuid:which}/offers/", response={201: MadeOut, **WRITING})
def offer_to_request(
    request: HttpRequest, which: UUID, said: OfferIn, key: RepeatKey = None
) -> HttpResponse:
    """Offer to help, as an expert on the roster or for whom one speaks."""

    def change() -> MadeOut:
        row = actions.offer(
            actor=actor_behind(request), request=which, draft=said.draft, at=timezone.now()
        )
        return MadeOut(id=row.pk)

    return made(request, key, change, status=201, why_not=why_not)


def _id(written: str) -> UUID:
    try:
        return UUID(written)
    except ValueError as error:
        raise BadCursor from error
