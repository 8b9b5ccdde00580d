"""Acting on the floor: delegations come and go, whoever runs it does what the chair says."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.floor import actions, queries
from umid.council.floor.policies import may_ask, may_chair
from umid.council.floor.schemas.writing import AskIn, DeedIn, FloorIn, MomentOut
from umid.council.floor.wording import why_not
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.api.changes import made
from umid.foundation.api.problems import WRITING
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.language import current_language

router = Router(tags=["floor"], auth=Token())
_FLOOR = "/meetings/{slug:slug}/floor/{slug:session}/"


@router.post(f"{_FLOOR}list/", response={201: MomentOut, **WRITING})
def join_list(
    request: HttpRequest, slug: str, session: str, said: AskIn, key: RepeatKey = None
) -> HttpResponse:
    """Ask for the floor for one's own delegation."""
    actor = _asking(request, slug, session)

    def change() -> MomentOut:
        at = timezone.now()
        if said.is_point_of_order:
            row = actions.raise_point(actor=actor, meeting=slug, session=session, at=at)
        else:
            row = actions.ask(actor=actor, meeting=slug, session=session, item=said.item, at=at)
        return MomentOut.of(row)

    return made(request, key, change, status=201, why_not=why_not)


@router.delete(f"{_FLOOR}list/{{int:entry}}/", response={200: MomentOut, **WRITING})
def leave_list(
    request: HttpRequest, slug: str, session: str, entry: int, key: RepeatKey = None
) -> HttpResponse:
    """Take one's own delegation off the list."""
    actor = _asking(request, slug, session)

    def change() -> MomentOut:
        row = actions.leave(
            actor=actor, meeting=slug, session=session, entry=entry, at=timezone.now()
        )
        return MomentOut.of(row)

    return made(request, key, change, why_not=why_not)


@router.post(f"{_FLOOR}deeds/", response={201: MomentOut, **WRITING})
def do_as_chair(
    request: HttpRequest, slug: str, session: str, said: DeedIn, key: RepeatKey = None
) -> HttpResponse:
    """Open an item, order the list, give the floor, pause, go on, stop, limit."""
    actor = actor_behind(request)
    demand(may_chair(actor))

    def change() -> MomentOut:
        row = actions.chair(
            actor=actor, meeting=slug, session=session, deed=said.deed, at=timezone.now()
        )
        return MomentOut.of(row)

    return made(request, key, change, status=201, why_not=why_not)


@router.put(f"{_FLOOR}attribution/", response={200: FloorIn, **WRITING})
def set_attribution(
    request: HttpRequest, slug: str, session: str, said: FloorIn, key: RepeatKey = None
) -> HttpResponse:
    """Give a session a floor, or say anew whom it names; to fewer once anything happened."""
    actor = actor_behind(request)
    demand(may_chair(actor))

    def change() -> FloorIn:
        for settle in (actions.set_up, actions.attribute):
            settle(
                actor=actor,
                meeting=slug,
                session=session,
                attribution=said.attribution,
                at=timezone.now(),
            )
        return said

    return made(request, key, change, why_not=why_not)


def _asking(request: HttpRequest, slug: str, session: str) -> Actor:
    """Raises NotFound, NotAllowed; asked before a kept answer is looked for."""
    actor = actor_behind(request)
    view = queries.hall(slug, session, actor=actor, at=timezone.now(), language=current_language())
    demand(may_ask(actor, takes_part=view.may_ask))
    return actor
