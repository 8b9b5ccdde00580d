"""What the platform writes has real headings and tables, a title and the language of its words."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.files import verdict

from umid.foundation.files.documents.content import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    Untitled,
    WrongLevel,
    WrongWidth,
    printable,
)
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.documents.word import as_docx
from umid.foundation.files.rules.kinds import Kind
from umid.kernel.languages import Language

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WORDS = {
    Language.ENGLISH: "Whole of society",
    Language.RUSSIAN: "Ещё объём",
    Language.UZBEK: "Oʻzbekiston, maʼnaviyat",
    Language.KAZAKH: "Қазақстан, әйелдер, үшін, ұйым",
    Language.KYRGYZ: "Кыргызча, өңүү",
    Language.TAJIK: "Тоҷикистон, ҳамкорӣ, ғӯ",
    Language.TURKMEN: "Türkmençe, ýagdaý, ň",
}
TABLE = Table("Who does what", ("State", "Step"), (("Uzbekistan", "*not* #markup"),))


def _document(*blocks: Block, language: Language = Language.ENGLISH) -> Document:
    return Document(WORDS[language], language, AT, blocks, ("Secretariat",))


@pytest.mark.parametrize("language", Language)
def test_the_pdf_is_tagged_titled_and_readable_in_every_language(language: Language) -> None:
    document = _document(Heading("1"), Paragraph(WORDS[language]), TABLE, language=language)
    pdf = PdfReader(io.BytesIO(as_pdf(document)))
    catalog: Any = pdf.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == language.value
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == (WORDS[language], "Secretariat")
    text = pdf.pages[0].extract_text()
    assert WORDS[language].split(",")[0] in text
    assert "*not* #markup" in text
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/Caption"} <= _tags(pdf)


def _tags(pdf: PdfReader) -> set[str]:
    """The names in the tree of structure."""
    found: set[str] = set()
    waiting: list[object] = [pdf.root_object["/StructTreeRoot"].get_object()]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += [child.get_object() for child in each]
        elif isinstance(each, DictionaryObject):
            found.add(str(each.get("/S")))
            waiting.append(each.get("/K"))
    return found


def test_a_letter_without_a_face_costs_the_standard_and_not_the_document() -> None:
    whole, lacking = as_pdf(_document(Paragraph("a"))), as_pdf(_document(Paragraph("a 🕊")))
    assert b"pdfuaid" in whole
    assert b"pdfuaid" not in lacking
    assert PdfReader(io.BytesIO(lacking)).pages[0].extract_text()
    assert "/H1" in _tags(PdfReader(io.BytesIO(lacking)))


def test_the_same_document_is_the_same_pdf() -> None:
    assert as_pdf(_document(TABLE)) == as_pdf(_document(TABLE))


@pytest.mark.parametrize("language", Language)
def test_the_docx_has_a_title_styles_and_the_language_of_its_words(language: Language) -> None:
    document = _document(
        Heading("Two"), Heading("Three", 3), Paragraph("Words", Language.ENGLISH), language=language
    )
    made = docx.Document(io.BytesIO(as_docx(document)))
    assert made.core_properties.title == WORDS[language]
    assert made.core_properties.modified == AT.replace(tzinfo=made.core_properties.modified.tzinfo)
    assert [(one.text, one.style.name) for one in made.paragraphs if one.style] == [
        (WORDS[language], "Heading 1"),
        ("Two", "Heading 2"),
        ("Three", "Heading 3"),
        ("Words", "Normal"),
    ]
    normal = made.styles["Normal"].element.find(f"{qn('w:rPr')}/{qn('w:lang')}")
    own = made.paragraphs[3].runs[0].element.find(f"{qn('w:rPr')}/{qn('w:lang')}")
    assert normal is not None
    assert own is not None
    assert (normal.get(qn("w:val")), own.get(qn("w:val"))) == (language.value, "en")


def test_the_head_of_a_table_in_docx_is_repeated_on_each_page() -> None:
    [table] = docx.Document(io.BytesIO(as_docx(_document(TABLE)))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["State", "Step"],
        ["Uzbekistan", "*not* #markup"],
    ]
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table.rows]
    assert heads[0] is not None
    assert heads[1] is None


def test_what_we_write_passes_our_own_inspection() -> None:
    document = _document(Heading("Two"), Paragraph("Words"), TABLE)
    assert verdict(as_pdf(document)) is Kind.PDF
    assert verdict(as_docx(document)) is Kind.DOCX


@pytest.mark.parametrize("levels", [[1], [3], [2, 4], [0]])
def test_a_skipped_level_is_an_error(levels: list[int]) -> None:
    with pytest.raises(WrongLevel):
        _document(*(Heading("Heading", level) for level in levels))


@pytest.mark.parametrize("words", ["", " \n", "\x00"])
def test_a_heading_without_words_is_an_error(words: str) -> None:
    with pytest.raises(Untitled):
        _document(Heading(words))


def test_a_row_of_another_width_is_an_error() -> None:
    with pytest.raises(WrongWidth):
        Table("Caption", ("One", "Two"), (("1",),))


@pytest.mark.parametrize("words", ["\x00\x0b\ud800\ufffe", "#set page()", "$x$ @a <b> [c", ""])
def test_hostile_words_are_printed_as_words(words: str) -> None:
    document = _document(
        Heading("x" + words), Paragraph(words), Table("a" + words, ("h",), ((words,),))
    )
    text = "".join(PdfReader(io.BytesIO(as_pdf(document))).pages[0].extract_text().split())
    assert "".join(printable(words).split()) in text
    assert as_docx(document)
