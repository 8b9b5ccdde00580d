"""The secretariat's desk: who asks to join, what was reported, what is hidden."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.network import actions, queries
from umid.council.network.pages.forms import Reason, done
from umid.council.network.pages.joining import EITHER
from umid.council.network.pages.questions import seen
from umid.council.network.policies import may_moderate
from umid.council.network.queries import ApplicationRow
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound


@require_safe
def desk(request: SignedInRequest) -> HttpResponse:
    """What waits."""
    view = queries.desk(actor=request.actor, language=current_language())
    waiting = [(row, invite_url(row)) for row in view.applications]
    return render(request, "network/desk.html", {"view": view, "waiting": waiting})


@require_http_methods(EITHER)
def application(request: SignedInRequest, application: UUID) -> HttpResponse:
    """Answer a request with a reason; `agree` says which answer."""
    row = queries.application(application, actor=request.actor, language=current_language())
    form = Reason(request.POST or None)
    agrees = request.POST.get("answer") == "agree"
    if form.is_valid() and done(
        form, lambda: _answered(request, row, form.cleaned_data["reason"], agrees=agrees)
    ):
        return redirect(
            invite_url(row) if agrees and row.needs_account else reverse("network:desk")
        )
    return render(request, "network/application.html", {"row": row, "form": form})


@require_http_methods(EITHER)
def hide(request: SignedInRequest, question: UUID, answer: UUID | None = None) -> HttpResponse:
    """Hide it with a reason."""
    view = seen(request, question)
    demand(may_moderate(request.actor))
    if answer is not None and all(row.id != answer for row in view.answers):
        raise NotFound
    form = Reason(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.hide(
            actor=request.actor,
            question=question,
            answer=answer,
            because=form.cleaned_data["reason"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("It is hidden. Who wrote it learns the reason."))
        return redirect("network:question", question)
    return render(request, "network/hide.html", {"view": view, "form": form})


@require_POST
def show(request: SignedInRequest, question: UUID, answer: UUID | None = None) -> HttpResponse:
    """Let it be read again."""
    actions.show(actor=request.actor, question=question, answer=answer, at=timezone.now())
    return redirect("network:question", question)


@require_POST
def close_report(request: SignedInRequest, report: UUID) -> HttpResponse:
    """Leave what was reported as it is."""
    actions.close_report(actor=request.actor, report=report, at=timezone.now())
    messages.success(request, _("It stays as it is."))
    return redirect("network:desk")


def invite_url(row: ApplicationRow) -> str:
    """Where someone without an account is invited, with their words handed over."""
    words = {"name": row.name, "email": row.email, "language": row.language.value}
    return f"{reverse('accounts:invite')}?{urlencode(words)}"


def _answered(request: SignedInRequest, row: ApplicationRow, reason: str, *, agrees: bool) -> None:
    now = timezone.now()
    if not agrees:
        actions.refuse(actor=request.actor, application=row.id, reason=reason, at=now)
        messages.success(request, _("Your answer is on its way."))
    elif actions.admit(actor=request.actor, application=row.id, reason=reason, at=now):
        messages.success(request, _("They are a member now, and learn your reason."))
    else:
        messages.success(
            request, _("Now invite them: they become a member as they open their account.")
        )
