"""What the sources give now, and what a new draft would change."""

from __future__ import annotations

from datetime import datetime

from django.utils import translation

from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings.models import Meeting, Session
from umid.council.record.models import Paragraph, Summary
from umid.council.record.policies import may_write, summaries_visible_to
from umid.council.record.queries.naming import attributions
from umid.council.record.rules.drafting import Fresh, Known, Step, redrafted
from umid.council.record.rules.kinds import Readers
from umid.council.record.sources import sources
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def gathered(meeting: Meeting, language: Language, at: datetime) -> list[Fresh]:
    """Every source's paragraphs in its language; nothing that breaks a session's promise."""
    sessions = dict(Session.objects.filter(meeting=meeting).values_list("slug", "pk"))
    promised = attributions(meeting.pk)
    found: dict[tuple[str, str], Fresh] = {}
    with translation.override(language):
        for source in sources():
            for one in source.gather(meeting.slug, language, at):
                session = sessions.get(one.session) if one.session else None
                if one.names and session and promised.get(session) is Attribution.NONE:
                    continue
                if not one.words.strip():
                    continue
                fresh = Fresh(
                    source.name,
                    one.key,
                    one.words,
                    one.readers,
                    one.session,
                    one.names,
                    one.is_heading,
                )
                found.setdefault(fresh.place, fresh)
    return list(found.values())


def known(summary: Summary) -> list[Known]:
    """The draft as it stands."""
    return [known_paragraph(row) for row in summary.paragraphs.all()]


def known_paragraph(row: Paragraph) -> Known:
    """A paragraph as rules know it."""
    return Known(
        source=row.source,
        key=row.key,
        generated=row.generated,
        words=row.words,
        is_touched=row.edited_at is not None,
        readers=Readers(row.readers),
        names=row.names,
    )


def preview(slug: str, *, actor: Actor, at: datetime) -> tuple[int, list[Step]]:
    """The draft's number, and what making it anew would change. Raises NotFound, NotAllowed."""
    visible = Summary.objects.filter(summaries_visible_to(actor), meeting__slug=slug)
    summary = visible.select_related("meeting").first()
    if summary is None or summary.published_at is not None:
        raise NotFound
    demand(may_write(actor))
    steps = redrafted(known(summary), gathered(summary.meeting, Language(summary.language), at))
    return summary.draft, [one for one in steps if one.change is not None]
