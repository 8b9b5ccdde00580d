"""The published places where facts can be checked."""

from __future__ import annotations

from umid.foundation.directory.models import Source


def sources() -> list[tuple[str, str]]:
    """Every source by its slug with its title, the latest first."""
    rows = Source.objects.order_by("-published_on", "slug")
    return list(rows.values_list("slug", "title"))
