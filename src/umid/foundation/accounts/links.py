"""The tokens of single-use links, made from their row and the node's secret key when needed.

So a job that writes a letter is told which row it is about and nothing else, and the token stands
neither in the queue nor in the database, which keeps its digest alone.
"""

from __future__ import annotations

import base64
import hmac
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

from umid.foundation.accounts.rules import LinkSpent, digest_of

if TYPE_CHECKING:
    from uuid import UUID

_PURPOSE: Final = b"umid.accounts.link.1"


class Opens(StrEnum):
    """What a link is for: one of a kind opens nothing of another."""

    INVITATION = "invitation"
    RECOVERY = "recovery"


def digest_for(opens: Opens, row: UUID) -> str:
    """What is kept of a row's link (`row` is random and used for one link alone)."""
    return digest_of(_token(settings.SECRET_KEY, opens, row))


def token_behind(digest: str, opens: Opens, row: UUID) -> str:
    """The token that a letter carries (256 bits); raises LinkSpent where its key is gone.

    Former keys still make what they made.
    """
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    for token in (_token(key, opens, row) for key in keys):
        if hmac.compare_digest(digest_of(token), digest):
            return token
    raise LinkSpent(opens)


def _token(key: str | bytes, opens: Opens, row: UUID) -> str:
    """RFC 5869 with purpose, kind and row as its context."""
    context = b":".join((_PURPOSE, opens.value.encode(), row.bytes))
    made = HKDF(SHA256(), 32, salt=None, info=context).derive(force_bytes(key))
    return base64.urlsafe_b64encode(made).decode().rstrip("=")
