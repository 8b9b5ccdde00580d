"""The list of participants as a page, as PDF and as a table."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from umid.council.delegations import queries
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import ListView, name_of
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.documents.content import Block, Document, Heading, Paragraph, Table
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.tables.writing import Sheet, as_xlsx
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import day_range


@require_safe
def page(request: SignedInRequest, slug: str) -> HttpResponse:
    """By states and organisations, in protocol order."""
    return render(request, "delegations/participants.html", {"view": _view(request, slug)})


@require_safe
def pdf(request: SignedInRequest, slug: str) -> HttpResponse:
    """The same on paper."""
    view = _view(request, slug)
    language = current_language()
    blocks: list[Block] = [
        Paragraph(view.meeting.title.text, view.meeting.title.language),
        Paragraph(day_range(view.meeting.starts_on, view.meeting.ends_on)),
    ]
    for one in view.delegations:
        blocks.append(Heading(name_of(one.party, language)))
        if one.people:
            rows = tuple(
                (row.name, row.function or "–", name_of_category(row.category))
                for row in one.people
            )
            heading = (_("Name"), _("Function"), _("Category"))
            blocks.append(Table(name_of(one.party, language), heading, rows))
        if one.unnamed:
            blocks.append(Paragraph(_unnamed(one.unnamed)))
    made = as_pdf(
        Document(
            title=_("List of participants"),
            language=language,
            at=timezone.now(),
            blocks=tuple(blocks),
            authors=(_("Secretariat of the Council"),),
        )
    )
    return _file(made, Kind.PDF, slug)


@require_safe
def xlsx(request: SignedInRequest, slug: str) -> HttpResponse:
    """The same as a table."""
    view = _view(request, slug)
    language = current_language()
    sheet = Sheet(
        "participants",
        [_("State or organisation"), _("Name"), _("Function"), _("Category")],
        [
            [name_of(one.party, language), row.name, row.function, name_of_category(row.category)]
            for one in view.delegations
            for row in one.people
        ],
    )
    return _file(as_xlsx(sheet), Kind.XLSX, slug)


def _view(request: SignedInRequest, slug: str) -> ListView:
    return queries.list_of_participants(slug, actor=request.actor, language=current_language())


def _unnamed(count: int) -> str:
    words = ngettext(
        "%(count)d person is not named here.", "%(count)d people are not named here.", count
    )
    return words % {"count": count}


def _file(made: bytes, kind: Kind, slug: str) -> HttpResponse:
    response = HttpResponse(made, content_type=kind.media_type)
    name = f"{slug}-participants.{kind.endings[0]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
