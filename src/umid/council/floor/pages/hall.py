"""The hall's clock, who spoke how long, and a delegation's own place on the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_http_methods, require_safe

from umid.council.floor import actions, queries
from umid.council.floor.pages.pulse import tag, tag_of
from umid.council.floor.policies import may_ask
from umid.council.floor.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


@require_safe
def sessions(request: SignedInRequest, slug: str) -> HttpResponse:
    """The sessions whose floor one can go to."""
    view = queries.sessions(slug, actor=request.actor, language=current_language())
    return render(request, "floor/sessions.html", {"view": view})


@require_safe
def clock(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """For the screen in the hall, and for everyone who follows from elsewhere."""
    return render(request, "floor/clock.html", _context(request, slug, session))


@require_safe
@condition(etag_func=tag)
def clock_live(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """What of the clock's page can change."""
    return render(request, "floor/clock_live.html", _context(request, slug, session))


@require_safe
def times(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """Speaking time and the log."""
    view = queries.spoken(
        slug,
        session,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        before=number(request.GET.get("before")),
    )
    return render(request, "floor/times.html", {"view": view, "hall": view.hall})


@require_http_methods(["GET", "HEAD", "POST"])
def seat(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """One's own place on the list: come onto it, leave it, raise a point of order."""
    context = _context(request, slug, session)
    demand(may_ask(request.actor, takes_part=_seen(context).may_ask))
    if request.method == "POST":
        _do(request, slug, session)
        return redirect("floor:seat", slug, session)
    return render(request, "floor/seat.html", context)


@require_safe
@condition(etag_func=tag)
def seat_live(request: SignedInRequest, slug: str, session: str) -> HttpResponse:
    """What of one's own place can change."""
    context = _context(request, slug, session)
    demand(may_ask(request.actor, takes_part=_seen(context).may_ask))
    return render(request, "floor/seat_live.html", context)


def _ask(request: SignedInRequest, slug: str, session: str) -> None:
    actions.ask(
        actor=request.actor,
        meeting=slug,
        session=session,
        item=number(request.POST.get("item")),
        at=timezone.now(),
    )


def _leave(request: SignedInRequest, slug: str, session: str) -> None:
    entry = number(request.POST.get("entry")) or 0
    actions.leave(
        actor=request.actor, meeting=slug, session=session, entry=entry, at=timezone.now()
    )


def _point(request: SignedInRequest, slug: str, session: str) -> None:
    actions.raise_point(actor=request.actor, meeting=slug, session=session, at=timezone.now())


_DEEDS: Final[dict[str, Callable[[SignedInRequest, str, str], None]]] = {
    "ask": _ask,
    "leave": _leave,
    "point": _point,
}


def _do(request: SignedInRequest, slug: str, session: str) -> None:
    deed = _DEEDS.get(request.POST.get("do", ""))
    if deed is None:
        raise NotFound
    try:
        deed(request, slug, session)
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Done."))


def number(written: str | None) -> int | None:
    """A number from a form; None for anything else."""
    return int(written) if written and written.isdecimal() and len(written) < 10 else None  # noqa: PLR2004 - what a column holds


def _context(request: SignedInRequest, slug: str, session: str) -> dict[str, object]:
    view = queries.hall(
        slug, session, actor=request.actor, at=timezone.now(), language=current_language()
    )
    return {"hall": view, "tag": tag_of(request, view.pulse)}


def _seen(context: dict[str, object]) -> queries.HallView:
    view = context["hall"]
    assert isinstance(view, queries.HallView)  # noqa: S101 - for the type checker  # nosec B101
    return view
