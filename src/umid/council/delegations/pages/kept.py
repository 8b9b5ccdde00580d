"""What is kept about someone, for themself: read, taken along, corrected, erased."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from umid.council.delegations import actions, queries
from umid.council.delegations.queries import Kept, name_of
from umid.council.delegations.rules.retention import kept_as_record
from umid.council.delegations.rules.wishes import Wished
from umid.council.delegations.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


class Asking(forms.Form):
    """What is asked about one's own data."""

    words = forms.CharField(
        label=_("What is wrong, and what is right"),
        max_length=1_000,
        widget=forms.Textarea({"rows": 3}),
    )


@require_safe
def page(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """All of it, with what one may ask. Opening the page is written into the record."""
    kept = kept_of(request, delegate)
    context = {
        "kept": kept,
        "view": kept,
        "asking": Asking(),
        "open": {one.kind.value for one in kept.wishes if one.is_granted is None},
        "stays_named": kept_as_record(kept.delegate.standing, is_listed=kept.delegate.is_listed),
        "now": timezone.now(),
    }
    response = render(request, "delegations/kept.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def as_json(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """The same for machines, to be taken along."""
    response = JsonResponse(_told(kept_of(request, delegate)), json_dumps_params={"indent": 1})
    response["Content-Disposition"] = 'attachment; filename="kept.json"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def listing(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Say whether one stands in the list of participants."""
    actions.choose_listing(
        actor=request.actor,
        delegate=delegate,
        is_listed=request.POST.get("is_listed") == "yes",
        at=timezone.now(),
    )
    messages.success(request, gettext("Saved."))
    return redirect("delegations:kept", delegate)


@require_POST
def wish(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Ask for a correction or for erasure."""
    try:
        actions.wish(
            actor=request.actor,
            delegate=delegate,
            kind=_kind(request),
            words=request.POST.get("words", "")[:1_000],
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, gettext("It is asked. You are told what is decided."))
    to = "delegate" if request.POST.get("back") == "delegate" else "kept"
    return redirect(f"delegations:{to}", delegate)


@require_POST
def settle(request: SignedInRequest, delegate: UUID) -> HttpResponse:
    """Decide on what was asked."""
    view = queries.delegate(delegate, actor=request.actor, language=current_language())
    grant = request.POST.get("decision") == "grant"
    kind = _kind(request)
    try:
        actions.settle(
            actor=request.actor,
            delegate=delegate,
            kind=kind,
            grant=grant,
            answer=request.POST.get("answer", "")[:1_000],
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, gettext("It is decided."))
        if grant and kind is Wished.ERASE:
            return redirect("delegations:invitation", view.invitation)
    return redirect("delegations:delegate", delegate)


def _kind(request: SignedInRequest) -> Wished:
    kind = request.POST.get("kind", "")
    if kind not in set(Wished):
        raise NotFound
    return Wished(kind)


def kept_of(request: SignedInRequest, delegate: UUID) -> Kept:
    """All of it; that it was read is written into the record."""
    return actions.read_kept(
        actor=request.actor, delegate=delegate, language=current_language(), at=timezone.now()
    )


def _told(kept: Kept) -> dict[str, object]:
    row = kept.delegate
    return {
        "meeting": kept.meeting.slug,
        "nominated_by": name_of(kept.party, current_language()),
        "name": row.name,
        "category": row.category.value,
        "function": row.function,
        "outlet": row.outlet,
        "languages": [language.value for language in row.languages],
        "email": row.email,
        "phone": row.phone,
        "standing": row.standing.value,
        "reason": row.reason,
        "is_listed": row.is_listed,
        "has_credentials": row.has_credentials,
        "needs": {
            "visa_letter": kept.needs.visa_letter,
            "access": kept.needs.access,
            "diet": kept.needs.diet,
        },
        "paid": kept.paid,
        "asked": [
            {
                "kind": one.kind.value,
                "words": one.words,
                "asked_at": one.asked_at,
                "granted": one.is_granted,
                "answer": one.answer,
            }
            for one in kept.wishes
        ],
        "elsewhere": kept.elsewhere,
    }
