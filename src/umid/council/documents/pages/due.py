"""What the room tells the meeting's desk, the focal point and the delegate's day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from umid.council.documents import queries
from umid.council.meetings.due import Due
from umid.foundation.access.actors import Actor
from umid.foundation.ui.language import current_language

MOST: Final = 8
"""As many papers as one looks through in the hand; the rest is behind a link."""


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """For who clears what was submitted."""
    del at
    found = queries.waiting(slug, actor=actor)
    if found is None or not found.submitted:
        return
    words = ngettext(
        "%(count)d document waits for clearance",
        "%(count)d documents wait for clearance",
        found.submitted,
    )
    url = (
        reverse("documents:desk_document", args=[slug, found.only])
        if found.only
        else reverse("documents:desk", args=[slug])
    )
    yield Due("documents.clear", words % {"count": found.submitted}, url, found.submitted)


def own(actor: Actor, at: datetime) -> Iterator[Due]:
    """For whose submission came back."""
    for one in queries.returned(actor=actor, at=at, language=current_language()):
        url = reverse("documents:submission", args=[one.slug, one.id])
        yield Due(
            f"documents.returned.{one.id}",
            _("Submit a document once more"),
            url,
            meeting=one.meeting,
        )


def papers(actor: Actor, slug: str, at: datetime) -> Mapping[str, object] | None:
    """What one may read, the papers of today's sessions first."""
    today, rest = queries.papers_of_day(
        slug, actor=actor, at=at, language=current_language(), limit=MOST
    )
    return {"today": today, "rest": rest} if today or rest else None
