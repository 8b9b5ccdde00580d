"""The webhooks of the node, and the log of each, for administrators."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.notices import actions
from umid.foundation.notices.pages.forms import Endpoint
from umid.foundation.notices.policies import may_keep_webhooks
from umid.foundation.notices.queries import webhooks as queries
from umid.foundation.notices.requests import ReadersRequest
from umid.foundation.notices.rules.places import Place, read_place
from umid.foundation.notices.wording import why_not
from umid.kernel.errors import Conflict, NotPossible

PAGE = 20


@require_safe
def listing(request: ReadersRequest) -> HttpResponse:
    """All endpoints."""
    rows = queries.webhooks(actor=request.actor)
    return render(request, "notices/webhooks.html", {"rows": rows})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: ReadersRequest) -> HttpResponse:
    """Add one; the answer shows its secret, which is shown nowhere else and never again."""
    demand(may_keep_webhooks(request.actor))
    form = Endpoint(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made, secret = actions.add_webhook(
                actor=request.actor, wanted=form.wanted, at=timezone.now()
            )
        except NotPossible as error:
            form.add_error("url", why_not(error))
        else:
            context = {"public_id": made.public_id, "url": made.url, "secret": secret}
            return render(request, "notices/webhook_added.html", context)
    return render(request, "notices/webhook_add.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def webhook(request: ReadersRequest, public_id: UUID) -> HttpResponse:
    """One endpoint: where it is, what it gets, and what became of it."""
    row = queries.webhook(public_id, actor=request.actor)
    initial = {"url": row.url, "events": list(row.events), "expected": row.revision}
    form = Endpoint(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid() and _edited(request, public_id, form):
        messages.success(request, _("Saved."))
        return redirect("notices:webhook", public_id)
    after = read_place(request.GET.get("after"))
    log = queries.deliveries(public_id, actor=request.actor, after=after, limit=PAGE + 1)
    last = log[PAGE - 1] if len(log) > PAGE else None
    context = {
        "row": row,
        "form": form,
        "log": log[:PAGE],
        "next_url": f"?after={Place(last.happened_at, last.public_id)}" if last else "",
    }
    return render(request, "notices/webhook.html", context)


@require_POST
def close(request: ReadersRequest, public_id: UUID) -> HttpResponse:
    """Send nothing there any more."""
    actions.close_webhook(actor=request.actor, webhook=public_id, at=timezone.now())
    messages.success(request, _("The webhook is closed."))
    return redirect("notices:webhook", public_id)


@require_POST
def reopen(request: ReadersRequest, public_id: UUID) -> HttpResponse:
    """Send there again."""
    actions.open_webhook(actor=request.actor, webhook=public_id, at=timezone.now())
    messages.success(request, _("The webhook is open again."))
    return redirect("notices:webhook", public_id)


@require_POST
def replay(request: ReadersRequest, public_id: UUID, delivery: UUID) -> HttpResponse:
    """Send one event once more."""
    try:
        actions.replay(actor=request.actor, delivery=delivery, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("It is on its way once more."))
    return redirect("notices:webhook", public_id)


def _edited(request: ReadersRequest, public_id: UUID, form: Endpoint) -> bool:
    try:
        actions.edit_webhook(
            actor=request.actor,
            webhook=public_id,
            wanted=form.wanted,
            expected=form.seen,
            at=timezone.now(),
        )
    except Conflict:
        form.add_error(None, _("Someone changed it meanwhile. Look at it once more."))
    except NotPossible as error:
        form.add_error("url", why_not(error))
    else:
        return True
    return False
