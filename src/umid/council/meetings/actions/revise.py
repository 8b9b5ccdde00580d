"""Changing what an announcement says, in the language it was written in and in others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from umid.council.meetings.actions.announce import announcement_of
from umid.council.meetings.actions.drafting import HOUSE, changed
from umid.council.meetings.actions.translate import worded
from umid.council.meetings.drafts import AnnouncementEdit, Worded
from umid.council.meetings.models import Announcement, AnnouncementParagraph, Dateline, Meeting
from umid.council.meetings.models.texts import pieces_of
from umid.council.meetings.policies import may_announce
from umid.council.meetings.rules.announcing import continued
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Source
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import Text, original, reword, source_of
from umid.kernel.languages import Language

_Row = TypeVar("_Row", Dateline, AnnouncementParagraph)


@transaction.atomic
def edit_announcement(
    *, actor: Actor, announcement: str, edit: AnnouncementEdit, expected: int, at: datetime
) -> Announcement:
    """Change an announcement; where it is public, readers see it at once.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = announcement_of(announcement, actor)
    demand(may_announce(actor))
    changed(found, expected, at)
    language = source_of(found.title)
    found.title = reword(found.title, edit.title, by=HOUSE, at=at)
    found.issued_on = edit.issued_on
    found.meeting = Meeting.objects.get(slug=edit.meeting) if edit.meeting else None
    found.source = Source.objects.get(slug=edit.source) if edit.source else None
    found.embargo_until, found.embargo_zone = edit.embargo_until, edit.embargo_zone.key
    found.save()

    def place(text: Text) -> Dateline:
        return Dateline(announcement=found, place=text)

    def paragraph(text: Text) -> AnnouncementParagraph:
        return AnnouncementParagraph(announcement=found, text=text)

    _reword(list(found.datelines.all()), "place", edit.places, place, language, at)
    _reword(list(found.paragraphs.all()), "text", edit.paragraphs, paragraph, language, at)
    record(actor, MeetingsDid.EDIT_ANNOUNCEMENT, found, at=at)
    put("meetings.announcement", found.slug, at=at)
    return found


@transaction.atomic
def translate_announcement(
    *, actor: Actor, announcement: str, into: Language, words: Mapping[str, Worded], at: datetime
) -> int:
    """Say an announcement's texts, by their names, in a language; returns how many changed.

    Raises NotFound, NotAllowed, Conflict where a text is no longer what was seen.
    """
    found = announcement_of(announcement, actor)
    demand(may_announce(actor))
    new = worded(pieces_of(found), into, words, at)
    if new:
        changed(found, found.revision, at)
        record(actor, MeetingsDid.TRANSLATE_ANNOUNCEMENT, found, at=at, detail={"into": into.value})
        put("meetings.announcement", found.slug, at=at)
    return len(new)


def _reword(
    rows: Sequence[_Row],
    column: str,
    words: Sequence[str],
    make: Callable[[Text], _Row],
    language: Language,
    at: datetime,
) -> None:
    """Rows in the order of the words; each keeps its translations where it goes on."""
    texts: list[Text] = [getattr(row, column) for row in rows]
    before = [text.versions[source_of(text)].text for text in texts]
    places = continued(before, words)
    for gone in set(range(len(rows))) - set(places):
        rows[gone].delete()
    for order, (now, place) in enumerate(zip(words, places, strict=True)):
        if place is None:
            row = make(original(language, now, by=HOUSE, at=at))
        else:
            row = rows[place]
            setattr(row, column, reword(texts[place], now, by=HOUSE, at=at))
        row.order = order
        row.save()
