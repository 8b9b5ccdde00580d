"""Encryption to a recipient's public key in the format of age (C2SP age-encryption.org/v1).

A node can seal but not open: the identity that opens is kept elsewhere. Every 64 KiB are
authenticated before they are handed on, and the end of the file is too.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pyrage import (
    DecryptError,
    EncryptError,
    IdentityError,
    RecipientError,
    decrypt_io,
    encrypt_io,
    x25519,
)

from umid.foundation.backup.rules import BackupFailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 - how such a key begins, not a key


class NoRecipient(BackupFailed):
    """No public key to seal for, or a text that is none."""


class NoIdentity(BackupFailed):
    """A file holds no secret key; never repeats what it holds."""


class NotSealed(BackupFailed):
    """The file could not be written, as on a full disk."""


class Damaged(BackupFailed):
    """The file is not what was sealed, or was sealed for another key."""


def new_identity() -> tuple[str, str]:
    """A new secret key and its public half, as texts."""
    made = x25519.Identity.generate()
    return str(made), str(made.to_public())


def recipients(texts: Sequence[str]) -> list[x25519.Recipient]:
    """Public keys (`age1…`); raises NoRecipient."""
    if not texts:
        raise NoRecipient("UMID_BACKUP_RECIPIENT is not set; `umid backup key` makes a pair")
    try:
        return [x25519.Recipient.from_str(text) for text in texts]
    except RecipientError as error:
        raise NoRecipient(f"UMID_BACKUP_RECIPIENT is no public key of age: {error}") from error


def identities(file: Path) -> list[x25519.Identity]:
    """The secret keys in a file, as `umid backup key` and age-keygen write it.

    Raises NoIdentity, OSError.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    try:
        found = [x25519.Identity.from_str(line) for line in lines if line.startswith(_SECRET)]
    except IdentityError:
        raise NoIdentity(f"{file}: a secret key in it is damaged") from None
    if not found:
        raise NoIdentity(f"{file} holds no secret key of age")
    return found


@contextmanager
def sealed(file: BinaryIO, to: list[x25519.Recipient]) -> Iterator[BinaryIO]:
    """A stream; what is written to it stands sealed in the file when the block ends.

    Raises NotSealed.
    """
    read, write = os.pipe()

    def seal() -> None:
        try:
            with os.fdopen(read, "rb") as plain:
                encrypt_io(plain, file, to)
        except EncryptError as error:
            raise NotSealed(f"it cannot be written: {error}") from error

    with ThreadPoolExecutor(1) as beside:
        done = beside.submit(seal)
        try:
            with os.fdopen(write, "wb") as stream:
                yield stream
        except BrokenPipeError:
            done.result()  # tells what stopped it, such as a full disk
            raise
        done.result()


@contextmanager
def opened(file: BinaryIO, by: list[x25519.Identity]) -> Iterator[BinaryIO]:
    """A stream of what was sealed. Only when the block has ended is the whole known to be sound.

    Raises Damaged, whatever the block made of the bytes before the damage.
    """
    read, write = os.pipe()

    def unseal() -> None:
        with os.fdopen(write, "wb") as plain:
            decrypt_io(file, plain, by)

    with ThreadPoolExecutor(1) as beside:
        done = beside.submit(unseal)
        try:
            with os.fdopen(read, "rb") as stream:
                try:
                    yield stream
                finally:
                    while stream.read(1 << 20):
                        pass
        finally:
            _settle(done.exception())


def _settle(error: BaseException | None) -> None:
    if isinstance(error, DecryptError | OSError):
        raise Damaged(f"it cannot be opened: {error}") from error
    if error:
        raise error
