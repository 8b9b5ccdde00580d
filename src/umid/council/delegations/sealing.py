"""The signed link in a letter, by which the invited answer without an account."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.core import signing

from umid.kernel.errors import NotFound

_PURPOSE: Final = "umid.delegations.answer.1"


def sealed(invitation: UUID) -> str:
    """A token that stands for the invitation and that only this node can make."""
    return signing.dumps(invitation.hex, salt=_PURPOSE)


def opened(token: str) -> UUID:
    """The invitation that a token stands for. Raises NotFound."""
    try:
        return UUID(signing.loads(token, salt=_PURPOSE))
    except (signing.BadSignature, ValueError, TypeError, AttributeError) as error:
        raise NotFound from error
