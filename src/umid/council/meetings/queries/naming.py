"""What meetings are called, for those who tell of them."""

from __future__ import annotations

from collections.abc import Collection

from umid.council.meetings.models import Meeting
from umid.kernel.languages import Language


def titles(slugs: Collection[str], *, language: Language) -> dict[str, str]:
    """The titles of the meetings that there are, by slug, in one query."""
    found = Meeting.objects.filter(slug__in=slugs).only("slug", "title")
    return {row.slug: row.title.read(language).text for row in found}
