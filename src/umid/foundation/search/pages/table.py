"""What was found as a table for a spreadsheet."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.tables.writing import Sheet, as_csv
from umid.foundation.search.queries import titles
from umid.foundation.search.requests import SeekersRequest
from umid.foundation.search.rules.asking import LONGEST, chosen
from umid.foundation.ui.language import current_language

MOST: Final = 1000


@require_safe
def csv(request: SeekersRequest) -> HttpResponse:
    """The first thousand, the best first, as far as whoever asks may read."""
    rows = titles(
        request.GET.get("q", "")[:LONGEST].strip().replace("\0", ""),
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        narrowed=chosen(request.GET),
        limit=MOST,
    )
    heading = [_("Title"), _("Kind"), _("Date"), _("Language"), _("Languages"), _("Address")]
    sheet = Sheet(
        "search",
        heading,
        [
            [
                row.title.text,
                row.kind,
                row.on,
                row.title.language.value,
                " ".join(row.languages),
                settings.UMID.origin + row.url,
            ]
            for row in rows
        ],
    )
    response = HttpResponse(as_csv(sheet), content_type=Kind.CSV.media_type)
    response["Content-Disposition"] = f'attachment; filename="search.{Kind.CSV.endings[0]}"'
    response["Cache-Control"] = "private, no-store"
    return response
