"""Cuts the two type families into small files by script, so that a page loads only its letters.

The sources are Adobe's Source Serif 4 and Source Sans 3 (OFL 1.1). The licence reserves their name
for the unchanged fonts, so what is cut from them is called Umid Serif and Umid Sans.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Face:
    """A family of ours: the package and file it is cut from, and what is kept of its axes."""

    name: str
    family: str
    package: str
    file: str
    axes: dict[str, float | tuple[float, float]]

    @property
    def weight(self) -> str:
        """As CSS writes it: "600", or "400 600" for all that lies between."""
        kept = self.axes["wght"]
        return " ".join(str(end) for end in kept) if isinstance(kept, tuple) else str(kept)


@dataclass(frozen=True, slots=True)
class Script:
    """The letters that go into one file, as inclusive ranges of code points."""

    name: str
    ranges: tuple[tuple[int, int], ...]

    @property
    def code_points(self) -> Iterator[int]:
        for first, last in self.ranges:
            yield from range(first, last + 1)

    @property
    def unicode_range(self) -> str:
        """As CSS writes it: "U+20-7E, U+2BB-2BC"."""
        return ", ".join(
            f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
            for first, last in self.ranges
        )


# Headings have one weight and are large: their optical size is fixed.
FACES: Final = (
    Face(
        name="serif",
        family="Umid Serif",
        package="fontpkg_source_serif_4",
        file="SourceSerif4[opsz,wght].ttf",
        axes={"opsz": 24, "wght": 600},
    ),
    Face(
        name="sans",
        family="Umid Sans",
        package="fontpkg_source_sans_3",
        file="SourceSans3[wght].ttf",
        axes={"wght": (400, 600)},
    ),
)

# English and Uzbek (with its ʻ and ʼ) need the first alone; Turkmen also the second; Russian,
# Kazakh, Kyrgyz and Tajik the first and the third, which holds the additional letters of all three.
SCRIPTS: Final = (
    Script(
        "latin",
        (
            (0x20, 0x7E),
            (0xA0, 0xA0),
            (0xA7, 0xA7),
            (0xA9, 0xA9),
            (0xAB, 0xAB),
            (0xB0, 0xB0),
            (0xB7, 0xB7),
            (0xBB, 0xBB),
            (0x2BB, 0x2BC),
            (0x2013, 0x2014),
            (0x2018, 0x201A),
            (0x201C, 0x201E),
            (0x2022, 0x2022),
            (0x2026, 0x2026),
            (0x202F, 0x202F),
            (0x2190, 0x2192),
            (0x2212, 0x2212),
        ),
    ),
    Script(
        "latin-more",
        (
            (0xC0, 0xD6),
            (0xD8, 0xF6),
            (0xF8, 0x12B),
            (0x12E, 0x131),
            (0x134, 0x165),
            (0x168, 0x17E),
        ),
    ),
    Script(
        "cyrillic",
        (
            (0x401, 0x401),
            (0x406, 0x406),
            (0x410, 0x44F),
            (0x451, 0x451),
            (0x456, 0x456),
            (0x492, 0x493),
            (0x49A, 0x49B),
            (0x4A2, 0x4A3),
            (0x4AE, 0x4B3),
            (0x4B6, 0x4B7),
            (0x4BA, 0x4BB),
            (0x4D8, 0x4D9),
            (0x4E2, 0x4E3),
            (0x4E8, 0x4E9),
            (0x4EE, 0x4EF),
            (0x2116, 0x2116),
        ),
    ),
)


_RULE: Final = """@font-face {{
  font-family: "{face.family}";
  src: url("type/{face.name}-{script.name}.woff2") format("woff2");
  font-weight: {face.weight};
  font-display: swap;
  unicode-range: {script.unicode_range};
}}
"""

# Records of the OpenType `name` table that call a font by its name.
_POSTSCRIPT: Final = 6
_NAMES: Final = {1, 3, 4, _POSTSCRIPT, 16}


def rules() -> str:
    """The CSS by which a browser loads the files it needs; addresses are relative to `ui/`."""
    return "".join(_RULE.format(face=face, script=script) for face in FACES for script in SCRIPTS)


def cut(into: Path) -> None:
    """Write one WOFF2 file for each face and script; takes some seconds."""
    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of every table
    for face in FACES:
        source = files(face.package).joinpath("files", face.file).read_bytes()
        whole = _reduced(source, face)
        for script in SCRIPTS:
            font = _subset(whole, list(script.code_points))
            font.flavor = "woff2"
            font.save(into / f"{face.name}-{script.name}.woff2")


def _reduced(source: bytes, face: Face) -> bytes:
    """The letters of every script on the axes we use. Subset first: it makes the rest quick."""
    font = _subset(source, [point for script in SCRIPTS for point in script.code_points])
    font = instantiateVariableFont(_reopened(font), face.axes)
    names = font["name"]
    for record in list(names.names):
        if record.nameID in _NAMES:
            plain = face.family.replace(" ", "") if record.nameID == _POSTSCRIPT else face.family
            names.setName(plain, record.nameID, record.platformID, record.platEncID, record.langID)
    return _bytes(font)


def _subset(source: bytes, code_points: list[int]) -> TTFont:
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]  # the copyright and licence stay with the font
    font = TTFont(io.BytesIO(source))
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    return font


def _bytes(font: TTFont) -> bytes:
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _reopened(font: TTFont) -> TTFont:
    return TTFont(io.BytesIO(_bytes(font)))
