"""Requests to the network: the list, one with its offers, and each step on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.experts import actions, queries
from umid.council.experts.pages.forms import Adding, Asking, CallingOff, Offering, Reporting, done
from umid.council.experts.policies import may_ask
from umid.council.experts.rules.requests import Step
from umid.council.experts.wording import why_not
from umid.foundation.access.decisions import NotAllowed, demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import Moment, read_moment
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import NotPossible

if TYPE_CHECKING:
    from django.forms import Form

EITHER: Final = ["GET", "HEAD", "POST"]
PAGE: Final = 24


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """The latest first."""
    rows = queries.requests(
        actor=request.actor,
        language=current_language(),
        at=timezone.now(),
        after=read_moment(request.GET.get("after")),
        limit=PAGE + 1,
    )
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    context = {
        "rows": rows[:PAGE],
        "next_url": f"?after={Moment(last.asked_at, last.id)}" if last else "",
        "may_ask": may_ask(request.actor).allowed,
    }
    return render(request, "experts/requests.html", context)


@require_http_methods(EITHER)
@keeps
def new(request: SignedInRequest) -> HttpResponse:
    """Ask the network."""
    demand(may_ask(request.actor))
    form = Asking(request.POST or None)
    if form.is_valid() and done(
        form, lambda: actions.ask(actor=request.actor, draft=form.draft, at=timezone.now())
    ):
        messages.success(request, _("Whom it fits is told."))
        return redirect("experts:requests")
    return render(request, "experts/new_request.html", {"form": form})


@require_safe
def request(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """One request with the offers that whoever looks may see."""
    return render(request, "experts/request.html", {"view": _seen(request, request_)})


@require_http_methods(EITHER)
@keeps
def offer(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """Offer to help."""
    view = _seen(request, request_)
    if not view.may_offer:
        raise NotAllowed(view.why_no_offer)
    form = Offering(request.POST or None)
    return _written(
        request,
        view,
        form,
        lambda: actions.offer(
            actor=request.actor, request=request_, draft=form.draft, at=timezone.now()
        ),
        (_("Offer to help"), _("Send the offer")),
    )


@require_http_methods(EITHER)
@keeps
def report(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """Tell what happened."""
    view = _seen(request, request_, Step.REPORT)
    form = Reporting(request.POST or None)
    return _written(
        request,
        view,
        form,
        lambda: actions.report(
            actor=request.actor, request=request_, draft=form.draft, at=timezone.now()
        ),
        (pgettext("of a request", "Report"), _("Send the report")),
    )


@require_http_methods(EITHER)
@keeps
def add(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """Add to the report."""
    view = _seen(request, request_, Step.ADD)
    form = Adding(request.POST or None)
    return _written(
        request,
        view,
        form,
        lambda: actions.add(
            actor=request.actor,
            request=request_,
            words=form.cleaned_data["words"],
            language=current_language(),
            at=timezone.now(),
        ),
        (_("Add to the report"), _("Save")),
    )


@require_http_methods(EITHER)
@keeps
def call_off(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """End it with a reason."""
    view = _seen(request, request_, Step.CALL_OFF)
    form = CallingOff(request.POST or None)
    return _written(
        request,
        view,
        form,
        lambda: actions.call_off(
            actor=request.actor,
            request=request_,
            because=form.cleaned_data["because"],
            at=timezone.now(),
        ),
        (_("Call it off"), _("Call it off")),
    )


@require_POST
def agree(request: SignedInRequest, request_: UUID, offer: UUID) -> HttpResponse:
    """Agree to an offer."""
    now = timezone.now()
    return _stepped(
        request,
        request_,
        lambda: actions.agree(actor=request.actor, request=request_, offer=offer, at=now),
        _("Agreed. The other side confirms; the others are told."),
    )


@require_POST
def confirm(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """Confirm an agreement."""
    return _stepped(
        request,
        request_,
        lambda: actions.confirm_offer(actor=request.actor, request=request_, at=timezone.now()),
        _("Confirmed by both sides."),
    )


@require_POST
def take_back(request: SignedInRequest, request_: UUID) -> HttpResponse:
    """Take one's offer back."""
    return _stepped(
        request,
        request_,
        lambda: actions.take_back(actor=request.actor, request=request_, at=timezone.now()),
        _("Your offer is erased."),
    )


def _seen(request: SignedInRequest, which: UUID, step: Step | None = None) -> queries.RequestView:
    """One of which the next step is the reader's. Raises NotFound, NotAllowed."""
    view = queries.request(
        which, actor=request.actor, language=current_language(), at=timezone.now()
    )
    if step is not None and step not in view.steps:
        raise NotAllowed(_("That step is not yours, or not the next one."))
    return view


def _written(
    request: SignedInRequest,
    view: queries.RequestView,
    form: Form,
    action: Callable[[], object],
    words: tuple[str, str],
) -> HttpResponse:
    if form.is_valid() and done(form, action):
        messages.success(request, _("Done. The other side is told."))
        return redirect("experts:request", view.row.id)
    heading, go = words
    context = {"view": view, "form": form, "heading": heading, "go": go}
    return render(request, "experts/step.html", context)


def _stepped(
    request: SignedInRequest, which: UUID, action: Callable[[], object], said: str
) -> HttpResponse:
    try:
        action()
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, said)
    return redirect("experts:request", which)
