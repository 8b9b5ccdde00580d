"""What every answer tells the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from csp.constants import NONE, SELF
from django.http import HttpRequest, HttpResponse

DIRECTIVES: Final = {
    "default-src": [NONE],
    "object-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
    "base-uri": [NONE],
    "manifest-src": [SELF],
}
"""The content policy: what is not ours is not loaded."""
_UNUSED: Final = (
    "camera",
    "display-capture",
    "geolocation",
    "microphone",
    "midi",
    "payment",
    "usb",
)
_OWN: Final = ("publickey-credentials-create", "publickey-credentials-get")
HEADERS: Final = {
    # Other sites neither load our answers into their pages nor use what we do not use ourselves.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        [*(f"{name}=()" for name in _UNUSED), *(f"{name}=(self)" for name in _OWN)]
    ),
}


class Headers:
    """Adds them where an answer does not say otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
