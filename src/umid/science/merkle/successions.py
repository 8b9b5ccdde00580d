"""A log's change of keys: a statement that the former key and the one that follows both sign.

The former one says whom it trusts, the following one that it takes the tree as it found it. Who
knows any key of a log gets to its present one, and back to the first.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from umid.science.merkle.notes import Checkpoint, NoKey, NotSigned, Signer, Verifier
from umid.science.merkle.tree import HASH_SIZE

_FORM: Final = "umid.audit.succession.1"


@dataclass(frozen=True, slots=True)
class Succession:
    """Up to `size` leaves, whose root is given, the former key signed; from then on the other."""

    size: int
    root: bytes
    former: Verifier
    following: Verifier

    @classmethod
    def opened(cls, note: str) -> Self:
        """The statement in a note that both its keys signed; raises NotSigned."""
        try:
            form, size, root, former, following = note.partition("\n\n")[0].splitlines()
            found = cls(
                int(size),
                b64decode(root, validate=True),
                Verifier.from_text(former),
                Verifier.from_text(following),
            )
        except (ValueError, NoKey):
            raise NotSigned("not a statement of a change of keys") from None
        one_log = found.former.name == found.following.name
        if form != _FORM or found.size < 0 or len(found.root) != HASH_SIZE or not one_log:
            raise NotSigned("not a statement of a change of keys")
        if {found.former.opened(note), found.following.opened(note)} != {str(found)}:
            raise NotSigned("not the statement that was signed")
        return found

    def __str__(self) -> str:
        root = b64encode(self.root).decode()
        lines = (_FORM, self.size, root, self.former, self.following)
        return "".join(f"{each}\n" for each in lines)


def stated(former: Signer, following: Signer, *, size: int, root: bytes) -> str:
    """The statement as a note with both signatures; raises NoKey where the logs' names differ."""
    if former.name != following.name or former.verifier.id == following.verifier.id:
        raise NoKey("another key of the same log is needed")
    said = str(Succession(size, root, former.verifier, following.verifier))
    return former.note(said) + following.note(said).rpartition("\n\n")[2]


def followed(known: Verifier, notes: Iterable[str]) -> Verifier:
    """The present key of a log by statements from a known one on; raises NotSigned."""
    for note in notes:
        change = Succession.opened(note)
        if str(change.former) != str(known):
            raise NotSigned(f"{known} did not sign this change of keys")
        known = change.following
    return known


@dataclass(frozen=True, slots=True)
class Keyring:
    """A log's present key, and the changes that led to it, the first one first."""

    present: Verifier
    changes: tuple[Succession, ...] = ()

    @classmethod
    def traced(cls, present: Verifier, notes: Iterable[str]) -> Self:
        """Back from the present key; raises NotSigned where the chain does not lead to it."""
        changes = tuple(Succession.opened(note) for note in notes)
        due, size = present, None
        for change in reversed(changes):
            if str(change.following) != str(due) or (size is not None and change.size >= size):
                raise NotSigned(f"no change of keys leads to {due}")
            due, size = change.former, change.size
        return cls(present, changes)

    @property
    def name(self) -> str:
        """The log's."""
        return self.present.name

    def of(self, size: int) -> Verifier:
        """The key that signed the tree of so many leaves, and the last of them."""
        return next((each.former for each in self.changes if size <= each.size), self.present)

    def opened(self, note: str) -> Checkpoint:
        """The checkpoint in a note, signed by the key that was due then; raises NotSigned."""
        for key in (self.present, *(each.former for each in self.changes)):
            try:
                found = Checkpoint.opened(note, key)
            except NotSigned:
                continue
            if str(self.of(found.size)) == str(key):
                return found
        raise NotSigned(f"not a note signed by {self.present}, nor by who came before")
