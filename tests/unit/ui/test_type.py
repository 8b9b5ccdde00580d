"""What is cut from the type families is small, complete, and not called by their reserved name."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from umid.foundation.ui import assets, faces

MOST_FOR_ONE_LANGUAGE = 55_000  # bytes: two faces, in the shared letters and one more script


@pytest.fixture(scope="module")
def cut() -> Path:
    return assets.ready() / assets.TYPE


@pytest.mark.parametrize("script", faces.SCRIPTS, ids=lambda script: script.name)
@pytest.mark.parametrize("face", faces.FACES, ids=lambda face: face.name)
def test_a_file_has_a_glyph_for_every_letter_it_is_loaded_for(
    cut: Path, face: faces.Face, script: faces.Script
) -> None:
    font = TTFont(cut / f"{face.name}-{script.name}.woff2")
    assert set(script.code_points) <= set(font.getBestCmap())
    assert font["name"].getDebugName(1) == face.family


@pytest.mark.parametrize("script", ["latin", "latin-more", "cyrillic"])
def test_a_language_loads_little(cut: Path, script: str) -> None:
    needed = {f"{face.name}-{part}.woff2" for face in faces.FACES for part in ("latin", script)}
    assert sum((cut / name).stat().st_size for name in needed) < MOST_FOR_ONE_LANGUAGE
