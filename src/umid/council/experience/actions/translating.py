"""Words in another language for the title and the paragraphs of a description."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import (
    handled,
    office,
    require_fit_if_out,
    shown,
    tell_search,
)
from umid.council.experience.drafts import Worded
from umid.council.experience.models import Paragraph, Practice
from umid.council.experience.policies import may_translate
from umid.council.experience.queries.said import paragraphs
from umid.council.experience.rules.languages import TITLE, NothingToReview, SourceLanguage, said_in
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import Standing, Text, review
from umid.kernel.languages import Language


@transaction.atomic
def translate(
    *, actor: Actor, practice: UUID, into: Language, words: Mapping[str, Worded], at: datetime
) -> int:
    """Say its texts, by their keys, in a language; returns how many changed.

    Raises NotFound, NotAllowed, SourceLanguage, Conflict where a text is no longer what was seen
    (nothing changes); where it is published Telling.
    """
    found = _translated(practice, actor, into)
    by = office(actor, into)
    changed = 0
    for key, row in _rows(found):
        if key not in words:
            continue
        each = words[key]
        text = said_in(
            _text(row), into, each.words, seen=each.seen, fits=each.still_fits, by=by, at=at
        )
        changed += _put(row, text)
    require_fit_if_out(found)
    if changed:
        _showed(found, at)
        record(actor, ExperienceDid.TRANSLATE, found, at=at, detail={"into": into.value})
        tell_search(found, at)
    return changed


@transaction.atomic
def review_translation(*, actor: Actor, practice: UUID, into: Language, at: datetime) -> int:
    """Confirm what others translated, as far as it fits its source; returns how many texts.

    Raises NotFound, NotAllowed, SourceLanguage, NothingToReview.
    """
    found = _translated(practice, actor, into)
    by = office(actor, into)
    changed = 0
    for _key, row in _rows(found):
        text = _text(row)
        version = text.versions.get(into)
        if version is None or version.by == by or text.is_stale(into):
            continue
        if version.standing is Standing.TRANSLATED:
            changed += _put(row, review(text, into, by=by, at=at))
    if not changed:
        raise NothingToReview(into)
    _showed(found, at)
    record(actor, ExperienceDid.REVIEW_TRANSLATION, found, at=at, detail={"into": into.value})
    return changed


def _translated(practice: UUID, actor: Actor, into: Language) -> Practice:
    found = handled(practice, actor)
    demand(may_translate(actor, found))
    if into == found.language:
        raise SourceLanguage(into)
    return found


def _rows(practice: Practice) -> list[tuple[str, Practice | Paragraph]]:
    return [(TITLE, practice), *((str(row.pk), row) for row in paragraphs(practice))]


def _text(row: Practice | Paragraph) -> Text:
    text: Text = row.title if isinstance(row, Practice) else row.text
    return text


def _showed(practice: Practice, at: datetime) -> None:
    shown(practice, at)
    practice.save(update_fields=["shown_at"])


def _put(row: Practice | Paragraph, text: Text) -> bool:
    if text == _text(row):
        return False
    if isinstance(row, Practice):
        row.title = text
        row.save(update_fields=["title"])
    else:
        row.text = text
        row.save(update_fields=["text"])
    return True
