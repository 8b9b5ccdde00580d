"""Describing a practice: begun with its title, written one section at a time."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import (
    edited,
    handled,
    office,
    require_fit_if_out,
    shown,
    tell_search,
)
from umid.council.experience.drafts import SectionDraft
from umid.council.experience.models import Paragraph, Practice, Reference, Trait
from umid.council.experience.policies import may_begin, may_write
from umid.council.experience.rules.kinds import Listed, Piece, Section
from umid.council.experience.rules.life import Standing, needs_clearance
from umid.council.experience.rules.paragraphs import place, split
from umid.council.experience.rules.sections import ASKED, require_short
from umid.council.experience.verbs import ExperienceDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Organisation
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.texts.rules import original, reword
from umid.kernel.languages import Language


@transaction.atomic
def begin(*, actor: Actor, title: str, language: Language, at: datetime) -> Practice:
    """Begin a description of one's own state's or organisation's practice. Raises NotAllowed."""
    demand(may_begin(actor))
    organisation = Organisation.objects.filter(pk=actor.organisation or 0).first()
    kind = OrganisationKind(organisation.kind) if organisation else None
    state = organisation.state_id if organisation else actor.state
    practice = Practice.objects.create(
        state_id=None if organisation else actor.state,
        organisation=organisation,
        clears_id=state if needs_clearance(kind) else None,
        language=language,
        title=original(language, title, by=office(actor, language), at=at),
        place_id=state,
        standing=Standing.DRAFT,
        changed_at=at,
    )
    record(actor, ExperienceDid.BEGIN, practice, at=at)
    return practice


@transaction.atomic
def write_section(
    *, actor: Actor, practice: UUID, draft: SectionDraft, expected: int, at: datetime
) -> Practice:
    """Write what one section asks; translations of what changed become stale.

    Raises NotFound, NotAllowed, Conflict, SummaryTooLong; where it is published also Incomplete
    and Telling.
    """
    found = handled(practice, actor)
    demand(may_write(actor, found))
    edited(found, expected, at)
    shown(found, at)
    by = office(actor, Language(found.language))
    if draft.section is Section.SUMMARY:
        require_short(split(draft.words.get(Piece.SUMMARY, "")))
        found.title = reword(found.title, draft.title, by=by, at=at)
    if draft.section is Section.SETTING:
        found.place_id = draft.place
        found.began_on, found.ended_on = draft.began_on, draft.ended_on
        found.level = draft.level or ""
        _list(found, draft)
    if draft.section is Section.RESULTS:
        found.evidence = draft.evidence or ""
    if draft.section is Section.RESOURCES:
        found.cost = draft.cost or ""
    if draft.section is Section.SOURCES:
        _cite(found, draft)
    for piece in ASKED[draft.section].pieces:
        _write(found, piece, draft.words.get(piece, ""), by, at)
    found.save()
    require_fit_if_out(found)
    detail = {"section": draft.section.value}
    record(actor, ExperienceDid.WRITE, found, at=at, detail=detail)
    tell_search(found, at)
    return found


def _write(practice: Practice, piece: Piece, typed: str, by: str, at: datetime) -> None:
    now = list(practice.paragraphs.filter(piece=piece))
    language = Language(practice.language)
    placed = place([row.text.versions[language].text for row in now], split(typed))
    kept = {each.was for each in placed}
    for number, row in enumerate(now):
        if number not in kept:
            row.delete()
    for order, each in enumerate(placed):
        if each.was is None:
            text = original(language, each.words, by=by, at=at)
            Paragraph.objects.create(practice=practice, piece=piece, order=order, text=text)
            continue
        row = now[each.was]
        text = reword(row.text, each.words, by=by, at=at)
        if (row.order, row.text) != (order, text):
            row.order, row.text = order, text
            row.save(update_fields=["order", "text"])


def _list(practice: Practice, draft: SectionDraft) -> None:
    practice.traits.all().delete()
    Trait.objects.bulk_create(
        Trait(practice=practice, listed=listed, code=code)
        for listed in Listed
        for code in draft.entries.get(listed, ())
    )
    practice.themes.set(Theme.objects.filter(slug__in=draft.themes))


def _cite(practice: Practice, draft: SectionDraft) -> None:
    practice.references.all().delete()
    Reference.objects.bulk_create(
        Reference(
            practice=practice, order=order, title=one.title, publisher=one.publisher, url=one.url
        )
        for order, one in enumerate(draft.sources)
    )
