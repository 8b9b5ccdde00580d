"""The vocabulary as RDF; rdflib is loaded by the first request that needs it."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from umid.council.themes.media import FILE, Form
from umid.foundation.ui.context import unprefixed_path

HTML: Final = "text/html"


@require_safe
def vocabulary(request: HttpRequest, form: Form) -> HttpResponse:
    """The whole vocabulary. Its addresses are relative, so it has one place: under no language."""
    address = unprefixed_path(request)
    if request.path != address.partition("?")[0]:
        return HttpResponsePermanentRedirect(address)
    return whole(request, form)


def asked_form(request: HttpRequest) -> Form | None:
    """The form of RDF that is preferred to a page, or None."""
    preferred = request.get_preferred_type([HTML, *(form.media_type for form in Form)])
    return next((form for form in Form if form.media_type == preferred), None)


def whole(request: HttpRequest, form: Form) -> HttpResponse:
    """Every theme."""
    if form is Form.TURTLE and request.path_info == "/themes.ttl":
        return _answer(FILE.read_bytes(), form)
    from umid.council.themes import graph  # noqa: PLC0415 - rdflib is heavy

    return _answer(graph.whole(form, request.build_absolute_uri("/")), form)


def part(request: HttpRequest, slug: str, form: Form) -> HttpResponse:
    """One theme. Raises NotFound."""
    from umid.council.themes import graph  # noqa: PLC0415 - rdflib is heavy

    return _answer(graph.part(slug, form, request.build_absolute_uri("/")), form)


def _answer(content: bytes, form: Form) -> HttpResponse:
    return HttpResponse(content, content_type=f"{form.media_type}; charset=utf-8")
