"""Secrets of webhooks are kept sealed, so that a copy of the database gives none away.

The key is derived from the node's secret key; former ones still open what they sealed.
"""

from __future__ import annotations

import base64
from typing import Final

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

_PURPOSE: Final = b"umid.notices.webhook.1"


def seal(text: str) -> str:
    """Sealed with the present key."""
    return _box().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """What was sealed; raises cryptography's InvalidToken for anything else."""
    return _box().decrypt(sealed.encode()).decode()


def _box() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str | bytes) -> bytes:
    """RFC 5869 with the purpose as its context."""
    derived = HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(force_bytes(key))
    return base64.urlsafe_b64encode(derived)
