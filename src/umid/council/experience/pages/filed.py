"""What this room brings to a theme's page."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse
from django.utils import timezone

from umid.council.experience import queries
from umid.council.themes.filed import Filed
from umid.kernel.languages import Language


def practices(themes: Collection[str], language: Language, limit: int) -> list[Filed]:
    """The latest practices under any of the themes."""
    rows = queries.filed(set(themes), language=language, at=timezone.now(), limit=limit)
    return [
        Filed(row.title, reverse("experience:practice", args=[row.id]), row.published_on)
        for row in rows
    ]
