"""What the network is, coming into it and leaving it."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.network import actions, queries
from umid.council.network.pages.forms import Introducing, Membership, Outside, done
from umid.council.network.queries import MemberView
from umid.foundation.accounts import sign_in
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.notices import actions as notices
from umid.foundation.notices.queries.mailing import frequency_of
from umid.foundation.notices.rules.mailing import Frequency
from umid.foundation.ui.language import current_language

EITHER: Final = ["GET", "HEAD", "POST"]


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """What the network is, its doors, and networks that exist beside it."""
    actor, language = request.actor, current_language()
    context = {
        "own": queries.own(actor=actor, language=language),
        "asked": queries.own_application(actor=actor),
        "beside": queries.items(actor=actor, language=language, networks=True, limit=20),
    }
    return render(request, "network/home.html", context)


@require_http_methods(EITHER)
def join(request: SignedInRequest) -> HttpResponse:
    """Ask to join, with or without an account; from outside the answer is the same for all."""
    actor, language = request.actor, current_language()
    if actor.user is None:
        return _from_outside(request)
    if queries.own(actor=actor, language=language):
        return redirect("network:membership")
    asked = queries.own_application(actor=actor)
    initial = (
        {
            "does": asked.does,
            "works_at": asked.works_at,
            "themes": list(asked.themes),
            "languages": [one.value for one in asked.languages],
        }
        if asked
        else {"languages": [language.value]}
    )
    form = Introducing(request.POST or None, initial=initial)
    if form.is_valid() and done(
        form, lambda: actions.apply(actor=actor, said=form.said, at=timezone.now())
    ):
        messages.success(request, _("You have asked to join. The secretariat answers you here."))
        return redirect("network:home")
    return render(request, "network/join.html", {"form": form, "asked": asked})


@require_http_methods(EITHER)
def membership(request: SignedInRequest) -> HttpResponse:
    """All that is kept of one's membership, to change or to leave."""
    actor = request.actor
    own = queries.own(actor=actor, language=current_language())
    if own is None:
        return redirect("network:home")
    form = Membership(
        request.POST or None, initial=_stands(own) | {"frequency": frequency_of(actor).value}
    )
    if form.is_valid() and done(form, lambda: _save(request, form)):
        messages.success(request, _("Saved."))
        return redirect("network:membership")
    return render(request, "network/membership.html", {"form": form, "own": own})


@require_POST
def leave(request: SignedInRequest) -> HttpResponse:
    """One press."""
    actions.leave(actor=request.actor, at=timezone.now())
    messages.success(request, _("You have left. Your membership is erased."))
    return redirect("network:home")


def _from_outside(request: SignedInRequest) -> HttpResponse:
    form = Outside(request.POST or None, initial={"language": current_language()})
    if request.method == "POST":
        if refused := sign_in.too_often(request, "join"):
            return refused
        if form.is_valid() and done(
            form,
            lambda: actions.apply_from_outside(
                newcomer=form.newcomer, said=form.said, at=timezone.now()
            ),
        ):
            return redirect("accounts:asked")
    return render(request, "network/join.html", {"form": form, "is_outside": True})


def _save(request: SignedInRequest, form: Membership) -> None:
    at = timezone.now()
    actions.introduce(actor=request.actor, said=form.said, at=at)
    frequency = Frequency(form.cleaned_data["frequency"])
    if frequency is not frequency_of(request.actor):
        notices.choose(actor=request.actor, frequency=frequency, at=at)


def _stands(own: MemberView) -> dict[str, object]:
    return {
        "does": own.does,
        "works_at": own.works_at,
        "themes": [one.slug for one in own.themes],
        "languages": [one.value for one in own.languages],
    }
