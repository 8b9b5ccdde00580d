"""The roster, an expert's page, and one's own entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.experts import actions, queries
from umid.council.experts.pages.forms import LANGUAGES, Writing, done, theme_choices
from umid.council.experts.policies import may_ask, may_register
from umid.council.experts.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible

PAGE: Final = 24
_MOVES: Final[dict[str, Callable[..., object]]] = {
    "pause": actions.pause,
    "resume": actions.resume,
    "confirm": actions.confirm,
    "withdraw": actions.withdraw,
    "decline": actions.decline,
}


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """Those whom whoever asks may see, by name, narrowed by what is asked for."""
    wanted, after = asked_of(request), request.GET.get("after", "")
    rows = queries.roster(
        wanted,
        actor=request.actor,
        language=current_language(),
        at=timezone.now(),
        after=UUID(after) if _is_id(after) else None,
        limit=PAGE + 1,
    )
    context = {
        "rows": rows[:PAGE],
        "wanted": wanted,
        "is_narrowed": wanted != queries.Wanted(),
        "themes": theme_choices(),
        "languages": LANGUAGES,
        "next_url": _next(request, rows),
        "may_register": may_register(request.actor).allowed,
        "may_ask": may_ask(request.actor).allowed,
    }
    return render(request, "experts/listing.html", context)


@require_safe
def expert(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """One whom whoever asks may see."""
    view = queries.expert(
        entry, actor=request.actor, language=current_language(), at=timezone.now()
    )
    return render(request, "experts/expert.html", {"view": view})


@require_POST
def vouch(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Vouch for them."""
    try:
        actions.vouch(actor=request.actor, entry=entry, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("You vouch for this expert."))
    return redirect("experts:expert", entry)


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: SignedInRequest) -> HttpResponse:
    """Write it, see what it says and who sees it, and the ways out."""
    now = timezone.now()
    view = queries.own(actor=request.actor, language=current_language(), at=now)
    if view.row is None:
        demand(may_register(request.actor))
    form = Writing(request.POST or None, view=view)
    if form.is_valid() and done(
        form,
        lambda: actions.write(
            actor=request.actor,
            draft=form.draft,
            agreed_to=form.agreed_to,
            expected=form.cleaned_data["expected"],
            at=now,
        ),
    ):
        messages.success(request, _("Your entry is saved."))
        return redirect("experts:own")
    return render(request, "experts/own.html", {"view": view, "form": form})


@require_POST
def move(request: SignedInRequest, move: str) -> HttpResponse:
    """Pause, show again, confirm, or go; deciding against an invitation is one, too."""
    if move not in _MOVES:
        raise NotFound
    try:
        _MOVES[move](actor=request.actor, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
        return redirect("experts:own")
    said = {
        "pause": _("Your entry is paused. Nobody but you and the secretariat sees it."),
        "resume": _("Your entry is shown again."),
        "confirm": _("Thank you. We ask again in a year."),
        "withdraw": _("Your entry and what rested on it are erased."),
        "decline": _("Nothing about you is kept on the roster."),
    }
    messages.success(request, said[move])
    return redirect("experts:listing" if move in ("withdraw", "decline") else "experts:own")


def asked_of(request: HttpRequest) -> queries.Wanted:
    """What the address asks for; what cannot be read asks for nothing."""
    return queries.Wanted(
        theme=request.GET.get("theme", ""),
        language=request.GET.get("language", ""),
        on=_day(request.GET.get("on", "")),
    )


def _day(written: str) -> date | None:
    try:
        return parse_date(written)
    except ValueError:
        return None


def _next(request: HttpRequest, rows: list[queries.ExpertRow]) -> str:
    if len(rows) <= PAGE:
        return ""
    asked = request.GET.copy()
    asked["after"] = str(rows[PAGE - 1].id)
    return f"?{asked.urlencode()}"


def _is_id(written: str) -> bool:
    try:
        UUID(written)
    except ValueError:
        return False
    return True
