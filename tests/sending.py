"""Sends files as the API's clients do, as one of the cast."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from tests.cast import Cast, browser_of

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

AT: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SENDER: Final = Cast.EXPERT
OTHER: Final = Cast.NGO_MEMBER
UPLOADS: Final = "/api/v1/uploads/"
_TUS: Final = {"Tus-Resumable": "1.0.0"}
_BODY: Final = "application/offset+octet-stream"


class Sender:
    """The client of the API of one of the cast."""

    def __init__(self, who: Cast = SENDER) -> None:
        self._client = browser_of(who)

    def begin(self, size: int, name: str = "", **headers: str) -> Answer:
        sent = _TUS | {"Upload-Length": str(size)} | headers
        if name:
            sent["Upload-Metadata"] = f"filename {base64.b64encode(name.encode()).decode()}"
        return self._client.post(UPLOADS, headers=sent)

    def append(self, address: str, offset: int, body: bytes, **headers: str) -> Answer:
        sent = _TUS | {"Upload-Offset": str(offset)} | headers
        return self._client.patch(address, body, content_type=_BODY, headers=sent)

    def offset(self, address: str) -> Answer:
        return self._client.head(address, headers=_TUS)

    def show(self, address: str) -> Answer:
        return self._client.get(address)

    def withdraw(self, address: str) -> Answer:
        return self._client.delete(address, headers=_TUS)

    def send(self, raw: bytes, name: str = "") -> str:
        """Send a whole file in one piece; returns its address."""
        address = self.begin(len(raw), name).headers["Location"]
        assert self.append(address, 0, raw).status_code == 204
        return address


def file_at(address: str) -> UUID:
    """The file that an address is of."""
    return UUID(address.rstrip("/").rpartition("/")[2])
