"""The library as a table: what the filters show, all of it, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.experience import queries
from umid.council.experience.pages.library import asked_of
from umid.council.experience.rules.kinds import Listed, Piece, Stage
from umid.council.experience.schemas import PracticeSummary
from umid.council.experience.wording import CODES, EVIDENCES, LISTS, PIECES, REVIEWED
from umid.council.harvest.wording import address
from umid.foundation.files.tables.writing import Sheet, Value, as_csv, as_xlsx
from umid.foundation.ui.language import current_language
from umid.foundation.ui.said import country


class Form(StrEnum):
    """How a table is written, by its file's ending."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


_AT_ONCE: Final = 1_000
_TYPES: Final = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
def export(request: HttpRequest, form: Form) -> HttpResponse:
    """Everything that is asked for, the latest first."""
    rows = _rows(asked_of(request))
    if form is Form.JSON:
        found = [{"url": address(row.id), **_json(row)} for row in rows]
        answer: HttpResponse = JsonResponse(
            {"practices": found}, json_dumps_params={"ensure_ascii": False}
        )
    else:
        write = as_csv if form is Form.CSV else as_xlsx
        answer = HttpResponse(write(_sheet(rows)), content_type=_TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="practices.{form.value}"'
    return answer


def _rows(wanted: queries.Wanted) -> Iterator[queries.PracticeRow]:
    language, now, after = current_language(), timezone.now(), None
    while True:
        rows = queries.library(wanted, language=language, at=now, after=after, limit=_AT_ONCE)
        yield from rows
        if len(rows) < _AT_ONCE:
            return
        last = rows[-1]
        after = (last.published_on or date.min, str(last.id))


def _json(row: queries.PracticeRow) -> dict[str, object]:
    return PracticeSummary.of(row).dict()


def _sheet(rows: Iterator[queries.PracticeRow]) -> Sheet:
    heading = [
        _("Address"),
        _("Title"),
        _("Language"),
        str(PIECES[Piece.SUMMARY]),
        _("Author"),
        _("State"),
        str(LISTS[Listed.STAGE]),
        _("Evidence"),
        _("Reviews"),
        _("Published"),
        _("Languages"),
    ]
    return Sheet(_("Practices"), heading, (_cells(row) for row in rows))


def _cells(row: queries.PracticeRow) -> list[Value]:
    return [
        address(row.id),
        row.title.text,
        row.title.language.value,
        str(row.summary or ""),
        str(row.organisation) if row.organisation else country(row.state or ""),
        country(row.place) if row.place else "",
        ", ".join(str(CODES[Stage(code)]) for code in row.stages),
        str(EVIDENCES[row.evidence]) if row.evidence else "",
        str(REVIEWED[row.reviewed]),
        row.published_on,
        ", ".join(language.value for language in row.languages),
    ]
