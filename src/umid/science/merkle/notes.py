"""Signed checkpoints as text: what a log was at one moment, in a form that can be mailed and kept.

The formats are those of transparency logs: c2sp.org/signed-note and c2sp.org/tlog-checkpoint, with
the keys of Go's `sumdb/note`; any of their tools reads what is written here.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from umid.science.merkle.tree import HASH_SIZE

_ED25519: Final = b"\x01"
_SECRET: Final = "PRIVATE+KEY+"  # noqa: S105 -- how such a key begins, not a key
_DASH: Final = "\N{EM DASH} "
_ID_SIZE: Final = 4


class NotSigned(ValueError):
    """A text is no note, or the key's signature is missing from it or wrong."""


class NoKey(ValueError):
    """A text is no key in the form `name+id+base64`."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """A log's name and public key: all that anyone needs to check its notes."""

    name: str
    key: Ed25519PublicKey

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `name+id+base64`; raises NoKey."""
        name, data = _read_key(text)
        found = cls(name, Ed25519PublicKey.from_public_bytes(data))
        if str(found) != text:
            raise NoKey("the key's id does not belong to it")
        return found

    def __str__(self) -> str:
        coded = b64encode(_ED25519 + self.key.public_bytes_raw()).decode()
        return f"{self.name}+{self.id.hex()}+{coded}"

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature line says which key made it."""
        said = self.name.encode() + b"\n" + _ED25519 + self.key.public_bytes_raw()
        return sha256(said).digest()[:_ID_SIZE]

    def signed(self, data: bytes, signature: bytes) -> bool:
        """Whether this key made this signature over this data."""
        try:
            self.key.verify(signature, data)
        except InvalidSignature:
            return False
        return True

    def opened(self, note: str) -> str:
        """The text of a note that this key signed; raises NotSigned.

        Signatures by other keys are passed over, one by this key that fails spoils the note.
        """
        text, found, signatures = note.rpartition("\n\n")
        mine = [
            raw[_ID_SIZE:]
            for line in signatures.splitlines()
            for raw in [_read_signature(line, self.name)]
            if raw.startswith(self.id)
        ]
        body = text + "\n"
        if not (found and mine and all(self.signed(body.encode(), each) for each in mine)):
            raise NotSigned(f"not a note signed by {self}")
        return body


@dataclass(frozen=True, slots=True)
class Signer:
    """A log's name and secret key."""

    name: str
    key: Ed25519PrivateKey

    @classmethod
    def made(cls, name: str) -> Self:
        """A new key for a log of this name (a host and a path; no space, no plus)."""
        if not name or "+" in name or name.split() != [name]:
            raise NoKey(f"{name!r} cannot name a log")
        return cls(name, Ed25519PrivateKey.generate())

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `PRIVATE+KEY+name+id+base64`; raises NoKey, which never repeats the text."""
        if not text.startswith(_SECRET):
            raise NoKey(f"a secret key begins with {_SECRET}")
        name, data = _read_key(text.removeprefix(_SECRET))
        found = cls(name, Ed25519PrivateKey.from_private_bytes(data))
        if found.secret_text != text:
            raise NoKey("the key's id does not belong to it")
        return found

    @property
    def secret_text(self) -> str:
        """The key for a secrets file, never for a log or a screen."""
        coded = b64encode(_ED25519 + self.key.private_bytes_raw()).decode()
        return f"{_SECRET}{self.name}+{self.verifier.id.hex()}+{coded}"

    @property
    def verifier(self) -> Verifier:
        """The half of the key that is published."""
        return Verifier(self.name, self.key.public_key())

    def note(self, text: str) -> str:
        """The text, which ends a line, with this key's signature below it."""
        if not text.endswith("\n") or any(ord(char) < ord(" ") and char != "\n" for char in text):
            raise ValueError("a note is lines of text")
        signature = self.verifier.id + self.key.sign(text.encode())
        return f"{text}\n{_DASH}{self.name} {b64encode(signature).decode()}\n"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its name, how many leaves its tree has, and their root.

    `extensions` are further signed lines, such as the time.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @classmethod
    def opened(cls, note: str, verifier: Verifier) -> Self:
        """The checkpoint in a note that this log signed; raises NotSigned."""
        origin, *rest = verifier.opened(note).splitlines()
        try:
            size, root, *extensions = rest
            found = cls(origin, int(size), b64decode(root, validate=True), tuple(extensions))
        except ValueError:
            raise NotSigned("the note is signed but holds no checkpoint") from None
        if origin != verifier.name or str(found.size) != size or len(found.root) != HASH_SIZE:
            raise NotSigned("the note is signed but holds no checkpoint of this log")
        return found

    def __str__(self) -> str:
        root = b64encode(self.root).decode()
        return "".join(f"{each}\n" for each in (self.origin, self.size, root, *self.extensions))


def _read_key(text: str) -> tuple[str, bytes]:
    """The name and the 32 bytes of `name+id+base64`, whose id the caller compares."""
    try:
        name, _id, coded = text.split("+", 2)
        data = b64decode(coded, validate=True)
    except ValueError:
        raise NoKey("a key reads name+id+base64") from None
    if data[:1] != _ED25519 or len(data) != HASH_SIZE + 1:
        raise NoKey("only Ed25519 keys are known here")
    return name, data[1:]


def _read_signature(line: str, name: str) -> bytes:
    """The key's id and signature of a line that bears this name, or nothing."""
    head = f"{_DASH}{name} "
    if not line.startswith(head):
        return b""
    try:
        return b64decode(line.removeprefix(head), validate=True)
    except binascii.Error:
        return b""
