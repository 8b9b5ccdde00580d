"""The texts of a meeting and its draft, in the language they were written in and in another."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.models import Meeting
from umid.council.meetings.models.texts import Piece, pieces
from umid.council.meetings.policies import drafts_visible_to
from umid.council.meetings.queries.meetings import described
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import MeetingRow
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Standing, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text in its own language and in another; `standing` is None where it is not said yet."""

    key: str
    source: str
    source_language: Language
    words: str
    standing: Standing | None
    stale: bool


@dataclass(frozen=True, slots=True)
class TextsView:
    """Every text of a meeting beside its words in one language."""

    meeting: MeetingRow
    into: Language
    rows: tuple[TextRow, ...]


def texts(slug: str, into: Language, *, actor: Actor, language: Language) -> TextsView:
    """The texts of a meeting's draft. Raises NotFound, also where it is not the actor's."""
    visible = described(Meeting.objects.filter(drafts_visible_to(actor)))
    meeting = visible.filter(slug=slug).first()
    if meeting is None:
        raise NotFound
    rows = tuple(_row(piece, into) for piece in pieces(meeting))
    return TextsView(Reader(language).meeting(meeting), into, rows)


def _row(piece: Piece, into: Language) -> TextRow:
    source = source_of(piece.text)
    version = piece.text.versions.get(into)
    return TextRow(
        key=piece.key,
        source=piece.text.versions[source].text,
        source_language=source,
        words=version.text if version else "",
        standing=version.standing if version else None,
        stale=version is not None and piece.text.is_stale(into),
    )
