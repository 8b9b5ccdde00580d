"""Makes what cannot lie in the repository ready to serve: one stylesheet of many, and the type.

A staticfiles finder, so `collectstatic` and the tests find both where every other file is found.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

from umid.foundation.ui import faces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STYLES = Path(__file__).with_name("styles")
STYLESHEET = "ui/umid.css"
TYPE = "ui/type"

# A browser asks for every face at once; one request cuts them while the others wait.
_one_at_a_time = Lock()


class BuiltFinder(BaseFinder):
    """Finds the stylesheet and the type, making them where they are missing or have changed."""

    def find(self, path: str, find_all: bool = False, **_kwargs: Any) -> Any:  # noqa: ANN401, FBT001, FBT002 # Django's own signature
        found = None
        if path == STYLESHEET or path.startswith(f"{TYPE}/"):
            wanted = ready() / path
            found = str(wanted) if wanted.is_file() else None
        return ([found] if found else []) if find_all else found

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        root = ready()
        storage = FileSystemStorage(location=root)
        for file in sorted(root.rglob("*.*")):
            path = file.relative_to(root).as_posix()
            if not matches_patterns(path, list(ignore_patterns or [])):
                yield path, storage


def stylesheet() -> str:
    """Every part in the order of its number, without comments, and the faces last."""
    parts = (part.read_text("utf-8") for part in sorted(STYLES.glob("*.css")))
    return re.sub(r"/\*.*?\*/\n?", "", "".join(parts), flags=re.DOTALL) + faces.rules()


def ready() -> Path:
    """The folder that holds both, as new as what they are made of."""
    root: Path = settings.VAR / "assets" / _print_of_type()
    with _one_at_a_time:
        if not root.is_dir():
            _cut_type(root)
        _write_if_changed(root / STYLESHEET, stylesheet())
    return root


def _print_of_type() -> str:
    """What the cut files depend on: the fonts, the tool, and this room's recipe."""
    packages = [face.package.replace("_", "-") for face in faces.FACES]
    made_of = [version(package) for package in (*packages, "fonttools")]
    recipe = Path(faces.__file__).read_bytes()
    return hashlib.sha256(" ".join(made_of).encode() + recipe).hexdigest()[:16]


def _cut_type(root: Path) -> None:
    """In a folder aside that is then renamed: whoever looks finds all of it or nothing."""
    root.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=root.parent))
    (aside / TYPE).mkdir(parents=True)
    faces.cut(aside / TYPE)
    try:
        aside.rename(root)
    except OSError:  # another process was quicker; its files are the same
        if not root.is_dir():
            raise


def _write_if_changed(file: Path, text: str) -> None:
    if file.is_file() and file.read_text("utf-8") == text:
        return
    handle, aside = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as written:
        written.write(text)
    Path(aside).replace(file)
