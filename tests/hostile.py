"""Hostile files, made from ordinary ones, each with the reason that it must be refused for."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from tests.files import a_docx, a_jpeg, a_pdf, a_png, an_xlsx, zipped

from umid.foundation.files.rules.refusals import Refusal

RELATIONS = "word/_rels/document.xml.rels"
END_OF_RELATIONS = b"</Relationships>"


def _relation(kind: str, target: str) -> bytes:
    start = '<Relationship Id="rId99" TargetMode="External" Type="http://schemas.openxmlformats'
    return f'{start}.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>'.encode()


def docx_related(kind: str, target: str) -> bytes:
    relation = _relation(kind, target) + END_OF_RELATIONS
    return zipped(a_docx(), replace={RELATIONS: (END_OF_RELATIONS, relation)})


def _docx_with(name: str, content: bytes) -> bytes:
    return zipped(a_docx(), add={name: content})


def _docx_saying(xml: bytes) -> bytes:
    return zipped(a_docx(), replace={"word/document.xml": (b"<w:body>", b"<w:body>" + xml)})


def _docx_starting(declaration: bytes) -> bytes:
    return zipped(
        a_docx(), replace={"word/document.xml": (b"<w:document ", declaration + b"<w:document ")}
    )


def _with_flag(raw: bytes, flag: int) -> bytes:
    """Sets a flag in every entry of the archive's directory."""
    changed = bytearray(raw)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= flag
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def _overlapping(raw: bytes) -> bytes:
    """Lets the directory's second entry lead to the first one's content."""
    changed = bytearray(raw)
    first = changed.find(b"PK\x01\x02")
    second = changed.find(b"PK\x01\x02", first + 4)
    changed[second + 42 : second + 46] = changed[first + 42 : first + 46]
    return bytes(changed)


def _link() -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("word/media/link.png")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


def _pdf_with(key: str, value: DictionaryObject) -> bytes:
    writer = PdfWriter(io.BytesIO(a_pdf()))
    writer.root_object[NameObject(key)] = writer._add_object(value)
    return _written(writer)


def _pdf_with_attachment() -> bytes:
    writer = PdfWriter(io.BytesIO(a_pdf()))
    writer.add_attachment("a.exe", b"MZ")
    return _written(writer)


def _encrypted_pdf() -> bytes:
    writer = PdfWriter(io.BytesIO(a_pdf()))
    writer.encrypt("secret", algorithm="AES-256")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _acting(kind: str) -> DictionaryObject:
    return DictionaryObject(
        {NameObject("/S"): NameObject(kind), NameObject("/F"): TextStringObject("a.exe")}
    )


def _flood(width: int, height: int) -> bytes:
    """A PNG that declares more pixels than it has."""
    raw = a_png()
    header = struct.pack(">II", width, height) + raw[24:29]
    return raw[:16] + header + struct.pack(">I", zlib.crc32(b"IHDR" + header)) + raw[33:]


