"""Whatever someone wrote can be printed."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from umid.foundation.files.documents.content import (
    Document,
    Heading,
    Paragraph,
    Table,
    printable,
)
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.documents.word import as_docx
from umid.kernel.languages import Language

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@settings(deadline=None, max_examples=50)  # each sets two documents
@given(st.text(st.characters(), max_size=30))
def test_any_words_can_be_printed(words: str) -> None:
    blocks = (Heading(f"Heading {words}"), Paragraph(words), Table(words, (words,), ((words,),)))
    document = Document(f"Title {words}", Language.ENGLISH, AT, blocks)
    assert as_docx(document)
    assert as_pdf(document)
    assert printable(printable(words)) == printable(words)
