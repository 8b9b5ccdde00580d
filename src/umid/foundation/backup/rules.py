"""What a backup says of itself, and how what comes back may differ from it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, Self

from umid.kernel.errors import UmidError
from umid.science.merkle.notes import NotSigned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from umid.science.merkle.notes import Signer, Verifier

_FORMAT: Final = "umid backup 1"
DATABASE: Final = "database"
UPLOADS: Final = "files"


class BackupFailed(UmidError):
    """A backup was not made or did not come back; says why in a sentence for the operator."""


class Unsafe(BackupFailed):
    """An archive names a place outside the folder that it is opened in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the archive: its bytes and their SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What the database held when it was copied: rows by table, the record's last checkpoint."""

    rows: dict[str, int]
    checkpoint: str | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was copied, by which version, from which engine, when."""

    version: str
    engine: str
    made_at: datetime
    contents: Contents
    parts: dict[str, Part]

    def signed(self, signer: Signer) -> str:
        """The manifest as a note of the node that made it."""
        written = json.dumps(asdict(self), default=datetime.isoformat, indent=1, sort_keys=True)
        return signer.note(f"{_FORMAT}\n{written}\n")

    @classmethod
    def opened(cls, note: str, verifier: Verifier) -> Self:
        """Read what this node signed; raises NotSigned, also for another kind of note."""
        kind, _, written = verifier.opened(note).partition("\n")
        if kind != _FORMAT:
            raise NotSigned(f"a note of the kind {kind!r}, not {_FORMAT!r}")
        found = json.loads(written)
        return cls(
            version=found["version"],
            engine=found["engine"],
            made_at=datetime.fromisoformat(found["made_at"]),
            contents=Contents(**found["contents"]),
            parts={name: Part(**part) for name, part in found["parts"].items()},
        )


def require_inside(name: str) -> PurePosixPath:
    """A part's name as a path below the folder it is opened in; raises Unsafe."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts:
        raise Unsafe(f"{name!r} is no place inside an archive")
    return path


def differences(was: Mapping[str, object], found: Mapping[str, object]) -> Iterator[str]:
    """One line for each name whose value is not what it was, by name."""
    for name in sorted(was.keys() | found.keys()):
        then, now = was.get(name, "absent"), found.get(name, "absent")
        if then != now:
            yield f"{name}: {then} when it was made, {now} now"
