"""The words of tus, the protocol of resumable uploads (tus.io, version 1.0.0, MIT).

Of its extensions: creation, checksum, expiration, termination.
"""

from __future__ import annotations

import base64
import binascii
from typing import Final

from umid.foundation.files.rules.limits import LARGEST

VERSION: Final = "1.0.0"
CONTENT_TYPE: Final = "application/offset+octet-stream"
ALGORITHM: Final = "sha256"
_DIGEST_SIZE: Final = 32
SPOKEN: Final = {"Tus-Resumable": VERSION, "Tus-Version": VERSION}
ABILITIES: Final = {
    "Tus-Extension": "creation,checksum,expiration,termination",
    "Tus-Max-Size": str(LARGEST),
    "Tus-Checksum-Algorithm": ALGORITHM,
}


class OtherVersion(ValueError):
    """The client speaks another version."""


class Malformed(ValueError):
    """A header is not written as the protocol says."""


def require_version(said: str) -> None:
    """Raises OtherVersion."""
    if said != VERSION:
        raise OtherVersion


def filename_in(metadata: str) -> str:
    """The `filename` of Upload-Metadata (pairs of a key and base64); "" where it has none."""
    for pair in metadata.split(","):
        key, _, value = pair.strip().partition(" ")
        if key == "filename":
            try:
                return _decoded(value).decode()
            except UnicodeDecodeError as error:
                raise Malformed from error
    return ""


def checksum_in(header: str) -> bytes | None:
    """The SHA-256 of Upload-Checksum (an algorithm and base64); None where nothing is said."""
    if not header:
        return None
    algorithm, _, value = header.partition(" ")
    digest = _decoded(value)
    if algorithm != ALGORITHM or len(digest) != _DIGEST_SIZE:
        raise Malformed
    return digest


def _decoded(value: str) -> bytes:
    try:
        return base64.b64decode(value.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Malformed from error
