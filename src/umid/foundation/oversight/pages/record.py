"""The whole record for the auditor, each entry with its proof."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.audit.names import people_known
from umid.foundation.audit.queries.proof import latest_note
from umid.foundation.audit.queries.state import state
from umid.foundation.oversight import actions, queries
from umid.foundation.oversight.pages.forms import Seeking
from umid.foundation.oversight.policies import may_read_record
from umid.foundation.ui.keys import read_moment


@never_cache
@require_safe
def record(request: SignedInRequest) -> HttpResponse:
    """What was done, by whom, to what; reading it is written down."""
    demand(may_read_record(request.actor))
    now = timezone.now()
    people = queries.writers(people_known("directory.user:"), actor=request.actor, at=now)
    form = Seeking(request.GET, people=people)
    found = queries.Lines([], None)
    if form.is_valid():
        after = read_moment(request.GET.get("after"))
        found = queries.record(form.sought, actor=request.actor, at=now, after=after)
        actions.note_reading(actor=request.actor, sought=form.sought, at=now)
    further = request.GET.copy()
    further["after"] = str(found.next)
    context = {
        "form": form,
        "found": found,
        "state": state(now),
        "next_url": f"?{further.urlencode()}" if found.next else "",
        "is_sought": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "oversight/record.html", context)


@never_cache
@require_safe
def proof(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """An entry with its way to the signed root, as `umid audit prove` prints it."""
    evidence = queries.proof(entry, actor=request.actor)
    actions.note_proof(actor=request.actor, entry=entry, at=timezone.now())
    return _download(evidence.to_json(), "application/json", f"proof-{entry}.json")


@never_cache
@require_safe
def checkpoint(request: SignedInRequest) -> HttpResponse:
    """The last signed state of the record, to keep elsewhere."""
    demand(may_read_record(request.actor))
    return _download(latest_note(), "text/plain; charset=utf-8", "checkpoint.txt")


@require_POST
def verify(request: SignedInRequest) -> HttpResponse:
    """Have it checked now."""
    actions.ask_verification(actor=request.actor, at=timezone.now())
    messages.success(request, _("The record is being checked. Look again in a few minutes."))
    return redirect("oversight:record")


def _download(text: str, content_type: str, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=content_type, headers=disposition)
