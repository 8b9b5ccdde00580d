"""The organisers' joint sign-off, and the publication that nothing changes afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.documents.actions import issue
from umid.council.documents.drafts import Clearance, Content, DocumentDraft
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.council.meetings.actions import HOUSE
from umid.council.meetings.models import Meeting, Signatory
from umid.council.meetings.policies import may_agree
from umid.council.record.actions.taking import held, require_draft
from umid.council.record.actions.telling import tell_agreed, tell_asked, tell_published
from umid.council.record.models import Agreement, Edition, Paragraph, Summary
from umid.council.record.policies import may_publish, may_write
from umid.council.record.queries.drafting import gathered, known
from umid.council.record.queries.signing import homes_waited_for
from umid.council.record.queries.summaries import paragraph_row, readable, sections
from umid.council.record.rules.attributing import is_for
from umid.council.record.rules.canonical import Block, canonical, digest
from umid.council.record.rules.drafting import redrafted
from umid.council.record.rules.kinds import Readers, SummaryKind
from umid.council.record.verbs import RecordDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.rules import Text, begin
from umid.kernel.errors import NotFound, NotPossible
from umid.kernel.languages import Language

KINDS = {SummaryKind.SUMMARY: DocumentKind.SUMMARY, SummaryKind.RECORD: DocumentKind.RECORD}
ACCESS = {Readers.PUBLIC: Access.PUBLIC, Readers.PARTICIPANTS: Access.PARTICIPANTS}


class Unsigned(NotPossible):
    """A co-organiser has not agreed to the draft as it stands."""


class Outdated(NotPossible):
    """What the draft was made from has changed since."""


@transaction.atomic
def ask(*, actor: Actor, meeting: str, at: datetime) -> None:
    """Ask the organisers that are waited for to agree. Raises NotFound, NotAllowed, Published."""
    summary = held(meeting, actor)
    demand(may_write(actor))
    summary.asked_at = at
    summary.save(update_fields=["asked_at"])
    record(actor, RecordDid.ASK, summary, at=at, detail={"draft": summary.draft})
    tell_asked(summary, homes_waited_for(summary), actor=actor, at=at)


@transaction.atomic
def agree(*, actor: Actor, meeting: str, expected: int, at: datetime) -> Agreement:
    """Agree, for one's own state or organisation, to the draft as it was seen.

    Raises NotFound, NotAllowed, Published, Conflict.
    """
    summary = held(meeting, actor)
    demand(may_agree(actor))
    require_draft(summary, expected)
    home = Home(actor.state, actor.organisation)
    asked = Signatory.objects.filter(meeting=summary.meeting_id)
    if all(each.home != home for each in asked):
        raise NotFound
    of_mine = summary.agreements.filter(state=home.state, organisation=home.organisation)
    made = of_mine.first() or Agreement(
        summary=summary, state_id=home.state, organisation_id=home.organisation
    )
    made.agreed_to, made.agreed_at = expected, at
    made.save()
    record(actor, RecordDid.AGREE, summary, at=at, detail={"draft": expected})
    tell_agreed(summary, actor=actor, at=at)
    return made


@transaction.atomic
def publish(*, actor: Actor, meeting: str, body: str, expected: int, at: datetime) -> list[Edition]:
    """Freeze the draft that the actor saw under a symbol of the body, and give it to its readers.

    Where something is for participants alone, they get an edition of their own beside the public
    one. Raises NotFound, NotAllowed, Published, Conflict, Unsigned, Outdated.
    """
    summary = held(meeting, actor)
    demand(may_publish(actor))
    require_draft(summary, expected)
    if not summary.meeting.bodies.filter(slug=body).exists():
        raise NotFound
    if homes_waited_for(summary):
        raise Unsigned
    fresh = gathered(summary.meeting, Language(summary.language), at)
    if any(one.change for one in redrafted(known(summary), fresh)):
        raise Outdated
    rows = [(row, readers) for row, readers in readable(summary) if row.words]
    editions = [_freeze(summary, Readers.PUBLIC, rows, body, actor, at)]
    if any(readers is Readers.PARTICIPANTS for _row, readers in rows):
        editions.append(_freeze(summary, Readers.PARTICIPANTS, rows, body, actor, at))
    summary.published_at = summary.changed_at = at
    summary.save(update_fields=["published_at", "changed_at"])
    detail = {"symbol": editions[0].symbol, "digest": editions[0].digest}
    record(actor, RecordDid.PUBLISH, summary, at=at, detail=detail)
    tell_published(summary, editions[0].symbol, actor=actor, at=at)
    return editions


def _freeze(
    summary: Summary,
    readers: Readers,
    rows: Sequence[tuple[Paragraph, Readers | None]],
    body: str,
    actor: Actor,
    at: datetime,
) -> Edition:
    language = Language(summary.language)
    shown = [paragraph_row(row, of) for row, of in rows if is_for(of, readers)]
    blocks: list[Block] = []
    for number, section in enumerate(sections(summary, shown), 1):
        blocks.append(Block(f"s{number}", section.label, 2))
        for row in section.paragraphs:
            blocks.append(Block(f"p{len(blocks)}", row.words, 3 if row.is_heading else 0))
    title = _title(summary.meeting, SummaryKind(summary.kind), readers, language, at)
    words = title.read(language).text
    text = canonical(words, blocks)
    document = issue(
        actor=actor,
        meeting=summary.meeting.slug,
        draft=DocumentDraft(
            title,
            (Content(language, text),),
            Clearance(KINDS[SummaryKind(summary.kind)], body, ACCESS[readers]),
        ),
        at=at,
    )
    return Edition.objects.create(
        summary=summary,
        readers=readers,
        document=document,
        symbol=document.symbol or "",
        language=language,
        title=words,
        blocks=[asdict(one) for one in blocks],
        text=text,
        digest=digest(text),
        published_at=at,
    )


def _title(
    meeting: Meeting, kind: SummaryKind, readers: Readers, language: Language, at: datetime
) -> Text:
    words = {}
    for each in meeting.title.versions.keys() | {language}:
        with translation.override(each):
            what = {
                SummaryKind.SUMMARY: _("Summary of the co-organisers"),
                SummaryKind.RECORD: _("Record of the meeting"),
            }[kind]
            whom = _("for participants") if readers is Readers.PARTICIPANTS else ""
            of = meeting.title.read(each).text
            words[each] = ": ".join([", ".join(filter(None, [what, whom])), of])
    return begin(words, source=language, by=HOUSE, at=at)
