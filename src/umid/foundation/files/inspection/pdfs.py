"""PDF: every object looked at for what acts or carries a file, then the words of its pages."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from umid.foundation.files.inspection.copying import copy
from umid.foundation.files.inspection.words import Words
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.limits import READING_SECONDS
from umid.foundation.files.rules.refusals import Refusal, Refused

_FILES: Final = {"/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/FileAttachment"}
_ACTS: Final = {
    "/JavaScript",
    "/JS",
    "/Launch",
    "/ImportData",
    "/SubmitForm",
    "/GoToE",
    "/GoToR",
    "/RichMedia",
    "/Rendition",
    "/Movie",
    "/XFA",
}
# Objects that no table of the file mentions are found by readers that repair; so look at the
# bytes as well, for names too long to turn up by chance.
_RAW: Final = re.compile(rb"/(JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData)\b")
_ESCAPED: Final = re.compile(rb"#([0-9a-fA-F]{2})")
_END: Final = b"%%EOF"
_TAIL: Final = 1024
_AHEAD: Final = 65_536


def keep(source: BinaryIO, _kind: Kind, kept: BinaryIO) -> str:
    """Keeps it as it came; returns its words. Raises Refused."""
    words = words_of(require_harmless(source))
    copy(source, kept)
    return str(words)


def require_harmless(source: BinaryIO) -> PdfReader:
    """Raises Refused: DAMAGED, ENCRYPTED, EMBEDDED or ACTIVE; returns what reads the pages."""
    source.seek(0)
    raw = source.read()
    if _END not in raw[-_TAIL:]:
        raise Refused(Refusal.DAMAGED)
    _require_no_raw_names(raw)
    try:
        reader = PdfReader(source)
        if reader.is_encrypted:
            raise Refused(Refusal.ENCRYPTED)
        for value in _objects(reader):
            _require_passive(value)
    except LimitReachedError as error:
        raise Refused(Refusal.UNPACKED) from error
    except PyPdfError as error:
        raise Refused(Refusal.DAMAGED) from error
    return reader


def _require_no_raw_names(raw: bytes) -> None:
    written = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), raw)
    for found in _RAW.finditer(written):
        raise Refused(Refusal.EMBEDDED if found[1] == b"EmbeddedFile" else Refusal.ACTIVE)


def _objects(reader: PdfReader) -> Iterator[PdfObject | None]:
    yield reader.trailer
    for generation, places in reader.xref.items():
        for number in places:
            yield _object(reader, number, generation)
    for number in reader.xref_objStm:
        yield _object(reader, number, 0)


def _object(reader: PdfReader, number: int, generation: int) -> PdfObject | None:
    return IndirectObject(number, generation, reader).get_object()


def _require_passive(value: PdfObject | None) -> None:
    """Look at one object's names; the objects it refers to have their own turn."""
    waiting: list[object] = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, DictionaryObject):
            waiting += [*each.keys(), *(each.raw_get(key) for key in each)]
        elif isinstance(each, ArrayObject):
            waiting += list.__iter__(each)
        elif isinstance(each, NameObject):
            if each in _FILES:
                raise Refused(Refusal.EMBEDDED)
            if each in _ACTS:
                raise Refused(Refusal.ACTIVE)


def words_of(reader: PdfReader) -> Words:
    """The words of the pages, as many as can be read in READING_SECONDS: a page may be a map."""
    words = Words()
    with suppress(_TimeUp), _at_most(READING_SECONDS):
        for page in reader.pages:
            words.add(page.extract_text())
            if words.full:
                break
    return words


class _TimeUp(BaseException):
    """Reading has taken long enough."""


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Ends the block with _TimeUp; the child is a process of one thread, so an alarm serves."""

    def ring(*_signal: object) -> None:
        raise _TimeUp

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
