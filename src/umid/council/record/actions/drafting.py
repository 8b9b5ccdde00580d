"""Making a draft from its sources, making it anew, and wording it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.meetings.models import Meeting, Session
from umid.council.record.actions.reporting import require_nameless
from umid.council.record.actions.taking import changed, held, paragraph_of, require_draft
from umid.council.record.models import Paragraph, Summary
from umid.council.record.policies import may_write
from umid.council.record.queries.drafting import gathered, known
from umid.council.record.rules.drafting import Change, Fresh, Step, redrafted
from umid.council.record.rules.kinds import Readers, SummaryKind
from umid.council.record.verbs import RecordDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language


class Begun(NotPossible):
    """The meeting has a draft already."""


@transaction.atomic
def begin(
    *, actor: Actor, meeting: str, kind: SummaryKind, language: Language, at: datetime
) -> Summary:
    """Draft a summary or a record in a language from everything that is known.

    Raises NotFound, NotAllowed, Begun.
    """
    found = Meeting.objects.select_for_update().filter(slug=meeting).first()
    if found is None:
        raise NotFound
    demand(may_write(actor))
    if Summary.objects.filter(meeting=found).exists():
        raise Begun
    summary = Summary.objects.create(meeting=found, kind=kind, language=language, changed_at=at)
    _apply(summary, redrafted([], gathered(found, language, at)))
    detail = {"kind": kind.value, "language": language.value}
    record(actor, RecordDid.BEGIN, summary, at=at, detail=detail)
    return summary


@transaction.atomic
def redraft(*, actor: Actor, meeting: str, expected: int, at: datetime) -> list[Step]:
    """Make it anew; what anyone worded stays. Returns what changed.

    Raises NotFound, NotAllowed, Published, Conflict.
    """
    summary = held(meeting, actor)
    demand(may_write(actor))
    require_draft(summary, expected)
    fresh = gathered(summary.meeting, Language(summary.language), at)
    steps = redrafted(known(summary), fresh)
    happened = [one for one in steps if one.change not in (None, Change.ORPHANED)]
    if happened:
        _apply(summary, steps)
        changed(summary, at)
        record(actor, RecordDid.REDRAFT, summary, at=at, detail={"draft": summary.draft})
    return happened


@transaction.atomic
def edit_paragraph(
    *, actor: Actor, meeting: str, paragraph: UUID, words: str, expected: int, at: datetime
) -> Paragraph:
    """Word a paragraph by hand; without words it is left out.

    Raises NotFound, NotAllowed, Published, Conflict, NamesSomeone.
    """
    summary = held(meeting, actor)
    demand(may_write(actor))
    row = paragraph_of(summary, paragraph)
    if row.revision != expected:
        raise Conflict
    if row.words != words:
        word(row, words, actor, at)
        changed(summary, at)
        record(actor, RecordDid.EDIT, row, at=at, detail={"draft": summary.draft})
    return row


@transaction.atomic
def add_paragraph(
    *, actor: Actor, meeting: str, behind: UUID, words: str, expected: int, at: datetime
) -> Paragraph:
    """Add one's own paragraph behind another, for the same readers.

    Raises NotFound, NotAllowed, Published, Conflict.
    """
    summary = held(meeting, actor)
    demand(may_write(actor))
    require_draft(summary, expected)
    before = paragraph_of(summary, behind)
    later = list(summary.paragraphs.filter(order__gt=before.order))
    for row in later:
        row.order += 1
    Paragraph.objects.bulk_update(later, ["order"])
    names = before.session is not None and require_nameless(before.session, words)
    row = Paragraph.objects.create(
        summary=summary,
        order=before.order + 1,
        key=str(new_identifier()),
        words=words,
        readers=before.readers,
        session=before.session,
        names=names,
        edited_by=by(actor),
        edited_at=at,
    )
    changed(summary, at)
    record(actor, RecordDid.ADD, row, at=at, detail={"draft": summary.draft})
    return row


def word(row: Paragraph, words: str, actor: Actor, at: datetime) -> None:
    """Give a paragraph other words. Once it names someone it stays bound by the attribution."""
    if row.session is not None:
        row.names = require_nameless(row.session, words) or row.names
    row.words = words
    row.edited_by, row.edited_at = by(actor), at
    row.revision += 1
    row.save()


def by(actor: Actor) -> str:
    """Whoever it was, as an identifier; the platform has none."""
    return "" if actor.user is None else f"directory.user:{actor.user}"


def _apply(summary: Summary, steps: Sequence[Step]) -> None:
    rows = {(row.source, row.key): row for row in summary.paragraphs.all()}
    sessions = dict(Session.objects.filter(meeting=summary.meeting_id).values_list("slug", "pk"))
    gone = [rows[one.known.place].pk for one in steps if one.known and one.change is Change.REMOVED]
    summary.paragraphs.filter(pk__in=gone).delete()
    staying = [one for one in steps if one.change is not Change.REMOVED]
    for order, step in enumerate(staying):
        row = rows[step.known.place] if step.known else Paragraph(summary=summary, words=step.after)
        row.order = order
        if step.fresh:
            _follow(row, step.fresh, sessions)
        row.save()


def _follow(row: Paragraph, fresh: Fresh, sessions: dict[str, UUID]) -> None:
    is_touched = row.edited_at is not None
    if not is_touched and row.words != fresh.words:
        row.words = fresh.words
        row.revision += 1
    row.source, row.key, row.generated = fresh.source, fresh.key, fresh.words
    row.readers = Readers(fresh.readers)
    row.session_id = sessions.get(fresh.session) if fresh.session else None
    row.names = fresh.names or (is_touched and row.names)
    row.is_heading = fresh.is_heading
