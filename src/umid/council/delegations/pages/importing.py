"""Invitees from a table: shown with every fault first, entered only once that is confirmed."""

from __future__ import annotations

import json
import tempfile
from typing import Final

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import InvitationDraft, Terms
from umid.council.delegations.pages.forms import deadline_at
from umid.council.delegations.policies import may_invite
from umid.council.delegations.queries import DeskView
from umid.council.delegations.rules.importing import COLUMNS, Invitee, Known, invitees
from umid.council.delegations.wording import why_not, why_unreadable
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.directory.queries import homes
from umid.foundation.files.rules.refusals import Refused
from umid.foundation.files.tables.reading import read
from umid.foundation.files.tables.rows import Row, Unreadable
from umid.foundation.files.wording import reason as why_refused
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible

_LARGEST: Final = 1_000_000  # bytes; ten thousand invitees have less


class Table(forms.Form):
    """A table of invitees."""

    file = forms.FileField(
        label=gettext_lazy("Table (CSV or XLSX)"),
        help_text=gettext_lazy("Its first row names the columns."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def table(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose a table; see it; confirm it. What is confirmed is read by the same rule again."""
    view = queries.desk(slug, actor=request.actor, at=timezone.now(), language=current_language())
    demand(may_invite(request.actor))
    chosen = request.method == "POST" and "rows" not in request.POST
    form = Table(request.POST, request.FILES) if chosen else Table()
    context = {"meeting": view.meeting, "form": form, "columns": COLUMNS}
    rows = _kept(request.POST["rows"]) if "rows" in request.POST else _read(form)
    if rows is None:
        return render(request, "delegations/import.html", context)
    found, faults = invitees(rows, _known(view))
    if "rows" in request.POST and not faults and _entered(request, view, found):
        return redirect("delegations:desk", slug)
    kept = json.dumps([[row.number, row.cells] for row in rows], ensure_ascii=False)
    context |= {"found": found, "faults": faults, "kept": kept, "is_read": True}
    return render(request, "delegations/import.html", context)


def _entered(request: SignedInRequest, view: DeskView, found: list[Invitee]) -> bool:
    """Whether they are on the list now."""
    drafts = [
        InvitationDraft(
            Terms(one.places, deadline_at(one.deadline_on, view.meeting.zone)),
            state=one.who if one.is_state else None,
            organisation=None if one.is_state else one.who,
            language=one.language or current_language(),
        )
        for one in found
    ]
    try:
        actions.invite(
            actor=request.actor, meeting=view.meeting.slug, drafts=drafts, at=timezone.now()
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
        return False
    messages.success(request, _("The table is on the list, not sent yet."))
    return True


def _known(view: DeskView) -> Known:
    rows = homes(language=current_language())
    names = [row.key.partition(":") for row in rows]
    there = {one.party.key.partition(":")[2] for one in view.invitations}
    return Known(
        states={name for sort, _colon, name in names if sort == "state"},
        organisations={name for sort, _colon, name in names if sort == "organisation"},
        invited=there,
    )


def _read(form: Table) -> list[Row] | None:
    """The rows; what speaks against the file is put on the form."""
    if not form.is_valid():
        return None
    sent: UploadedFile[bytes] = form.cleaned_data["file"]
    if (sent.size or 0) > _LARGEST:
        form.add_error("file", _("The table is larger than 1 MB."))
        return None
    with tempfile.TemporaryFile() as file:
        for piece in sent.chunks():
            file.write(piece)
        file.flush()
        file.seek(0)
        try:
            return read(file)
        except Unreadable as error:
            form.add_error("file", why_unreadable(error))
        except Refused as refused:
            form.add_error("file", why_refused(refused.why))
    return None


def _kept(written: str) -> list[Row]:
    """The rows that the preview carries, as strangers' as the file was."""
    try:
        rows = [(int(number), tuple(cells)) for number, cells in json.loads(written)]
    except (ValueError, TypeError) as error:
        raise NotFound from error
    if not all(
        one is None or isinstance(one, str | int | float) for _n, row in rows for one in row
    ):
        raise NotFound
    return [Row(number, cells) for number, cells in rows]
