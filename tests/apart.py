"""A node of the test's own, which other processes see: the tests' own data is in a transaction."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from tests.workers import this_worker

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Place:
    """Where a node lives: its folder, its database, and what else its environment says."""

    folder: Path
    address: str
    variables: tuple[tuple[str, str], ...] = ()

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "UMID_MODE": "test",
            "UMID_VAR": str(self.folder),
            "UMID_DATABASE": self.address,
            "DJANGO_SETTINGS_MODULE": "umid.config.settings",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
        }
        return os.environ | own | dict(self.variables)

    def run(self, *words: str | Path, code: int = 0, told: str = "") -> str:
        """What Python says to these words, which ends with this status (errors too if not 0)."""
        command = [sys.executable, *(str(word) for word in words)]
        done = subprocess.run(
            command,
            check=False,
            env=self.environment,
            cwd=ROOT,
            input=told,
            capture_output=True,
            text=True,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr if code else done.stdout

    def umid(self, *words: str | Path, code: int = 0) -> str:
        """What a command of ours says."""
        return self.run("-m", "umid", *words, code=code)


@contextmanager
def database_apart(folder: Path) -> Iterator[str]:
    """The address of an empty database on this worker's engine; `folder` is for a file."""
    if this_worker().engine == "sqlite":
        yield f"sqlite:///{folder}/umid.sqlite3"
        return
    server, name = this_worker().database.rsplit("/", 1)[0], f"apart_{uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"{server}/{name}"
        finally:
            link.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
