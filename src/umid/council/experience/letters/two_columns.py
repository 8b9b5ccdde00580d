"""The texts beside their translations as DOCX: what a translator writes into and sends back."""

from __future__ import annotations

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from umid.council.experience.queries import TextsView
from umid.foundation.files.documents.content import Document, Paragraph, Table


def as_word(view: TextsView, *, at: datetime) -> bytes:
    """Source on the left, translation on the right; the left column finds the text again."""
    from umid.foundation.files.documents.word import as_docx  # noqa: PLC0415 - heavy, seldom

    with translation.override(view.into):
        hint = _(
            "Write into the right column. Leave the left one as it is, and send the file back."
        )
        caption = f"{view.source.autonym} → {view.into.autonym}"
    table = Table(
        caption,
        (view.source.autonym, view.into.autonym),
        tuple((row.source, row.words) for row in view.rows),
    )
    return as_docx(Document(view.title, view.into, at, (Paragraph(hint), table)))
