"""How a webhook is signed: the scheme of Standard Webhooks 1.0.0, symmetric (standardwebhooks.com).

What is signed is the identifier of the message, the moment of the attempt and the very bytes of
the body, joined by full stops; the identifier stays the same however often it is tried.
"""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from umid.foundation.notices.rules.facts import Facts

_PREFIX: Final = "whsec_"
_BYTES: Final = 32  # the scheme asks for 24 to 64


def new_secret() -> str:
    """A fresh secret as its owner keeps it."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def body_of(event: str, facts: Facts, at: datetime) -> str:
    """The body: the event's name, when it happened, and identifiers of what it happened to."""
    moment = at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    said = {"type": event, "timestamp": moment, "data": dict(facts)}
    return json.dumps(said, separators=(",", ":"), ensure_ascii=True)


def message_id(delivery: UUID) -> str:
    """By which a receiver knows what it has had already; without a full stop, as asked."""
    return f"msg_{delivery.hex}"


def signature(secret: str, message: str, at: int, body: str) -> str:
    """The signature with its version; `at` in seconds since 1970, the secret with its prefix."""
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    signed = f"{message}.{at}.{body}".encode()
    return "v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode()


def headers(secret: str, message: str, at: datetime, body: str) -> dict[str, str]:
    """The three headers of an attempt made at a moment."""
    seconds = int(at.timestamp())
    return {
        "webhook-id": message,
        "webhook-timestamp": str(seconds),
        "webhook-signature": signature(secret, message, seconds, body),
    }
