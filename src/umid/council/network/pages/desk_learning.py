"""The desk of what there is to learn from, and of circles."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.network import actions, queries
from umid.council.network.pages.desk_forms import CircleForm, ItemForm
from umid.council.network.pages.forms import done
from umid.council.network.pages.joining import EITHER
from umid.council.network.policies import may_teach
from umid.council.network.queries import CircleDesk, ItemRow
from umid.council.network.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import Moment, read_moment
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps

PAGE = 50


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """Everything that is entered."""
    demand(may_teach(request.actor))
    actor, language = request.actor, current_language()
    after = read_moment(request.GET.get("after"))
    rows = queries.items(actor=actor, language=language, after=after, limit=PAGE + 1)
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    context = {
        "rows": rows[:PAGE],
        "networks": queries.items(actor=actor, language=language, networks=True, limit=PAGE),
        "circles": queries.circles(actor=actor, language=language, at=timezone.now(), limit=PAGE),
        "next_url": f"?after={Moment(last.entered_at, last.id)}" if last else "",
    }
    return render(request, "network/desk_learning.html", context)


@require_http_methods(EITHER)
@keeps
def add_item(request: SignedInRequest) -> HttpResponse:
    """One more."""
    demand(may_teach(request.actor))
    form = ItemForm(request.POST or None, initial={"expected": 0, "is_public": True})
    if form.is_valid() and done(
        form,
        lambda: actions.enter_item(
            actor=request.actor,
            draft=form.draft,
            at=timezone.now(),
            source=current_language(),
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("network:desk_learning")
    context = {"form": form, "heading": _("Add something to learn from")}
    return render(request, "network/desk_form.html", context)


@require_http_methods(EITHER)
@keeps
def edit_item(request: SignedInRequest, item: UUID) -> HttpResponse:
    """What it is by now."""
    demand(may_teach(request.actor))

    def now() -> ItemRow:
        return queries.item(item, actor=request.actor, language=current_language())

    row = now()
    form = ItemForm(request.POST or None, initial=ItemForm.of(row))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_item(
            actor=request.actor,
            item=item,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: ItemForm.of(now()),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("network:desk_learning")
    return render(request, "network/desk_form.html", {"form": form, "heading": row.title})


@require_POST
def remove_item(request: SignedInRequest, item: UUID) -> HttpResponse:
    """It is gone."""
    actions.remove_item(actor=request.actor, item=item, at=timezone.now())
    messages.success(request, _("It is removed."))
    return redirect("network:desk_learning")


@require_http_methods(EITHER)
@keeps
def add_circle(request: SignedInRequest) -> HttpResponse:
    """One more."""
    demand(may_teach(request.actor))
    form = CircleForm(request.POST or None, initial={"expected": 0, "places": 8})
    if form.is_valid() and done(
        form,
        lambda: actions.enter_circle(
            actor=request.actor,
            draft=form.draft,
            at=timezone.now(),
            source=current_language(),
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("network:desk_learning")
    context = {"form": form, "heading": _("Add a circle")}
    return render(request, "network/desk_form.html", context)


@require_http_methods(EITHER)
@keeps
def edit_circle(request: SignedInRequest, circle: UUID) -> HttpResponse:
    """What it is by now; who is in it is told."""
    demand(may_teach(request.actor))

    def now() -> CircleDesk:
        return queries.circle_at_desk(
            circle, actor=request.actor, language=current_language(), at=timezone.now()
        )

    view = now()
    form = CircleForm(request.POST or None, initial=CircleForm.of(view))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_circle(
            actor=request.actor,
            circle=circle,
            draft=form.draft,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: CircleForm.of(now()),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("network:desk_learning")
    return render(request, "network/desk_form.html", {"form": form, "heading": view.row.title})


@require_POST
def end_circle(request: SignedInRequest, circle: UUID) -> HttpResponse:
    """It is over."""
    actions.end_circle(actor=request.actor, circle=circle, at=timezone.now())
    messages.success(request, _("The circle has ended. Who was in it is forgotten."))
    return redirect("network:desk_learning")
