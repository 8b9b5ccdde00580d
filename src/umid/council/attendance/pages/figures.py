"""Who is and was there, in figures and as a table."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from umid.council.attendance import actions, queries
from umid.council.attendance.pages.forms import QuorumForm
from umid.council.attendance.policies import may_read
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import name_of
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.tables.writing import Sheet, as_csv, as_xlsx
from umid.foundation.ui.language import current_language


@require_safe
def page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The figures of one door, named by `?session=`, now."""
    view = queries.attendance(
        slug,
        actor=request.actor,
        session=request.GET.get("session", ""),
        at=timezone.now(),
        language=current_language(),
    )
    forms = [
        (row, QuorumForm(initial={"rule": row.rule}, auto_id=f"{row.body}_%s"))
        for row in view.quorums
    ]
    return render(request, "attendance/figures.html", {"view": view, "quorums": forms})


@require_POST
def quorum(request: SignedInRequest, slug: str) -> HttpResponse:
    """Say which rule a body goes by."""
    demand(may_read(request.actor))
    form = QuorumForm(request.POST)
    body = request.POST.get("body", "")
    if form.is_valid():
        actions.set_quorum(actor=request.actor, body=body, rule=form.chosen, at=timezone.now())
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("Choose a rule."))
    return redirect("attendance:figures", slug)


@require_safe
def csv(request: SignedInRequest, slug: str) -> HttpResponse:
    """Everyone's stays."""
    return _file(as_csv(_table(request, slug)), Kind.CSV, slug)


@require_safe
def xlsx(request: SignedInRequest, slug: str) -> HttpResponse:
    """The same as a workbook."""
    return _file(as_xlsx(_table(request, slug)), Kind.XLSX, slug)


def _table(request: SignedInRequest, slug: str) -> Sheet:
    language = current_language()
    rows = queries.stay_rows(slug, actor=request.actor, language=language)
    actions.take_out(actor=request.actor, meeting=slug, at=timezone.now())
    return Sheet(
        "attendance",
        [
            _("State or organisation"),
            _("Name"),
            _("Category"),
            _("Session"),
            _("Checked in"),
            _("Checked out"),
        ],
        [
            [
                name_of(row.party, language),
                row.name,
                name_of_category(row.category),
                row.session,
                row.since,
                row.until,
            ]
            for row in rows
        ],
    )


def _file(made: bytes, kind: Kind, slug: str) -> HttpResponse:
    response = HttpResponse(made, content_type=kind.media_type)
    name = f"{slug}-attendance.{kind.endings[0]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
