"""The programme as PDF: tagged, titled, in the reader's language, its letters readable."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from umid.council.meetings import queries
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", Language)
def test_the_pdf_is_tagged_and_titled_and_its_text_extracts_in_every_language(
    client: Client, language: Language
) -> None:
    response = client.get(f"/{language}/meetings/first-meeting/programme.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    pdf = PdfReader(BytesIO(response.content))
    catalog: dict[str, Any] = pdf.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == language.value
    view = queries.programme("first-meeting", language=language)
    assert pdf.metadata is not None
    assert view.meeting.title.text in (pdf.metadata.title or "")
    text = _squeezed("".join(page.extract_text() for page in pdf.pages))
    for session in view.sessions:
        assert _squeezed(session.title.text) in text
        for one in session.appearances:
            assert _squeezed((one.person or one.office or session.title).text) in text


def _squeezed(words: str) -> str:
    """Without white space and hyphens: where lines break is not what is tested."""
    return "".join(words.split()).replace("-", "").replace("\u00ad", "")
