"""One stream of files, the manifest last, so that each is read once while it is counted."""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from umid.foundation.backup.rules import BackupFailed, Part, require_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MANIFEST: Final = "manifest"
_BLOCK: Final = 1 << 20
_LONGEST_MANIFEST: Final = 1 << 28  # a quarter of a gigabyte names about a million uploads


class Incomplete(BackupFailed):
    """An archive ends before its manifest, or holds what none of ours does."""


class _Counted:
    """Passes a file's bytes on and remembers what they add up to."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._hash, self._size = file, hashlib.sha256(), 0

    def read(self, size: int) -> bytes:
        block = self._file.read(size)
        self._hash.update(block)
        self._size += len(block)
        return block

    @property
    def part(self) -> Part:
        return Part(self._size, self._hash.hexdigest())


def write(
    stream: BinaryIO, files: Iterable[tuple[str, Path]], manifest: Callable[[dict[str, Part]], str]
) -> None:
    """Write the files by name, then what `manifest` says of them.

    A file that is deleted meanwhile is left out: the database was copied before it.
    """
    parts: dict[str, Part] = {}
    with tarfile.open(fileobj=stream, mode="w|") as tar:
        for name, path in files:
            try:
                file = path.open("rb")
            except FileNotFoundError:
                continue
            with file:
                counted, info = _Counted(file), tarfile.TarInfo(name)
                info.size = path.stat().st_size
                tar.addfile(info, counted)  # type: ignore[arg-type]  # it only ever reads
                parts[name] = counted.part
        text = manifest(parts).encode()
        info = tarfile.TarInfo(_MANIFEST)
        info.size = len(text)
        tar.addfile(info, io.BytesIO(text))


def read(stream: BinaryIO, folder: Path) -> tuple[str, dict[str, Part]]:
    """Unpack below the folder; the manifest's text, and what the parts add up to.

    Raises Incomplete, Unsafe.
    """
    parts: dict[str, Part] = {}
    try:
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                file = tar.extractfile(member)
                if file is None:
                    raise Incomplete(f"{member.name!r} in the archive is no file")
                if member.name == _MANIFEST:
                    return file.read(_LONGEST_MANIFEST).decode(), parts
                parts[member.name] = _unpacked(file, folder / require_inside(member.name))
    except (tarfile.TarError, UnicodeDecodeError) as error:
        raise Incomplete(f"the archive cannot be read: {error}") from error
    raise Incomplete("the archive has no manifest")


def _unpacked(file: IO[bytes], to: Path) -> Part:
    to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    counted = _Counted(file)
    with to.open("xb") as kept:
        while block := counted.read(_BLOCK):
            kept.write(block)
    return counted.part
