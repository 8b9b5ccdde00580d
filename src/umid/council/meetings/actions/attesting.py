"""From the slugs of sources to the columns that hold them."""

from __future__ import annotations

from umid.council.meetings.drafts import Attested
from umid.foundation.directory.models import Source


def columns(attested: Attested) -> dict[str, Source]:
    """The source of each stage under the stage's own column."""
    return {stage.value: Source.objects.get(slug=slug) for stage, slug in attested.items()}
