"""Nodes of earlier versions, as their databases were: what an upgrade is tried on.

`python -m tests.earlier.keep` writes this version's, before each release.
"""

from __future__ import annotations

import json
import lzma
import os
import subprocess
from pathlib import Path
from typing import Final

KEPT: Final = Path(__file__).parent
VERSIONS: Final = sorted(path.name for path in KEPT.iterdir() if (path / "rows.json").exists())


def rows_of(version: str) -> dict[str, int]:
    """How many rows each table had."""
    rows: dict[str, int] = json.loads((KEPT / version / "rows.json").read_text("utf-8"))
    return rows


def bring_back(version: str, address: str) -> None:
    """Fill an empty database with what a node of that version had."""
    folder = KEPT / version
    if address.startswith("sqlite"):
        kept = lzma.decompress((folder / "sqlite.xz").read_bytes())
        Path(address.removeprefix("sqlite:///")).write_bytes(kept)
        return
    script = lzma.decompress((folder / "postgresql.sql.xz").read_bytes())
    command = ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", address]
    subprocess.run(
        command,
        input=script,
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"PGOPTIONS": ""},
    )
