"""`umid audit`: check the record, prove an entry, hand out the signed state."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from umid.kernel.errors import NotFound
from umid.science.merkle.notes import NoKey, NotSigned, Signer

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Run one part; 0 when all is well, 1 when it is not."""
    options = _parser().parse_args(words)
    try:
        if options.part == "new-key":
            return _new_key(options.name)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
        import django  # noqa: PLC0415 - a new key is made before there are settings

        django.setup()
        from umid.foundation.audit.commands.parts import PARTS  # noqa: PLC0415 - needs the models

        return PARTS[options.part](options)
    except (NotFound, NoKey, NotSigned, OSError) as error:
        sys.stderr.write(f"umid audit: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("umid audit", description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    verify = parts.add_parser("verify", help="name the first entry that is not as it was signed")
    verify.add_argument("--against", type=Path, help="a checkpoint that was kept elsewhere")
    prove = parts.add_parser("prove", help="print the proof that an entry was signed")
    prove.add_argument("entry", type=UUID)
    parts.add_parser("checkpoint", help="print the last signed checkpoint, to keep elsewhere")
    parts.add_parser("key", help="print the public key that checks all of it")
    grants = parts.add_parser("grants", help="print what the tables' owner grants the application")
    grants.add_argument("role", type=_role, help="the application's role on PostgreSQL")
    change = parts.add_parser("change-key", help="let another key sign from now on")
    change.add_argument("file", type=Path, help="the file that holds the new secret key")
    statement = parts.add_parser("statement", help="print a change of keys that both keys signed")
    statement.add_argument("number", type=int, nargs="?", help="0 is the first; else the last")
    new_key = parts.add_parser("new-key", help="make a secret key, for UMID_AUDIT_KEY_FILE")
    new_key.add_argument("name", help="a host and a path, such as council.example/audit")
    return parser


def _role(word: str) -> str:
    if not word.isidentifier():
        raise argparse.ArgumentTypeError("a role is one plain word")
    return word


def _new_key(name: str) -> int:
    made = Signer.made(name)
    sys.stdout.write(f"{made.secret_text}\n")
    sys.stderr.write(f"Publish this key, which checks what the other signs:\n{made.verifier}\n")
    return 0
