"""`umid backup` and `umid restore`, for those who run a node."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from django.conf import settings

from umid.foundation.audit.keys import signer
from umid.foundation.backup import actions
from umid.foundation.backup.engines import DATABASE_ERRORS, engine
from umid.foundation.backup.rules import BackupFailed
from umid.foundation.backup.sealing import identities, new_identity, recipients
from umid.science.merkle.notes import NoKey, NotSigned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def backup(words: Sequence[str]) -> int:
    """Make a backup, or a pair of keys."""
    parser = argparse.ArgumentParser(
        "umid backup", description="Copy the database and the uploads into one sealed file."
    )
    parser.add_argument("part", nargs="?", choices=["key"], help="make a pair of keys instead")
    parser.add_argument("--to", type=Path, help="the folder to write to (var/backups)")
    options = parser.parse_args(words)
    return _key() if options.part == "key" else _surely("backup", lambda: _backup(options.to))


def restore(words: Sequence[str]) -> int:
    """Bring a backup back, or check that it would come back."""
    parser = argparse.ArgumentParser(
        "umid restore", description="Bring a backup back into an empty node, and report on it."
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--identity", type=Path, required=True, help="the file of the secret key")
    parser.add_argument(
        "--check", action="store_true", help="bring it back aside, and leave the node as it is"
    )
    options = parser.parse_args(words)
    return _surely("restore", lambda: _restore(options.file, options.identity, aside=options.check))


def _key() -> int:
    """The secret half goes where the operator sends it, the public half to the screen."""
    secret, public = new_identity()
    sys.stdout.write(f"# public key: {public}\n{secret}\n")
    sys.stderr.write(
        f"UMID_BACKUP_RECIPIENT={public}\n"
        "Keep the secret key away from this node: whoever has it reads every backup,\n"
        "and without it none can be read.\n"
    )
    return 0


def _backup(to: Path | None) -> int:
    node = _node()
    made, manifest = actions.make(
        node,
        to or node.var / "backups",
        recipients=recipients(settings.BACKUP_RECIPIENTS),
        signer=signer(),
        at=datetime.now(UTC),
    )
    rows, uploads = sum(manifest.contents.rows.values()), len(manifest.parts) - 1
    size = made.stat().st_size
    sys.stdout.write(f"{made}: {size:,} bytes; {rows:,} rows, {uploads:,} uploads\n")
    return 0


def _restore(file: Path, identity: Path, *, aside: bool) -> int:
    act = actions.check if aside else actions.restore
    wrong = 0
    for line in act(_node(), file, identities=identities(identity), verifier=signer().verifier):
        sys.stdout.write(f"{'✗' if line.wrong else '✓'} {line.text}\n")
        sys.stdout.flush()
        wrong += line.wrong
    verdict = "is not what was backed up" if wrong else "comes back whole"
    sys.stdout.write(f"{file.name} {verdict}\n")
    return 1 if wrong else 0


def _node() -> actions.Node:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    return actions.Node(engine(settings.DATABASES["default"]), settings.VAR)


def _surely(command: str, act: Callable[[], int]) -> int:
    """Act; say in one sentence what was wrong, and clear up also when asked to stop."""
    signal.signal(signal.SIGTERM, _stop)
    os.umask(0o077)  # nothing written here is for others
    try:
        return act()
    except (BackupFailed, NoKey, NotSigned, OSError, *DATABASE_ERRORS) as error:
        sys.stderr.write(f"umid {command}: {error}\n")
        return 1


def _stop(_number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + signal.SIGTERM)
