"""Every kind is known by its content and kept clean; what is more than its kind is refused."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject
from tests.files import WORDS, a_docx, a_jpeg, a_pdf, a_png, inspected, one_of_each, verdict
from tests.hostile import HOSTILE, docx_related

from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.limits import CHILD_SECONDS, MOST_PIXELS

ORIENTATION, MAKER = 0x0112, 0x010F


@pytest.mark.parametrize("kind", Kind)
def test_an_ordinary_file_is_known_by_its_content(kind: Kind) -> None:
    assert verdict(one_of_each()[kind]) is kind


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(name: str) -> None:
    made, why = HOSTILE[name]
    assert verdict(made()) is why


@pytest.mark.parametrize("kind", [Kind.PDF, Kind.DOCX, Kind.TXT])
def test_the_words_of_a_document_are_found(kind: Kind) -> None:
    assert WORDS in inspected(one_of_each()[kind])[1]


def test_reading_the_words_of_an_endless_page_ends_in_time() -> None:
    stream = DecodedStreamObject()
    stream.set_data(b"BT " + b"(word) Tj " * 3_000_000 + b"ET")
    writer, endless = PdfWriter(io.BytesIO(a_pdf())), io.BytesIO()
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    writer.write(endless)
    started = time.monotonic()
    assert inspected(endless.getvalue())[0] is Kind.PDF
    assert time.monotonic() - started < CHILD_SECONDS


def test_the_cells_of_a_table_in_a_document_are_found() -> None:
    assert "cell" in inspected(a_docx())[1]


def test_a_document_with_an_ordinary_link_is_taken_in() -> None:
    assert verdict(docx_related("hyperlink", "https://example.org/link/DDE")) is Kind.DOCX


def test_a_photograph_keeps_its_pixels_upright_and_loses_its_metadata() -> None:
    raw = a_jpeg({ORIENTATION: 6, MAKER: "Maker of cameras"})
    assert b"Maker" in raw
    _, _, kept = inspected(raw)
    with Image.open(io.BytesIO(kept)) as image:
        assert image.size == (20, 30)
        assert not image.getexif()
        assert image.getpixel((5, 5)) == pytest.approx((200, 100, 50), abs=3)


def test_a_picture_keeps_what_is_see_through() -> None:
    _, _, kept = inspected(a_png(mode="RGBA"))
    with Image.open(io.BytesIO(kept)) as image:
        assert (image.mode, image.getpixel((0, 0))) == ("RGBA", (0, 0, 0, 0))


def test_a_picture_of_as_many_pixels_as_allowed_fits_into_the_child() -> None:
    width = 8000
    assert verdict(a_png((width, MOST_PIXELS // width), "RGBA")) is Kind.PNG


def test_a_text_in_cp1251_is_kept_in_utf8() -> None:
    assert inspected(WORDS.encode("cp1251"))[2].decode() == WORDS


def test_a_document_is_kept_as_it_came() -> None:
    raw = a_docx()
    assert inspected(raw)[2] == raw
