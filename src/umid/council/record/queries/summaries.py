"""The draft and the published editions, as one reader may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from django.utils import translation

from umid.council.delegations.queries.reading import party
from umid.council.meetings.models import Meeting
from umid.council.meetings.queries import meeting as meeting_view
from umid.council.record.models import Correction, Edition, Paragraph, Summary
from umid.council.record.policies import (
    concerned,
    editions_visible_to,
    may_correct,
    may_write,
    summaries_visible_to,
)
from umid.council.record.queries.naming import attributions
from umid.council.record.queries.reports import reports
from umid.council.record.queries.rows import (
    CorrectionRow,
    DraftView,
    EditionView,
    ParagraphRow,
    RecordView,
    SectionRow,
)
from umid.council.record.queries.signing import signatories
from umid.council.record.rules.attributing import is_for, readers_of
from umid.council.record.rules.canonical import Block
from umid.council.record.rules.kinds import Answered, Readers, SummaryKind
from umid.council.record.sources import sources
from umid.foundation.access.actors import Actor
from umid.foundation.directory.queries import names
from umid.kernel.languages import Language


def record(slug: str, *, actor: Actor, at: datetime, language: Language) -> RecordView:
    """All of it. Raises NotFound for the meeting."""
    meeting = meeting_view(slug, language=language).meeting
    published = edition(slug, actor=actor)
    draft = None if published else draft_view(slug, actor=actor, at=at, language=language)
    is_concerned = Meeting.objects.filter(concerned(actor), slug=slug).exists()
    return RecordView(
        meeting=meeting,
        edition=published,
        draft=draft,
        reports=reports(slug, actor=actor, language=language) if actor.user else (),
        may_write=may_write(actor).allowed,
        may_correct=may_correct(actor, is_concerned=is_concerned).allowed,
    )


def edition(slug: str, *, actor: Actor) -> EditionView | None:
    """The fullest edition that the actor may read, if any is published."""
    visible = Edition.objects.filter(editions_visible_to(actor), summary__meeting__slug=slug)
    found = {one.readers: one for one in visible.select_related("summary")}
    row = found.get(Readers.PARTICIPANTS) or found.get(Readers.PUBLIC)
    if row is None:
        return None
    return EditionView(
        kind=SummaryKind(row.summary.kind),
        readers=Readers(row.readers),
        symbol=row.symbol,
        document=row.document_id,
        language=Language(row.language),
        title=row.title,
        blocks=tuple(Block(**one) for one in row.blocks),
        text=row.text,
        digest=row.digest,
        published_at=row.published_at,
    )


def draft_view(slug: str, *, actor: Actor, at: datetime, language: Language) -> DraftView | None:
    """The draft, if there is one that the actor may see and it is not published."""
    visible = Summary.objects.filter(
        summaries_visible_to(actor), meeting__slug=slug, published_at__isnull=True
    )
    row = visible.select_related("meeting").first()
    if row is None:
        return None
    until = row.corrections_until
    return DraftView(
        kind=SummaryKind(row.kind),
        language=Language(row.language),
        draft=row.draft,
        corrections_until=until,
        asked_at=row.asked_at,
        is_open=until is not None and at < until,
        sections=sections(row, _rows(row, actor, at, language)),
        signatories=signatories(row, actor, language),
    )


def sections(summary: Summary, rows: Iterable[ParagraphRow]) -> tuple[SectionRow, ...]:
    """The paragraphs under the headings of their sources; one's own stay where they were put."""
    with translation.override(summary.language):
        labels = {one.name: str(one.label) for one in sources()}
    current, placed = "", []
    for row in rows:
        current = row.source or current
        placed.append((current, row))
    return tuple(
        SectionRow(labels.get(source, ""), tuple(row for _source, row in group))
        for source, group in groupby(placed, key=lambda one: one[0])
    )


def paragraph_row(row: Paragraph, readers: Readers | None) -> ParagraphRow:
    """Without corrections and the name of who edited."""
    return ParagraphRow(
        id=row.pk,
        source=row.source,
        words=row.words,
        generated=row.generated,
        is_heading=row.is_heading,
        is_edited=row.edited_at is not None,
        edited_by="",
        edited_at=row.edited_at,
        readers=readers,
        revision=row.revision,
        corrections=(),
    )


def readable(summary: Summary) -> list[tuple[Paragraph, Readers | None]]:
    """Every paragraph with its readers as the attribution of its session stands now."""
    promised = attributions(summary.meeting_id)
    return [
        (
            row,
            readers_of(
                Readers(row.readers),
                names=row.names,
                attribution=promised.get(row.session_id) if row.session_id else None,
            ),
        )
        for row in summary.paragraphs.all()
    ]


def _rows(summary: Summary, actor: Actor, at: datetime, language: Language) -> list[ParagraphRow]:
    writes = may_write(actor).allowed
    found = [
        (row, readers)
        for row, readers in readable(summary)
        if is_for(readers, Readers.PARTICIPANTS) and (row.words or writes)
    ]
    proposed = Correction.objects.filter(paragraph__summary=summary).select_related("organisation")
    beside: dict[object, list[CorrectionRow]] = {}
    for one in proposed:
        made = correction_row(one, actor, language, writes=writes)
        beside.setdefault(one.paragraph_id, []).append(made)
    editors = {row.pk: int(row.edited_by.rpartition(":")[2]) for row, _ in found if row.edited_by}
    called = names(editors.values(), actor=actor, at=at) if writes else {}
    rows = []
    for row, readers in found:
        rows.append(
            replace(
                paragraph_row(row, readers),
                corrections=tuple(beside.get(row.pk, ())),
                edited_by=called.get(editors.get(row.pk, 0), ""),
            )
        )
    return rows


def correction_row(
    row: Correction, actor: Actor, language: Language, *, writes: bool
) -> CorrectionRow:
    """Who proposed it is for those who answer it."""
    of_someone = row.state_id is not None or row.organisation is not None
    shown = party(row.state_id, row.organisation, language) if writes and of_someone else None
    return CorrectionRow(
        id=row.pk,
        words=row.words,
        reason=row.reason,
        proposed_at=row.proposed_at,
        party=shown,
        is_mine=actor.user is not None and row.by_id == actor.user,
        answer=Answered(row.answer) if row.answer else None,
        because=row.because,
    )
