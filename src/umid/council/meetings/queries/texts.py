"""The texts of a meeting and its draft, in the language they were written in and in another."""

from __future__ import annotations

from dataclasses import dataclass

from umid.council.meetings.models import Meeting
from umid.council.meetings.models.texts import Piece, pieces
from umid.council.meetings.policies import drafts_visible_to
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading, Standing, source_of
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
    """Every text of a thing beside its words in one language, and what the thing is called."""

    title: Reading
    into: Language
    rows: tuple[TextRow, ...]


def texts(slug: str, into: Language, *, actor: Actor, language: Language) -> TextsView:
    """The texts of a meeting's draft. Raises NotFound, also where it is not the actor's."""
    visible = Meeting.objects.filter(drafts_visible_to(actor))
    meeting = visible.filter(slug=slug).first()
    if meeting is None:
        raise NotFound
    rows = tuple(text_row(piece, into) for piece in pieces(meeting))
    return TextsView(meeting.title.read(language), into, rows)


def text_row(piece: Piece, into: Language) -> TextRow:
    """A text as it stands beside its words in a language."""
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
