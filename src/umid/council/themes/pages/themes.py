"""Pages of the vocabulary."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from umid.council.themes import queries
from umid.council.themes.pages import data
from umid.foundation.ui.language import current_language


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Every theme under the one it belongs to."""
    if form := data.asked_form(request):
        response = data.whole(request, form)
    else:
        view = queries.vocabulary(language=current_language())
        response = render(request, "themes/listing.html", {"view": view})
    patch_vary_headers(response, ["Accept"])
    return response


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """One theme: what it means, its neighbours, what is filed under it."""
    if form := data.asked_form(request):
        response = data.part(request, slug, form)
    else:
        view = queries.theme(slug, language=current_language())
        response = render(request, "themes/theme.html", {"view": view})
    patch_vary_headers(response, ["Accept"])
    return response