BILLION_LAUGHS = (
    b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
FIELD = b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>%b</w:p>'

HOSTILE: dict[str, tuple[Callable[[], bytes], Refusal]] = {
    "nothing": (lambda: b"", Refusal.EMPTY),
    "a program": (lambda: b"MZ\x90\x00" + bytes(100), Refusal.KIND),
    "a program of Unix": (lambda: b"\x7fELF" + bytes(100), Refusal.KIND),
    "an old office file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Refusal.KIND),
    "a page": (lambda: b"<!doctype html><script>alert(1)</script>", Refusal.KIND),
    "a drawing that runs": (lambda: b'<svg onload="alert(1)"/>', Refusal.KIND),
    "a page behind a mark": (lambda: b"\xef\xbb\xbf  <html>", Refusal.KIND),
    "a script": (lambda: b"#!/bin/sh\nrm -rf /\n", Refusal.KIND),
    "a moving picture": (lambda: b"GIF89a" + bytes(50), Refusal.KIND),
    "a plain zip": (lambda: zipped(_empty_zip(), add={"a.txt": b"a"}), Refusal.KIND),
    "a picture that is a zip": (lambda: a_png() + a_docx(), Refusal.TWO_KINDS),
    "a photograph that is a zip": (lambda: a_jpeg() + a_docx(), Refusal.TWO_KINDS),
    "a document that is a zip": (lambda: a_pdf() + a_docx(), Refusal.TWO_KINDS),
    "a zip that is a document": (lambda: a_docx() + a_pdf(), Refusal.TWO_KINDS),
    "a picture that is a document": (lambda: a_png()[:8] + a_pdf(), Refusal.TWO_KINDS),
    "a document that is a page": (
        lambda: b"%PDF-1.7\n<script>alert(1)</script>\n" + a_pdf(),
        Refusal.TWO_KINDS,
    ),
    "something behind a zip": (lambda: a_docx() + b"MZ", Refusal.TWO_KINDS),
    "half a picture": (lambda: a_png((200, 200))[:120], Refusal.DAMAGED),
    "half a document": (lambda: a_pdf()[:-100], Refusal.DAMAGED),
    "half a zip": (lambda: a_docx()[:-2000], Refusal.DAMAGED),
    "a flood of pixels": (lambda: _flood(40_000, 40_000), Refusal.PIXELS),
    "a true flood of pixels": (lambda: a_png((9000, 5000), "1"), Refusal.PIXELS),
    "a zip bomb": (
        lambda: _docx_with("word/media/a.bmp", bytes(100 * 1024 * 1024)),
        Refusal.UNPACKED,
    ),
    "members that overlap": (lambda: _overlapping(a_docx()), Refusal.UNPACKED),
    "too many members": (
        lambda: zipped(a_docx(), add={f"word/{n}.txt": b"" for n in range(2001)}),
        Refusal.MEMBERS,
    ),
    "a name that climbs": (lambda: _docx_with("../../evil.xml", b"<a/>"), Refusal.MEMBER_NAME),
    "a name that climbs the other way": (
        lambda: _docx_with("word\\..\\evil.xml", b"<a/>"),
        Refusal.MEMBER_NAME,
    ),
    "a name from the root": (lambda: _docx_with("/etc/passwd", b"a"), Refusal.MEMBER_NAME),
    "a name with a drive": (lambda: _docx_with("C:evil.xml", b"<a/>"), Refusal.MEMBER_NAME),
    "a name twice": (lambda: _docx_with("WORD/document.xml", b"<a/>"), Refusal.MEMBER_NAME),
    "a symbolic link": (
        lambda: zipped(a_docx(), add={_link(): b"/etc/passwd"}),
        Refusal.MEMBER_NAME,
    ),
    "a zip in a zip": (lambda: _docx_with("word/a.bin", a_docx()), Refusal.NESTED),
    "an encrypted member": (lambda: _with_flag(a_docx(), 1), Refusal.ENCRYPTED),
    "macros": (lambda: _docx_with("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"), Refusal.MACROS),
    "macros by another name": (
        lambda: zipped(
            a_docx(),
            replace={
                "[Content_Types].xml": (
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"application/vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        Refusal.MACROS,
    ),
    "a sheet of macros": (
        lambda: zipped(an_xlsx(), add={"xl/macrosheets/sheet1.xml": b"<a/>"}),
        Refusal.MACROS,
    ),
    "an embedded object": (
        lambda: _docx_with("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0" + bytes(9)),
        Refusal.EMBEDDED,
    ),
    "an embedded program": (lambda: _docx_with("word/media/a.png", b"MZ\x90"), Refusal.EMBEDDED),
    "a template from elsewhere": (
        lambda: docx_related("attachedTemplate", "https://example.org/a.dotm"),
        Refusal.EXTERNAL,
    ),
    "a picture from elsewhere": (
        lambda: docx_related("image", "https://example.org/a.png"),
        Refusal.EXTERNAL,
    ),
    "a link to a share": (
        lambda: docx_related("hyperlink", "file://host/share"),
        Refusal.EXTERNAL,
    ),
    "a workbook from elsewhere": (
        lambda: zipped(an_xlsx(), add={"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        Refusal.EXTERNAL,
    ),
    "a field that calls": (
        lambda: _docx_saying(FIELD % b"<w:r><w:instrText> DDEAUTO c:\\a</w:instrText></w:r>"),
        Refusal.EXTERNAL,
    ),
    "a field that calls, in pieces": (
        lambda: _docx_saying(
            FIELD % b"<w:r><w:instrText>DD</w:instrText><w:instrText>E a</w:instrText></w:r>"
        ),
        Refusal.EXTERNAL,
    ),
    "an entity bomb": (lambda: _docx_starting(BILLION_LAUGHS), Refusal.ENTITIES),
    "an entity of a file": (
        lambda: _docx_starting(b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        Refusal.ENTITIES,
    ),
    "a depth without end": (lambda: _docx_saying(b"<w:a>" * 9_000), Refusal.DAMAGED),
    "a script in a document": (
        lambda: _pdf_with("/OpenAction", _acting("/JavaScript")),
        Refusal.ACTIVE,
    ),
    "a script by an escaped name": (
        lambda: a_pdf().replace(b"endobj", b"% /J#61vaScript \nendobj", 1),
        Refusal.ACTIVE,
    ),
    "a document that starts a program": (
        lambda: _pdf_with("/OpenAction", _acting("/Launch")),
        Refusal.ACTIVE,
    ),
    "a document that opens another": (
        lambda: _pdf_with("/OpenAction", _acting("/GoToR")),
        Refusal.ACTIVE,
    ),
    "a file in a document": (_pdf_with_attachment, Refusal.EMBEDDED),
    "a document under a password": (_encrypted_pdf, Refusal.ENCRYPTED),
}


def _empty_zip() -> bytes:
    out = io.BytesIO()
    zipfile.ZipFile(out, "w").close()
    return out.getvalue()
