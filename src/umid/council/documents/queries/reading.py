"""From tables to rows, in one language; nothing that the list does not show is fetched."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, CharField, Prefetch, QuerySet, Value, When

from umid.council.documents.models import Document, LanguageVersion, Revision
from umid.council.documents.queries.rows import (
    DocumentRow,
    FileRow,
    RevisionRow,
    VersionRow,
    Within,
)
from umid.council.documents.rules.kinds import Access, DocumentKind, Follows, Standing
from umid.council.documents.rules.reading import current
from umid.council.meetings.models import ReleasedSession
from umid.council.meetings.rules.planned import restored
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language

Titles = dict[str, Reading]
"""The titles of a meeting's released sessions, by slug."""


def whole(documents: QuerySet[Document]) -> QuerySet[Document]:
    """With what `document_row` expects: three queries, however many documents."""
    said = Case(When(text="", then=Value("")), default=Value("-"), output_field=CharField())
    versions = LanguageVersion.objects.defer("text", "file__text").select_related("file")
    return documents.select_related("session", "agenda_item", "organisation").prefetch_related(
        "revisions", Prefetch("revisions__versions", versions.annotate(said=said))
    )


def session_titles(meeting: str, language: Language) -> Titles:
    """What readers know of a meeting's sessions."""
    known = ReleasedSession.objects.known().filter(release__meeting__slug=meeting)
    return {row.slug: restored(row.planned).title.read(language) for row in known}


def titles_for(documents: Iterable[Document], meeting: str, language: Language) -> Titles:
    """Those titles, where any of the documents belongs to a session."""
    if any(row.session_id for row in documents):
        return session_titles(meeting, language)
    return {}


def document_row(row: Document, titles: Titles, language: Language) -> DocumentRow:
    """Expects what `whole` fetches."""
    versions = [one for revision in row.revisions.all() for one in version_rows(revision)]
    return DocumentRow(
        id=row.pk,
        symbol=row.symbol or "",
        kind=DocumentKind(row.kind),
        title=row.title.read(language),
        access=Access(row.access),
        standing=Standing(row.standing),
        embargo_until=row.embargo_until,
        issued_on=row.issued_on,
        follows=Follows(row.follows) if row.follows else None,
        concerns=Language(row.concerns) if row.concerns else None,
        within=_within(row, titles, language),
        state=row.state_id,
        organisation=row.organisation.name.read(language) if row.organisation else None,
        returned_because=row.returned_because,
        edits=row.edits,
        current=current(versions),
    )


def revision_row(row: Revision) -> RevisionRow:
    """Expects what `whole` fetches."""
    return RevisionRow(
        number=row.number,
        symbol=row.symbol or "",
        issued_at=row.issued_at,
        concerns=Language(row.concerns) if row.concerns else None,
        versions=tuple(version_rows(row)),
    )


def version_rows(row: Revision) -> list[VersionRow]:
    """In the order of the languages."""
    found = {Language(one.language): one for one in row.versions.all()}
    return [_version(row, found[language]) for language in Language if language in found]


def _version(revision: Revision, row: LanguageVersion) -> VersionRow:
    file = row.file
    return VersionRow(
        number=revision.number,
        symbol=revision.symbol or "",
        language=Language(row.language),
        has_text=bool(getattr(row, "said", "")),
        file=FileRow(file.pk, Kind(file.kind), file.size) if file else None,
    )


def _within(row: Document, titles: Titles, language: Language) -> Within | None:
    if row.session and row.session.slug in titles:  # what is not released is not told
        return Within(titles[row.session.slug], row.session.slug)
    if row.agenda_item:
        return Within(row.agenda_item.title.read(language), None)
    return None
