"""The page on which the design system shows every component in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.shortcuts import render
from django.views.decorators.http import require_safe

from umid.foundation.ui.specimens import specimens

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PARTS: Final = (
    ("ground", "Colour and type"),
    ("frame", "Head and foot of a page"),
    ("things", "Things and what is said of them"),
    ("lists", "Lists and times"),
    ("programme", "A programme"),
    ("tables", "Tables"),
    ("forms", "Forms"),
    ("texts", "Languages and sources"),
    ("figures", "Figures"),
    ("words", "Long words, and right to left"),
)


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Each part in light and in dark, side by side."""
    parts = [(key, title, f"ui/design/{key}.html") for key, title in PARTS]
    schemes = [specimens("light"), specimens("dark")]
    return render(request, "ui/design.html", {"parts": parts, "schemes": schemes})
