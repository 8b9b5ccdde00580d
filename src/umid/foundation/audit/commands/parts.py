"""What the parts of `umid audit` print, once Django is set up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from umid.foundation.audit import actions, triggers
from umid.foundation.audit.keys import signer
from umid.foundation.audit.queries.keys import keyring
from umid.foundation.audit.queries.keys import statement as statement_of
from umid.foundation.audit.queries.proof import evidence_of, latest_note
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.science.merkle.notes import Signer

if TYPE_CHECKING:
    from argparse import Namespace


def verify(options: Namespace) -> int:
    """Name the first fault; 1 if there is one."""
    against = None
    if options.against:
        note = options.against.read_text(encoding="utf-8")
        against = keyring().opened(note)
    fault = first_fault_of_record(against)
    sys.stdout.write(f"The record is broken {fault}\n" if fault else "The record is whole\n")
    return 1 if fault else 0


def prove(options: Namespace) -> int:
    """An entry's proof as JSON."""
    sys.stdout.write(evidence_of(options.entry).to_json())
    return 0


def checkpoint(_options: Namespace) -> int:
    """The last signed checkpoint."""
    sys.stdout.write(latest_note())
    return 0


def key(_options: Namespace) -> int:
    """The public key."""
    sys.stdout.write(f"{signer().verifier}\n")
    return 0


def change_key(options: Namespace) -> int:
    """Both keys sign that the one in the file follows this node's."""
    following = Signer.from_text(options.file.read_text(encoding="utf-8").strip())
    sys.stdout.write(actions.change_key(following=following, at=timezone.now()))
    sys.stderr.write("Give this node the new key now: with the old one it signs nothing more.\n")
    return 0


def statement(options: Namespace) -> int:
    """What to publish beside a new key."""
    sys.stdout.write(statement_of(options.number))
    return 0


def grants(options: Namespace) -> int:
    """SQL for the owner of the tables to run once."""
    sys.stdout.writelines(f"{statement};\n" for statement in triggers.grants(options.role))
    return 0


PARTS: Final = {
    "verify": verify,
    "prove": prove,
    "checkpoint": checkpoint,
    "key": key,
    "grants": grants,
    "change-key": change_key,
    "statement": statement,
}
