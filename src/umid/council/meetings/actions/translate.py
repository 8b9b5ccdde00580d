"""Words in one language for the texts of a meeting and its draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import HOUSE, changed, programme_of
from umid.council.meetings.drafts import Worded
from umid.council.meetings.models.texts import Piece, pieces
from umid.council.meetings.policies import may_edit
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import Text, reword, source_of, translate
from umid.kernel.errors import Conflict
from umid.kernel.languages import Language


@transaction.atomic
def translate_texts(
    *, actor: Actor, meeting: str, into: Language, words: Mapping[str, Worded], at: datetime
) -> int:
    """Say the meeting's texts, by their names, in a language; returns how many changed.

    In the language a text was written in, its own words change and its translations become stale.
    Raises NotFound, NotAllowed, Conflict where a text is no longer what was seen (nothing changes).
    """
    found = programme_of(meeting, actor)
    demand(may_edit(actor))
    new = worded(pieces(found), into, words, at)
    for thing in {piece.thing.pk: piece.thing for piece in new}.values():
        changed(thing, thing.revision, at)
    if new:
        record(actor, MeetingsDid.TRANSLATE, found, at=at, detail={"into": into.value})
        put("meetings.meeting", found.slug, at=at)
    return len(new)


def worded(
    those: Iterable[Piece], into: Language, words: Mapping[str, Worded], at: datetime
) -> list[Piece]:
    """Write words into the texts that they name; returns those that changed. Raises Conflict."""
    new = [
        (piece, text)
        for piece in those
        if piece.key in words
        for text in [_said(piece.text, into, words[piece.key], at)]
        if text != piece.text
    ]
    for piece, text in new:
        setattr(piece.row, piece.column, text)
        piece.row.save(update_fields=[piece.column])
    return [piece for piece, _text in new]


def _said(text: Text, into: Language, worded: Worded, at: datetime) -> Text:
    version = text.versions.get(into)
    now = version.text if version else ""
    if not worded.words or (worded.words == now and not worded.still_fits):
        return text
    if now != worded.seen:
        raise Conflict
    source = source_of(text)
    if into is source:
        return reword(text, worded.words, by=HOUSE, at=at)
    return translate(text, into, worded.words, source=source, by=HOUSE, at=at)
