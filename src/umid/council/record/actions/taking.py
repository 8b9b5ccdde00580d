"""Taking hold of a draft, so that what several do to it has one order."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from umid.council.record.models import Paragraph, Summary
from umid.council.record.policies import summaries_visible_to
from umid.foundation.access.actors import Actor
from umid.kernel.errors import Conflict, NotFound, NotPossible


class Published(NotPossible):
    """What is published never changes."""


def held(meeting: str, actor: Actor) -> Summary:
    """The draft that the actor sees, locked. Raises NotFound, Published."""
    visible = Summary.objects.filter(summaries_visible_to(actor), meeting__slug=meeting)
    found = visible.select_for_update(of=("self",)).select_related("meeting").first()
    if found is None:
        raise NotFound
    if found.published_at is not None:
        raise Published
    return found


def require_draft(summary: Summary, expected: int) -> None:
    """Go on only if the draft is still the one that was seen. Raises Conflict."""
    if summary.draft != expected:
        raise Conflict


def changed(summary: Summary, at: datetime) -> None:
    """The draft is another one now, so whoever agreed is asked anew."""
    summary.draft += 1
    summary.changed_at = at
    summary.save(update_fields=["draft", "changed_at"])


def paragraph_of(summary: Summary, paragraph: UUID) -> Paragraph:
    """Raises NotFound."""
    found = summary.paragraphs.filter(pk=paragraph).select_related("session").first()
    if found is None:
        raise NotFound
    return found
