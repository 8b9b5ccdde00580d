"""What a badge's QR carries: which badge and which issue of it, signed by this node.

Nothing of the person is in it, so a photograph of a badge tells nobody anything.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final
from uuid import UUID

from django.core import signing

_PURPOSE: Final = "umid.attendance.badge.1"


class NotOurs(ValueError):
    """What was read is no badge of this node."""


def sealed(badge: UUID, issue: int) -> str:
    """The token of a badge; 70 characters."""
    name = urlsafe_b64encode(badge.bytes).decode().rstrip("=")
    return signing.Signer(salt=_PURPOSE).sign(f"{name}.{issue}")


def opened(token: str) -> tuple[UUID, int]:
    """The badge and the issue that a token stands for. Raises NotOurs."""
    try:
        name, _, issue = signing.Signer(salt=_PURPOSE).unsign(token).partition(".")
        return UUID(bytes=urlsafe_b64decode(f"{name}==")), int(issue)
    except (signing.BadSignature, ValueError) as error:
        raise NotOurs from error
