"""Text and tables of text: whether bytes are text at all, and in which of the two encodings."""

from __future__ import annotations

import re
from typing import BinaryIO, Final

from umid.foundation.files.inspection.words import Words
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.tables.encoding import NotText, decoded
from umid.foundation.files.tables.separators import separator_of

# What a browser or a shell would run, whatever it is called.
_RUNS: Final = re.compile(r"\s*(<\s*[!?a-z]|#!|MZ[\x00-\x7f]{0,2}\x00|%PDF-)", re.IGNORECASE)
_LINES: Final = 5


def kind_of_text(source: BinaryIO) -> Kind:
    """TXT, or CSV where the first lines have one and the same number of separators.

    Raises Refused with KIND where the bytes are no text, or are text that runs: a page, a script.
    """
    text = text_of(source)
    if _RUNS.match(text):
        raise Refused(Refusal.KIND)
    lines = [line for line in text.split("\n", 20)[:20] if line.strip()][:_LINES]
    separator = separator_of(text)
    counts = {line.count(separator) for line in lines}
    return Kind.CSV if len(lines) > 1 and len(counts) == 1 and counts != {0} else Kind.TXT


def keep(source: BinaryIO, _kind: Kind, kept: BinaryIO) -> str:
    """Keeps the text in UTF-8, so that it is served as what it is; returns as much as is kept."""
    text = text_of(source)
    kept.write(text.encode())
    words = Words()
    words.add(text)
    return str(words)


def text_of(source: BinaryIO) -> str:
    """The whole text. Raises Refused with KIND where it is none."""
    source.seek(0)
    try:
        return decoded(source.read())
    except NotText as error:
        raise Refused(Refusal.KIND) from error
