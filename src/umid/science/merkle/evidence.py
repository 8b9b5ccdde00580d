"""One entry's proof as a JSON document that anyone can check with the log's public key alone.

`python -m umid.science.merkle.evidence PROOF.json KEY` prints the entry that was proven; after a
change of keys, the statements of it follow, from the known KEY on.
"""

from __future__ import annotations

import json
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from umid.science.merkle.notes import Checkpoint, Verifier
from umid.science.merkle.proofs import Inclusion, includes
from umid.science.merkle.successions import followed
from umid.science.merkle.tree import leaf_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT: Final = "umid.inclusion.1"


class NotProven(ValueError):
    """The document does not show that its entry stands in the log."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An entry, the way from it to the root, and the signed checkpoint with that root."""

    entry: str
    proof: Inclusion
    note: str

    @classmethod
    def from_json(cls, document: str) -> Evidence:
        """Read what `to_json` wrote; raises NotProven for anything else."""
        try:
            read: dict[str, Any] = json.loads(document)
            path = tuple(b64decode(each, validate=True) for each in read["path"])
            proof = Inclusion(int(read["index"]), int(read["size"]), path)
            found = cls(str(read["entry"]), proof, str(read["checkpoint"]))
        except (KeyError, TypeError, ValueError):
            found = None
        if found is None or read.get("format") != FORMAT:
            raise NotProven(f"not a document of the form {FORMAT}")
        return found

    def to_json(self) -> str:
        """The document, in lines that a person can follow."""
        path = [b64encode(each).decode() for each in self.proof.path]
        shown = {
            "format": FORMAT,
            "entry": self.entry,
            "index": self.proof.index,
            "size": self.proof.size,
            "path": path,
            "checkpoint": self.note,
        }
        return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"

    def check(self, verifier: Verifier) -> Checkpoint:
        """The signed checkpoint whose tree holds the entry; raises NotSigned, NotProven."""
        signed = Checkpoint.opened(self.note, verifier)
        leaf = leaf_hash(self.entry.encode())
        if signed.size != self.proof.size or not includes(self.proof, leaf=leaf, root=signed.root):
            raise NotProven("the entry is not in the tree that was signed")
        return signed


def main(words: Sequence[str]) -> int:
    """Check a document and print its entry; 0 when proven, 1 when not, 2 for wrong usage."""
    try:
        document, key, *statements = words
    except ValueError:
        sys.stderr.write("usage: python -m umid.science.merkle.evidence PROOF KEY [STATEMENT …]\n")
        return 2
    try:
        evidence = Evidence.from_json(Path(document).read_text(encoding="utf-8"))
        notes = [Path(each).read_text(encoding="utf-8") for each in statements]
        signed = evidence.check(followed(Verifier.from_text(key), notes))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"not proven: {error}\n")
        return 1
    sys.stdout.write(f"{evidence.entry}\n")
    sys.stdout.write(f"entry {evidence.proof.index} of {signed.size} in {signed.origin}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
