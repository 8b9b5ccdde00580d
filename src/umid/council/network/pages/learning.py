"""What there is to learn from, and circles."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from umid.council.network import actions, queries
from umid.council.network.policies import may_read, may_teach
from umid.council.network.wording import why_not
from umid.foundation.access.decisions import any_of, demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import Moment, read_moment
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotPossible

PAGE = 20
MOST_CIRCLES = 60


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """The latest first; members see what is for them too."""
    rows = queries.items(
        actor=request.actor,
        language=current_language(),
        after=read_moment(request.GET.get("after")),
        limit=PAGE + 1,
    )
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    context = {
        "rows": rows[:PAGE],
        "is_member": may_read(request.actor).allowed,
        "next_url": f"?after={Moment(last.entered_at, last.id)}" if last else "",
    }
    return render(request, "network/learning.html", context)


@require_safe
def circles(request: SignedInRequest) -> HttpResponse:
    """Circles that go on."""
    demand(any_of(may_read(request.actor), may_teach(request.actor)))
    rows = queries.circles(
        actor=request.actor, language=current_language(), at=timezone.now(), limit=MOST_CIRCLES
    )
    return render(request, "network/circles.html", {"rows": rows})


@require_safe
def circle(request: SignedInRequest, circle: UUID) -> HttpResponse:
    """One; who is in it is for those who are."""
    view = queries.circle(
        circle, actor=request.actor, language=current_language(), at=timezone.now()
    )
    response = render(request, "network/circle.html", {"view": view})
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def take_seat(request: SignedInRequest, circle: UUID) -> HttpResponse:
    """Join it."""
    try:
        actions.take_seat(actor=request.actor, circle=circle, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("You are in the circle."))
    return redirect("network:circle", circle)


@require_POST
def leave_seat(request: SignedInRequest, circle: UUID) -> HttpResponse:
    """Leave it."""
    actions.leave_seat(actor=request.actor, circle=circle, at=timezone.now())
    messages.success(request, _("You are out of the circle."))
    return redirect("network:circle", circle)
