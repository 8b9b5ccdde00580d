"""All that a reader may have of a meeting's documents, as members of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from umid.council.documents.models import Document, LanguageVersion
from umid.council.documents.policies import visible_to
from umid.council.documents.queries.reading import document_row, whole
from umid.council.documents.queries.rows import VersionRow
from umid.council.meetings.queries import meeting as meeting_view
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.files.queries import held_file
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the archive; `source` is a path or the words themselves."""

    name: str
    on: date
    source: Path | str


def members(meeting: str, *, actor: Actor, at: datetime) -> Iterator[Member]:
    """The latest version in each language of what the actor may read. Raises NotFound.

    What may be read is settled before the first is given; names come from symbols alone, so that
    nothing else is told by them.
    """
    meeting_view(meeting, language=Language.ENGLISH)
    readable = Document.objects.filter(visible_to(actor, at), meeting__slug=meeting)
    rows = [document_row(row, {}, Language.ENGLISH) for row in whole(readable)]
    return (
        member
        for row in rows
        for version in row.current.values()
        for member in _of(row.id, version, row.issued_on or at.date())
    )


def public_documents(limit: int, *, at: datetime) -> list[tuple[str, UUID]]:
    """What everyone may read, as meeting (slug) and document, the latest first."""
    found = Document.objects.filter(visible_to(ANONYMOUS, at))
    return list(found.values_list("meeting__slug", "pk")[:limit])


def _of(document: UUID, version: VersionRow, on: date) -> Iterator[Member]:
    name = f"{version.symbol.replace('/', '_')}-{version.language}"
    if version.file:
        yield Member(f"{name}.{version.file.kind.endings[0]}", on, held_file(version.file.id).path)
    if version.has_text:
        text = LanguageVersion.objects.filter(
            revision__document=document,
            revision__number=version.number,
            language=version.language,
        ).values_list("text", flat=True)[0]
        is_taken = version.file is not None and version.file.kind.endings[0] == "txt"
        yield Member(f"{name}{'-text' if is_taken else ''}.txt", on, text)
