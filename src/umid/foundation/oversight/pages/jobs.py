"""The jobs of the node for its administrators."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.oversight import actions, queries


@require_safe
def jobs(request: SignedInRequest) -> HttpResponse:
    """What failed, runs, waits and recurs."""
    return render(request, "oversight/jobs.html", {"view": queries.jobs(actor=request.actor)})


@require_POST
def retry(request: SignedInRequest, job: UUID) -> HttpResponse:
    """Try it again."""
    actions.retry_job(actor=request.actor, job=job, at=timezone.now())
    messages.success(request, _("The job is put back and will be tried again."))
    return redirect("oversight:jobs")
