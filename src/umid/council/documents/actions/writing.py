"""Taking hold of a document and writing its language versions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from umid.council.documents.drafts import Clearance, Content
from umid.council.documents.models import Document, LanguageVersion, Revision
from umid.council.documents.policies import handled_by
from umid.council.meetings.models import Meeting, Session
from umid.foundation.access.actors import Actor
from umid.foundation.files.actions import hold
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.search.actions import put
from umid.kernel.errors import Conflict, NotFound, NotPossible

HOUSE: Final = "Secretariat of the Council"
"""Who readers are told wrote what is written at the desk: an office, not a person."""


_ALL: Final = frozenset(Kind)


class Wordless(NotPossible):
    """A document needs a text or a file in at least one language, and each language once."""


def meeting_named(slug: str) -> Meeting:
    """Raises NotFound."""
    found = Meeting.objects.filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def handled(document: UUID, actor: Actor, *, expected: int, at: datetime) -> Document:
    """A document that the actor works on, locked, one edit further. Raises NotFound, Conflict."""
    mine = Document.objects.filter(handled_by(actor))
    found = mine.select_for_update(of=("self",)).filter(pk=document).first()
    if found is None:
        raise NotFound
    if found.edits != expected:
        raise Conflict
    found.edits += 1
    found.changed_at = at
    return found


def require_words(contents: Iterable[Content]) -> None:
    """Raises Wordless."""
    found = list(contents)
    languages = {each.language for each in found}
    says = all(each.text.strip() or each.file for each in found)
    if not found or len(languages) < len(found) or not says:
        raise Wordless


def write(revision: Revision, contents: Iterable[Content], actor: Actor, at: datetime) -> None:
    """Enter the language versions, and hold their files."""
    for each in contents:
        file = hold(actor=actor, file=each.file, kinds=_ALL, at=at) if each.file else None
        LanguageVersion.objects.create(
            revision=revision, language=each.language, text=each.text.strip(), file=file
        )


def session_named(meeting: Meeting, slug: str | None) -> Session | None:
    """A session of the meeting; None for none. Raises NotFound for one that is not there."""
    if not slug:
        return None
    found = meeting.sessions.filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def place(document: Document, clearance: Clearance, at: datetime) -> None:
    """Where it belongs and who reads it. Raises NotFound for a session that is not there."""
    meeting = document.meeting
    document.kind = clearance.kind
    document.access = clearance.access
    document.embargo_until = clearance.embargo_until
    document.issued_on = at.astimezone(ZoneInfo(meeting.time_zone)).date()
    document.session = session_named(meeting, clearance.session)
    document.agenda_item = None
    if clearance.agenda_item is not None:
        document.agenda_item = meeting.agenda.filter(order=clearance.agenda_item).first()
        if document.agenda_item is None:
            raise NotFound


def tell_search(document: Document, at: datetime) -> None:
    """Let what follows a document be found by its readers, as the document is."""
    followers = document.followers.values_list("pk", flat=True)
    put("documents.document", str(document.pk), *map(str, followers), at=at)
