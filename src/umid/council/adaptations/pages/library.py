"""What everyone may read: the list, and each adaptation."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from umid.council.adaptations import queries
from umid.council.adaptations.pages.filters import facet_fields
from umid.foundation.ui.keys import Key, next_key, read_key
from umid.foundation.ui.language import current_language

PAGE: Final = 24


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The latest first, narrowed by what is asked for."""
    language = current_language()
    names = [each.name for each in fields(queries.Wanted)]
    asked = {name: request.GET.get(name, "").replace("\0", "") for name in names}
    wanted = queries.Wanted(**asked)
    rows = queries.library(
        wanted, language=language, after=read_key(request.GET.get("after")), limit=PAGE + 1
    )
    context = {
        "rows": rows[:PAGE],
        "is_narrowed": wanted != queries.Wanted(),
        "practice": wanted.practice,
        "of": queries.practice_title(wanted.practice, language=language),
        "facets": facet_fields(queries.facets(), wanted),
        "next_url": _next(request, rows),
    }
    return render(request, "adaptations/listing.html", context)


@require_safe
def adaptation(request: HttpRequest, adaptation: UUID) -> HttpResponse:
    """One adaptation; what was withdrawn is gone (410), but for a day and a reason."""
    view = queries.adaptation(adaptation, language=current_language())
    if isinstance(view, queries.Gone):
        return render(request, "adaptations/gone.html", {"view": view}, status=410)
    return render(request, "adaptations/adaptation.html", {"view": view})


def _next(request: HttpRequest, rows: list[queries.AdaptationRow]) -> str:
    key = next_key(rows, PAGE, lambda row: Key(row.published_on or date.min, str(row.id)))
    if key is None:
        return ""
    words = request.GET.copy()
    words["after"] = str(key)
    return f"?{words.urlencode()}"
