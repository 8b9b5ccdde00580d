"""How a room serves a file that it holds: as what it is, into a sandbox, never kept by others."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import FileResponse

from umid.foundation.files.queries import held_file
from umid.foundation.files.rules.kinds import Kind

# A PDF is saved, not shown: a browser's viewer does not run in a sandbox.
_SHOWN: Final = {Kind.PNG, Kind.JPEG, Kind.TXT}
_HEADERS: Final = {
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


def stream(file: UUID, *, inline: bool = False) -> FileResponse:
    """The answer to a request that the room has granted; `inline` shows pictures and plain text.

    Raises NotFound where no room holds the file.
    """
    found = held_file(file)
    return FileResponse(
        found.path.open("rb"),
        as_attachment=not (inline and found.kind in _SHOWN),
        filename=found.name,
        content_type=found.kind.media_type,
        headers=_HEADERS,
    )
