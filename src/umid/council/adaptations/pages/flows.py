"""From where to where experience moved: as bands, on a map, and as a file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from umid.council.adaptations import queries
from umid.council.adaptations.rules.picture import columns, on_map
from umid.council.adaptations.wording import end_name
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.tables.writing import Sheet, as_csv


@require_safe
def flows(request: HttpRequest) -> HttpResponse:
    """Both pictures, each with its table."""
    found = queries.flows()
    context = {
        "found": found,
        "columns": columns(found.flows),
        "map": on_map(found.flows),
    }
    return render(request, "adaptations/flows.html", context)


@require_safe
def csv(_request: HttpRequest) -> HttpResponse:
    """The same figures; codes beside names, so that a program can tell them apart."""
    sheet = Sheet(
        name="flows",
        heading=[
            pgettext("a place", "From (code)"),
            pgettext("a place", "From"),
            pgettext("a place", "To (code)"),
            pgettext("a place", "To"),
            _("Adaptations"),
            _("Illustrative"),
        ],
        rows=[
            (
                one.origin,
                end_name(one.origin),
                one.to,
                end_name(one.to),
                one.number,
                one.illustrative,
            )
            for one in queries.flows().flows
        ],
    )
    answer = HttpResponse(as_csv(sheet), content_type=Kind.CSV.media_type)
    answer["Content-Disposition"] = 'attachment; filename="flows.csv"'
    return answer
