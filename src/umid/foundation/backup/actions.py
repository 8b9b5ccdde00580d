"""Making a backup, and bringing one back: into an empty node, or aside to see whether it would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from umid.foundation.backup import archive
from umid.foundation.backup.place import private_folder
from umid.foundation.backup.rules import (
    DATABASE,
    UPLOADS,
    BackupFailed,
    Manifest,
    Part,
    differences,
)
from umid.foundation.backup.sealing import Damaged, opened, sealed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyrage import x25519

    from umid.foundation.backup.engines import Engine
    from umid.science.merkle.notes import Signer, Verifier

_CHECKPOINT: Final = "checkpoint"


class NotEmpty(BackupFailed):
    """What would be overwritten; a restore only ever fills what is empty."""


class OtherEngine(BackupFailed):
    """A backup of one engine cannot be brought back on another."""


@dataclass(frozen=True, slots=True)
class Node:
    """What is backed up: the database, and the folder with the uploads in it."""

    database: Engine
    var: Path

    @property
    def uploads(self) -> Path:
        return self.var / UPLOADS


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report; `wrong` where what came back is not what went in."""

    text: str
    wrong: bool = False


def make(
    node: Node, folder: Path, *, recipients: list[x25519.Recipient], signer: Signer, at: datetime
) -> tuple[Path, Manifest]:
    """Write a sealed backup into the folder; it bears its name only once it is whole."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = folder / f"umid-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.age"
    manifests: list[Manifest] = []
    with private_folder(node.var) as aside, _becoming(made) as unfinished:
        copy = aside / DATABASE
        contents = node.database.copy(copy)

        def manifest(parts: dict[str, Part]) -> str:
            manifests.append(Manifest(version("umid"), node.database.vendor, at, contents, parts))
            return manifests[0].signed(signer)

        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            with sealed(file, recipients) as stream:
                archive.write(stream, _files(copy, node.uploads), manifest)
            file.flush()
            os.fsync(file.fileno())
    return made, manifests[0]


def check(
    node: Node, file: Path, *, identities: list[x25519.Identity], verifier: Verifier
) -> Iterator[Line]:
    """Bring a backup back into a database aside, and report; the node is not touched.

    Raises Damaged, NotSigned, Incomplete, Unsafe, OtherEngine.
    """
    with private_folder(node.var) as folder:
        manifest = _unpacked(file, folder, identities, verifier)
        _require_engine(manifest, node.database)
        yield _whole(manifest)
        with node.database.aside(folder) as database:
            yield from _brought_back(database, folder, manifest)


def restore(
    node: Node, file: Path, *, identities: list[x25519.Identity], verifier: Verifier
) -> Iterator[Line]:
    """Bring a backup back into this node, which must be empty, and report.

    Raises NotEmpty and as `check`; then nothing has changed.
    """
    if not node.database.is_empty():
        raise NotEmpty("the database is not empty; restore into a new one, or move the old aside")
    if node.uploads.exists() and any(node.uploads.iterdir()):
        raise NotEmpty(f"{node.uploads} is not empty; move it aside")
    with private_folder(node.var) as folder:
        manifest = _unpacked(file, folder, identities, verifier)
        _require_engine(manifest, node.database)
        yield _whole(manifest)
        if (folder / UPLOADS).exists():
            shutil.copytree(folder / UPLOADS, node.uploads, dirs_exist_ok=True)
        yield from _brought_back(node.database, folder, manifest)


@contextmanager
def _becoming(made: Path) -> Iterator[Path]:
    """A name to write under; the file gets its own when the block ends well, else it is removed."""
    unfinished = made.with_suffix(".part")
    try:
        yield unfinished
        unfinished.rename(made)
    finally:
        unfinished.unlink(missing_ok=True)


def _files(copy: Path, uploads: Path) -> Iterator[tuple[str, Path]]:
    """The copy of the database first, so that no upload it knows of is missing."""
    yield DATABASE, copy
    for path in sorted(uploads.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield f"{UPLOADS}/{path.relative_to(uploads).as_posix()}", path


def _unpacked(
    file: Path, folder: Path, identities: list[x25519.Identity], verifier: Verifier
) -> Manifest:
    with file.open("rb") as source, opened(source, identities) as stream:
        note, parts = archive.read(stream, folder)
    manifest = Manifest.opened(note, verifier)
    if parts != manifest.parts:
        raise Damaged("; ".join(differences(manifest.parts, parts)))
    return manifest


def _require_engine(manifest: Manifest, database: Engine) -> None:
    if manifest.engine != database.vendor:
        raise OtherEngine(f"a backup of {manifest.engine}, but this node is on {database.vendor}")


def _whole(manifest: Manifest) -> Line:
    size = sum(part.size for part in manifest.parts.values())
    return Line(
        f"The archive is whole: {len(manifest.parts)} files of {size:,} bytes, made"
        f" {manifest.made_at:%Y-%m-%d %H:%M %Z} by Umid {manifest.version} on {manifest.engine}"
    )


def _brought_back(database: Engine, folder: Path, manifest: Manifest) -> Iterator[Line]:
    """Fill an empty database and compare; counted before it is brought to this version."""
    database.bring_back(folder / DATABASE)
    was, found = manifest.contents.rows, database.rows()
    wrong = [Line(f"Rows differ: {each}", wrong=True) for each in differences(was, found)]
    yield from wrong or [
        Line(f"The rows are all there: {sum(was.values()):,} in {len(was)} tables")
    ]
    yield _said(
        database,
        "manage",
        "migrate",
        "--verbosity=0",
        "--no-input",
        good="Brought up to this version",
    )
    yield _said(database, "audit", "verify", *_against(folder, manifest))


def _against(folder: Path, manifest: Manifest) -> list[str]:
    if manifest.contents.checkpoint is None:
        return []
    kept = folder / _CHECKPOINT
    kept.write_text(manifest.contents.checkpoint, encoding="utf-8")
    return ["--against", str(kept)]


def _said(database: Engine, *words: str, good: str = "") -> Line:
    """What a command of ours says of a database; Django knows one for the life of a process."""
    given = {name: value for name, value in os.environ.items() if name != "UMID_DATABASE_FILE"}
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "umid", *words],
        check=False,
        env=given | {"UMID_DATABASE": database.address},
        capture_output=True,
        text=True,
    )
    said = done.stdout.strip() or done.stderr.strip()
    return Line(said if done.returncode else said or good, wrong=bool(done.returncode))
