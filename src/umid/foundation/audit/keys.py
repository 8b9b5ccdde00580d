"""The key that signs this node's record: one text from the environment, read once."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from umid.science.merkle.notes import Signer


def signer() -> Signer:
    """The log's name and key; raises NoKey when the setting holds none."""
    return _read(settings.AUDIT_KEY)


@lru_cache(maxsize=4)
def _read(text: str) -> Signer:
    return Signer.from_text(text)
