"""Documents as their readers and those who work on them see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from umid.council.documents.models import Document, LanguageVersion
from umid.council.documents.policies import (
    handled_by,
    may_issue,
    may_submit,
    takes_part,
    visible_to,
)
from umid.council.documents.queries.reading import (
    document_row,
    revision_row,
    titles_for,
    whole,
)
from umid.council.documents.queries.rows import DocumentRow, DocumentView, ListView, VersionRow
from umid.council.documents.rules.comparing import Paragraph, compared
from umid.council.documents.rules.kinds import Standing
from umid.council.documents.rules.reading import nearest
from umid.council.meetings.models import Participation
from umid.council.meetings.queries import meeting as meeting_view
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import provenance
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

MOST_WAITING: Final = 100  # the oldest; the next come into sight as these are answered


def documents(
    meeting: str,
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    after: tuple[date, str] | None = None,
    limit: int,
) -> ListView:
    """What the actor may read of a meeting, the latest first. Raises NotFound for the meeting.

    `after` is the key (day, symbol) of the last one shown.
    """
    found = Document.objects.filter(visible_to(actor, at), meeting__slug=meeting)
    return _list(meeting, [], _page(found, after, limit), actor, language)


def desk(
    meeting: str,
    *,
    actor: Actor,
    language: Language,
    after: tuple[date, str] | None = None,
    limit: int,
) -> ListView:
    """What the actor works on: what is not out yet, then the rest like `documents`.

    Raises NotFound for the meeting.
    """
    found = Document.objects.filter(handled_by(actor), meeting__slug=meeting)
    waiting = found.exclude(standing=Standing.CLEARED).order_by("-standing", "changed_at", "pk")
    out = found.filter(standing=Standing.CLEARED)
    first = [] if after else list(whole(waiting)[:MOST_WAITING])
    return _list(meeting, first, _page(out, after, limit), actor, language)


def document(
    meeting: str, document: UUID, *, actor: Actor, at: datetime, language: Language
) -> DocumentView:
    """A document that the actor may read. Raises NotFound."""
    readable = Document.objects.filter(visible_to(actor, at), meeting__slug=meeting)
    return _view(readable, meeting, document, language)


def handled_document(
    meeting: str, document: UUID, *, actor: Actor, language: Language
) -> DocumentView:
    """A document that the actor works on, also before anyone reads it. Raises NotFound."""
    own = Document.objects.filter(handled_by(actor), meeting__slug=meeting)
    return _view(own, meeting, document, language)


def comparison(view: DocumentView, language: Language, older: int, newer: int) -> list[Paragraph]:
    """What changed between two revisions' texts in a language. Raises NotFound."""
    rows = LanguageVersion.objects.filter(
        revision__document=view.document.id, language=language, revision__number__in=[older, newer]
    )
    texts = {number: text for number, text in rows.values_list("revision__number", "text") if text}
    if older >= newer or len(texts) != 2:  # noqa: PLR2004 - one and the other
        raise NotFound
    return compared(texts[older], texts[newer])


def file_of(view: DocumentView, number: int, language: Language) -> UUID:
    """The file of a revision in a language. Raises NotFound."""
    for revision in view.revisions:
        for one in revision.versions:
            if (one.number, one.language) == (number, language) and one.file:
                return one.file.id
    raise NotFound


def _page(found: QuerySet[Document], after: tuple[date, str] | None, limit: int) -> list[Document]:
    if after:
        day, symbol = after
        found = found.filter(Q(issued_on__lt=day) | Q(issued_on=day, symbol__gt=symbol))
    return list(whole(found)[:limit])


def _list(
    meeting: str,
    waiting: list[Document],
    rows: list[Document],
    actor: Actor,
    language: Language,
) -> ListView:
    view = meeting_view(meeting, language=language)
    titles = titles_for([*waiting, *rows], meeting, language)
    part = Participation.objects.filter(takes_part(actor), meeting__slug=meeting)
    speaks = may_submit(actor, takes_part=True).allowed
    return ListView(
        meeting=view.meeting,
        documents=tuple(document_row(row, titles, language) for row in rows),
        waiting=tuple(document_row(row, titles, language) for row in waiting),
        may_issue=may_issue(actor).allowed,
        may_submit=speaks and part.exists(),
    )


def _view(
    mine: QuerySet[Document], meeting: str, document: UUID, language: Language
) -> DocumentView:
    row = whole(mine.filter(pk=document)).select_related("body").first()
    if row is None:
        raise NotFound
    family = list(whole(mine.filter(Q(base=row) | Q(pk=row.base_id)).order_by("symbol")))
    titles = titles_for([row, *family], meeting, language)
    relatives = [document_row(each, titles, language) for each in family]
    shown = document_row(row, titles, language)
    texts = [row.title, *(each.title for each in family)]
    return DocumentView(
        meeting=meeting_view(meeting, language=language).meeting,
        document=shown,
        body=row.body.slug if row.body else "",
        titles={one: version.text for one, version in row.title.versions.items()},
        revisions=tuple(revision_row(each) for each in row.revisions.all()),
        followers=tuple(each for each in relatives if each.id != row.base_id),
        base=next((each for each in relatives if each.id == row.base_id), None),
        shown=_with_text(shown, language),
        provenance=provenance(texts),
    )


def _with_text(row: DocumentRow, language: Language) -> VersionRow | None:
    """The words for this reader: those of the latest revision that has a language they read."""
    found = nearest({key: one for key, one in row.current.items() if one.has_text}, language)
    if found is None:
        return None
    texts = LanguageVersion.objects.filter(
        revision__document=row.id, revision__number=found.number, language=found.language
    )
    return replace(found, text=texts.values_list("text", flat=True)[0])
