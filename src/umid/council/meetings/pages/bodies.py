"""Pages of the Council and its working groups."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.meetings import queries
from umid.foundation.directory import queries as directory
from umid.foundation.ui.language import current_language


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The Council and its working groups."""
    bodies = directory.bodies(language=current_language())
    return render(request, "meetings/bodies.html", {"bodies": bodies})


@require_safe
def body(request: HttpRequest, slug: str) -> HttpResponse:
    """One body: its mandate, who belongs to it, its meetings."""
    language = current_language()
    context = {
        "view": directory.body(slug, on=timezone.now().date(), language=language),
        "meetings": queries.meetings_of_body(slug, language=language),
    }
    return render(request, "meetings/body.html", context)
