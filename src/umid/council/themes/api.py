"""The vocabulary, for programs that do not read RDF."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from umid.council.themes import queries
from umid.council.themes.schemas import ThemeOut
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.language import current_language

router = Router(tags=["themes"])


@router.get("/themes/", response={200: list[ThemeOut], **PROBLEMS})
def list_themes(request: HttpRequest) -> list[ThemeOut]:
    """Every theme, in the vocabulary's order."""
    return [ThemeOut.of(row) for row in queries.themes(language=current_language())]


@router.get("/themes/{slug}/", response={200: ThemeOut, **PROBLEMS})
def show_theme(request: HttpRequest, slug: str) -> ThemeOut:
    """One theme."""
    return ThemeOut.of(queries.theme(slug, language=current_language()).theme)
