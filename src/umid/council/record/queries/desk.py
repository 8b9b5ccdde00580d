"""One paragraph or correction, for who edits, proposes or answers; and what can be chosen."""

from __future__ import annotations

from uuid import UUID

from umid.council.meetings.models import Meeting
from umid.council.record.models import Correction, Summary
from umid.council.record.policies import may_write, summaries_visible_to
from umid.council.record.queries.rows import CorrectionRow, ParagraphRow
from umid.council.record.queries.summaries import correction_row, paragraph_row, readable
from umid.council.record.rules.attributing import is_for
from umid.council.record.rules.kinds import Readers
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def paragraph(slug: str, paragraph: UUID, *, actor: Actor) -> tuple[Language, ParagraphRow]:
    """A paragraph of a draft that the actor sees, with the draft's language. Raises NotFound."""
    visible = Summary.objects.filter(
        summaries_visible_to(actor), meeting__slug=slug, published_at__isnull=True
    )
    summary = visible.first()
    if summary is None:
        raise NotFound
    writes = may_write(actor).allowed
    for row, readers in readable(summary):
        if row.pk == paragraph and is_for(readers, Readers.PARTICIPANTS) and (row.words or writes):
            return Language(summary.language), paragraph_row(row, readers)
    raise NotFound


def correction(
    slug: str, correction: UUID, *, actor: Actor, language: Language
) -> tuple[Language, ParagraphRow, CorrectionRow]:
    """What was proposed, for who answers it. Raises NotFound, NotAllowed."""
    row = Correction.objects.filter(pk=correction, paragraph__summary__meeting__slug=slug)
    found = row.select_related("organisation").first()
    if found is None:
        raise NotFound
    of, about = paragraph(slug, found.paragraph_id, actor=actor)
    demand(may_write(actor))
    return of, about, correction_row(found, actor, language, writes=True)


def bodies_of(slug: str, *, language: Language) -> list[tuple[str, str]]:
    """The bodies whose meeting it is, in whose name the text gets its symbol."""
    found = Meeting.objects.filter(slug=slug).prefetch_related("bodies").first()
    if found is None:
        raise NotFound
    return [(one.slug, one.name.read(language).text) for one in found.bodies.all()]
