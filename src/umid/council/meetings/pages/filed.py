"""What this room brings to a theme's page."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse

from umid.council.meetings import queries
from umid.council.themes.filed import Filed
from umid.kernel.languages import Language


def sessions(themes: Collection[str], language: Language, limit: int) -> list[Filed]:
    """The latest sessions under any of the themes."""
    return [
        Filed(
            title=row.title,
            url=reverse("meetings:session", args=[row.meeting, row.slug]),
            on=row.on,
            within=row.meeting_title,
        )
        for row in queries.filed_sessions(themes, language=language, limit=limit)
    ]
