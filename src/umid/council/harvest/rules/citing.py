"""A citation to copy, as a sentence and for two families of reference managers."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from umid.council.harvest.rules.dublin_core import Cited


class Manager(StrEnum):
    """The forms that reference managers read, by their files' endings."""

    RIS = "ris"
    BIBTEX = "bib"


_SPECIAL: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}$&#%_"},
    }
)


def sentence(cited: Cited) -> str:
    """Author, year, title, publisher, address; the same order in every language."""
    year = f" ({cited.on.year})" if cited.on else ""
    title = _line(cited.title)
    full = title if title.endswith((".", "!", "?")) else f"{title}."
    return f"{_line(cited.author)}{year}. {full} {_line(cited.publisher)}. {cited.address}"


def ris(cited: Cited) -> str:
    """RIS, a tag a line, ended by CR LF; a report, as no type is nearer."""
    lines = [
        ("TY", "RPRT"),
        ("AU", cited.author),
        ("TI", cited.title),
        ("PB", cited.publisher),
        *([("PY", str(cited.on.year)), ("DA", f"{cited.on:%Y/%m/%d}")] if cited.on else []),
        ("LA", cited.language.value),
        ("UR", cited.address),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_line(words)}\r\n" for tag, words in lines)


def bibtex(cited: Cited) -> str:
    """BibTeX; the author in braces of their own, as an organisation's name is not turned round."""
    key = cited.address.rstrip("/").rpartition("/")[2]
    fields = {
        "author": f"{{{_tex(cited.author)}}}",
        "title": f"{{{_tex(cited.title)}}}",
        "publisher": _tex(cited.publisher),
        **({"year": str(cited.on.year)} if cited.on else {}),
        "language": cited.language.value,
        "url": cited.address,
    }
    inside = ",\n".join(f"  {name} = {{{words}}}" for name, words in fields.items())
    return f"@misc{{umid-{key},\n{inside}\n}}\n"


WRITES: Final[dict[Manager, Callable[[Cited], str]]] = {Manager.RIS: ris, Manager.BIBTEX: bibtex}


def _line(words: str) -> str:
    """On one line: a break would begin another field."""
    return " ".join(words.split())


def _tex(words: str) -> str:
    return _line(words).translate(_SPECIAL)
