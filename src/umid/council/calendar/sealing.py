"""The signed link in an invitation, by which someone answers without an account."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.core import signing

from umid.kernel.errors import NotFound

_PURPOSE: Final = "umid.calendar.answer.1"


def sealed(link: UUID) -> str:
    """A token that stands for an entry's link and that only this node can make."""
    return signing.dumps(link.hex, salt=_PURPOSE)


def opened(token: str) -> UUID:
    """The link that a token stands for. Raises NotFound."""
    try:
        return UUID(signing.loads(token, salt=_PURPOSE))
    except (signing.BadSignature, ValueError, TypeError, AttributeError) as error:
        raise NotFound from error
