"""One's saved searches, for a program that was lent them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.api.changes import made
from umid.foundation.api.problems import WRITING
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.search import actions
from umid.foundation.search.policies import may_save
from umid.foundation.search.queries import saved_search, saved_searches
from umid.foundation.search.schemas import ChangedIn, RemovedOut, SavedOut, WishIn
from umid.foundation.search.wording import why_not
from umid.foundation.ui.language import current_language

router = Router(tags=["search"], auth=Token())
_ONE = "/search/saved/{uuid:saved}/"


@router.get("/search/saved/", response={200: list[SavedOut], **WRITING})
def list_saved_searches(request: HttpRequest) -> list[SavedOut]:
    """One's own, the latest first; at most twenty."""
    found = saved_searches(actor=_owner(request), language=current_language())
    return [SavedOut.of(each) for each in found]


@router.post("/search/saved/", response={201: SavedOut, **WRITING})
def save_search(request: HttpRequest, said: WishIn, key: RepeatKey = None) -> HttpResponse:
    """Save one; what is there already is not told of."""
    actor = _owner(request)

    def change() -> SavedOut:
        row = actions.save(actor=actor, wish=said.wish, at=timezone.now())
        return _told(row.public_id, actor)

    return made(request, key, change, status=201, why_not=why_not)


@router.put(_ONE, response={200: SavedOut, **WRITING})
def change_saved_search(
    request: HttpRequest, saved: UUID, said: ChangedIn, key: RepeatKey = None
) -> HttpResponse:
    """Say anew what it is called, what it looks for, and how often it tells."""
    actor = _owner(request)
    _told(saved, actor)

    def change() -> SavedOut:
        actions.change(
            actor=actor, saved=saved, wish=said.wish, expected=said.revision, at=timezone.now()
        )
        return _told(saved, actor)

    return made(request, key, change, why_not=why_not)


@router.delete(_ONE, response={200: RemovedOut, **WRITING})
def remove_saved_search(request: HttpRequest, saved: UUID, key: RepeatKey = None) -> HttpResponse:
    """Let it go, with what it told of."""
    actor = _owner(request)

    def change() -> RemovedOut:
        actions.remove(actor=actor, saved=saved, at=timezone.now())
        return RemovedOut(removed=saved)

    return made(request, key, change, why_not=why_not)


def _owner(request: HttpRequest) -> Actor:
    """Raises NotAllowed where the token does not include it."""
    actor = actor_behind(request)
    demand(may_save(actor))
    return actor


def _told(saved: UUID, actor: Actor) -> SavedOut:
    return SavedOut.of(saved_search(saved, actor=actor, language=current_language()))
