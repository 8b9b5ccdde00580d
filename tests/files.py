"""Makes files: ordinary ones of every kind, and the hostile ones that are made from them."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO

import typst
from docx import Document
from PIL import Image

from umid.foundation.files.confined.running import run
from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.tables.writing import Sheet, as_xlsx

WORDS = "Салом, дунё"


@contextmanager
def on_disk(raw: bytes) -> Iterator[IO[bytes]]:
    """The bytes as an open file."""
    with tempfile.TemporaryFile() as file:
        file.write(raw)
        file.flush()
        yield file


def inspected(raw: bytes) -> tuple[Kind, str, bytes]:
    """Kind, words and the copy that may be kept. Raises Refused."""
    with on_disk(raw) as source, tempfile.TemporaryFile() as kept:
        found = run(Task.INSPECT, source, kept)
        kept.seek(0)
        return Kind(found["kind"]), found["text"], kept.read()


def verdict(raw: bytes) -> Kind | Refusal:
    """What becomes of a file."""
    try:
        return inspected(raw)[0]
    except Refused as refused:
        return refused.why


def a_png(size: tuple[int, int] = (30, 20), mode: str = "RGB") -> bytes:
    """A picture without a loss."""
    return _saved(Image.new(mode, size), "PNG")


def a_jpeg(exif: Mapping[int, str | int] | None = None) -> bytes:
    """A photograph with metadata, 30 pixels wide and 20 high as stored."""
    image = Image.new("RGB", (30, 20), (200, 100, 50))
    tags = image.getexif()
    tags.update(exif or {})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=tags)
    return out.getvalue()


def _saved(image: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


def a_pdf(text: str = WORDS) -> bytes:
    """One page."""
    return typst.compile(text.encode(), ignore_system_fonts=True)


def a_docx(text: str = WORDS) -> bytes:
    """A paragraph and a table."""
    document = Document()
    document.add_paragraph(text)
    document.add_table(1, 2).cell(0, 1).text = "cell"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def an_xlsx() -> bytes:
    """A sheet of two columns."""
    return as_xlsx(Sheet("Sheet", ["name", "age"], [["Aziz", 7], ["Zarina", 9]]))


def one_of_each() -> dict[Kind, bytes]:
    """An ordinary file of every kind."""
    return {
        Kind.PDF: a_pdf(),
        Kind.DOCX: a_docx(),
        Kind.XLSX: an_xlsx(),
        Kind.CSV: b"name;age\nAziz;7\n",
        Kind.TXT: WORDS.encode("cp1251"),
        Kind.PNG: a_png(),
        Kind.JPEG: a_jpeg(),
    }


def zipped(
    raw: bytes,
    *,
    replace: Mapping[str, tuple[bytes, bytes]] | None = None,
    add: Mapping[str | zipfile.ZipInfo, bytes] | None = None,
) -> bytes:
    """The archive with words of its members replaced, and with members added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if replace and name in replace:
                changed = content.replace(*replace[name])
                assert changed != content, f"{name} holds nothing to replace"
                content = changed
            new.writestr(name, content)
        for member, content in (add or {}).items():
            new.writestr(member, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
