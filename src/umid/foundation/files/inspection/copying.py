"""The copy of what may be kept as it came."""

from __future__ import annotations

import shutil
from typing import BinaryIO


def copy(source: BinaryIO, kept: BinaryIO) -> None:
    """The whole of `source` into `kept`."""
    source.seek(0)
    shutil.copyfileobj(source, kept)
