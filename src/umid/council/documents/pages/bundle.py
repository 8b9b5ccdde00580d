"""All that a reader may read of a meeting's documents, written while it is sent."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import IO, Final

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.documents import queries
from umid.foundation.accounts.requests import SignedInRequest

_PIECE: Final = 64 * 1024
_FIRST: Final = 1980  # what a ZIP can say at the earliest


class _Outlet:
    """What an archive is written to: a pipe that is emptied after each piece."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is kept back."""

    def taken(self) -> bytes:
        """What was written since the last time."""
        found = b"".join(self._pieces)
        self._pieces.clear()
        return found


@require_safe
def archive(request: SignedInRequest, slug: str) -> StreamingHttpResponse:
    """Of what the reader may not read, the archive holds no trace."""
    found = queries.members(slug, actor=request.actor, at=timezone.now())
    return StreamingHttpResponse(
        zipped(found),
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{slug}.zip"',
            "Content-Encoding": "identity",  # packed already
            "Cache-Control": "private, no-store",
        },
    )


def zipped(members: Iterable[queries.Member]) -> Iterator[bytes]:
    """An archive of these files, piece by piece."""
    outlet = _Outlet()
    with zipfile.ZipFile(_as_file(outlet), "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            with archive.open(_entry(member.name, member.on), "w") as entry:
                for piece in _pieces(member.source):
                    entry.write(piece)
                    yield outlet.taken()
            yield outlet.taken()
    yield outlet.taken()


def _entry(name: str, on: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (max(on.year, _FIRST), on.month, on.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _pieces(source: Path | str) -> Iterator[bytes]:
    if isinstance(source, str):
        yield source.encode()
        return
    with source.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _as_file(outlet: _Outlet) -> IO[bytes]:
    return outlet  # type: ignore[return-value] # all that an archive asks of what cannot seek
