"""Sends files as the API's clients do, in the name of a user."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.test import Client

from umid.foundation.access.actors import Actor

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

AT: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SENDER: Final = Actor(user=71)
OTHER: Final = Actor(user=72)
UPLOADS: Final = "/api/v1/uploads/"
_TUS: Final = {"Tus-Resumable": "1.0.0"}
_BODY: Final = "application/offset+octet-stream"


class AsSender:
    """Middleware that believes who a test says is asking."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if user := request.headers.get("X-Test-User"):
            request.actor = Actor(user=int(user))  # type: ignore[attr-defined] # as accounts put it there
        return self.get_response(request)


class Sender:
    """One user's client of the API."""

    def __init__(self, actor: Actor = SENDER) -> None:
        self._client = Client(headers={"X-Test-User": str(actor.user)})

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
