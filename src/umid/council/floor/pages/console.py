"""The chair's console: every act is a button of a form, so it works with nothing but HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    condition,
    require_http_methods,
    require_POST,
    require_safe,
)

from umid.council.floor import actions, queries
from umid.council.floor.actions import Deed
from umid.council.floor.pages.hall import number
from umid.council.floor.pages.pulse import tag, tag_of
from umid.council.floor.persons import candidates
from umid.council.floor.policies import may_chair
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.council.floor.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


@require_POST
def set_up(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Give a session a floor."""
    demand(may_chair(request.actor))
    actions.set_up(
        actor=request.actor,
        meeting=slug,
        session=session,
        attribution=Attribution.PARTICIPANTS,
        at=timezone.now(),
    )
    return redirect("floor:console", slug, session)


@require_http_methods(["GET", "HEAD", "POST"])
def console(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Who speaks, who waits, and what the chair can do now."""
    context = _context(request, slug, session)
    if request.method == "POST":
        try:
            _do(request, slug, session)
        except NotPossible as error:
            messages.error(request, why_not(error))
        return redirect("floor:console", slug, session)
    context["parties"] = queries.parties(slug, language=current_language())
    return render(request, "floor/console.html", context)


@require_safe
@condition(etag_func=tag)
def console_live(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """What of the console can change."""
    return render(request, "floor/console_live.html", _context(request, slug, session))


def _context(request: SignedInRequest, slug: str, session: str) -> dict[str, object]:
    demand(may_chair(request.actor))
    view = queries.hall(
        slug,
        session,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        for_chair=True,
    )
    return {
        "hall": view,
        "tag": tag_of(request, view.pulse),
        "voices": list(Voice),
        "people": candidates(slug) if view.attribution is not Attribution.NONE else {},
        "attributions": list(Attribution),
        "quotas": [(one, view.limits.get(one, 0) // 60 or "") for one in Category],
    }


def _entry(event: Event) -> Callable[[QueryDict], Deed]:
    return lambda said: Deed(event, entry=number(said.get("entry")))


def _start(said: QueryDict) -> Deed:
    voice = said.get("voice", "")
    person = said.get("person", "")
    return Deed(
        Event.START,
        entry=number(said.get("entry")),
        person=_identifier(person) if person else None,
        voice=Voice(voice) if voice in set(Voice) else None,
    )


def _identifier(written: str) -> UUID:
    """Raises NotFound."""
    try:
        return UUID(written)
    except ValueError as error:
        raise NotFound from error


def _first(said: QueryDict) -> Deed:
    """One entry goes before another; `order` is the list as it was seen."""
    seen = [found for one in said.get("order", "").split(",") if (found := number(one))]
    moved = number(said.get("entry"))
    if moved not in seen:
        raise NotFound
    at = seen.index(moved)
    seen.insert(max(at - 1, 0), seen.pop(at))
    return Deed(Event.ORDER, entries=tuple(seen))


def _limit(said: QueryDict) -> Deed:
    category = said.get("category", "")
    if category not in set(Category):
        raise NotFound
    minutes = number(said.get("minutes")) or 0
    return Deed(Event.LIMIT, category=Category(category), seconds=min(minutes, 24 * 60) * 60)


_DEEDS: Final[dict[str, Callable[[QueryDict], Deed]]] = {
    "open": lambda said: Deed(Event.OPEN, item=number(said.get("item"))),
    "close": lambda _said: Deed(Event.CLOSE),
    "start": _start,
    "first": _first,
    "limit": _limit,
    "leave": _entry(Event.LEAVE),
    "pause": _entry(Event.PAUSE),
    "resume": _entry(Event.RESUME),
    "stop": _entry(Event.STOP),
}


def _do(request: SignedInRequest, slug: str, session: str) -> None:
    said, at = request.POST, timezone.now()
    if said.get("do") == "add":
        actions.ask_for(
            actor=request.actor,
            meeting=slug,
            session=session,
            party=said.get("party", ""),
            item=number(said.get("item")),
            at=at,
        )
    elif said.get("do") == "attribute":
        to = said.get("attribution", "")
        if to not in set(Attribution):
            raise NotFound
        actions.attribute(
            actor=request.actor,
            meeting=slug,
            session=session,
            attribution=Attribution(to),
            at=at,
        )
    elif made := _DEEDS.get(said.get("do", "")):
        actions.chair(actor=request.actor, meeting=slug, session=session, deed=made(said), at=at)
    else:
        raise NotFound
