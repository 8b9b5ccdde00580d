"""A node is copied while others write to it, and comes back whole, into what is empty alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from tests.apart import ROOT, Place, database_apart
from tests.workers import this_worker

from umid.config.environment import database
from umid.foundation.backup import archive
from umid.foundation.backup.engines import Engine, engine
from umid.foundation.backup.rules import Manifest
from umid.foundation.backup.sealing import identities, new_identity, opened, recipients, sealed
from umid.science.merkle.notes import Signer

SECRET, PUBLIC = new_identity()

MIGRATE = """
import django; django.setup()
from django.core.management import call_command
from django.utils import timezone
call_command("migrate", verbosity=0)
"""
LOAD = """
from tests.record import write
from umid.foundation.audit.actions import sequence
from umid.portal.demonstration.loading import load
load(); write(20); sequence(at=timezone.now())
"""
WRITE_ON = """
import django; django.setup()
from django.db import transaction
from tests.record import write
from umid.foundation.directory.models import Source
from uuid import uuid4
print("ready", flush=True)
while True:
    with transaction.atomic():
        Source.objects.create(slug=uuid4().hex, title="Paper")
        write(1)
"""
EDIT_THE_RECORD = """
from django.db import connection
from tests.record import execute, triggers_lifted, write
from umid.foundation.audit.actions import sequence
write(5); sequence(at=timezone.now())
with triggers_lifted(connection):
    execute("UPDATE audit_entry SET did = 'papers.lose' WHERE did = 'papers.file'")
"""
EARLIER = """
import django; django.setup()
from django.core.management import call_command
for room, migration in {rooms}.items():
    call_command("migrate", room, migration, verbosity=0)
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("INSERT INTO directory_source (slug, title, publisher, url) "
        "VALUES ('kept', 'Kept', '', '')")
"""


@dataclass(frozen=True)
class BackedUp(Place):
    """A place with a key to seal for, and the identity that opens at hand."""

    variables: tuple[tuple[str, str], ...] = (("UMID_BACKUP_RECIPIENT", PUBLIC),)

    @property
    def engine(self) -> Engine:
        return engine(database(self.address))

    @property
    def identity(self) -> Path:
        file = self.folder / "identity"
        file.write_text(SECRET, encoding="utf-8")
        return file

    def backup(self) -> Path:
        self.umid("backup", "--to", self.folder / "kept")
        (made,) = (self.folder / "kept").iterdir()
        return made.rename(self.folder / f"{time.monotonic_ns()}.age")


@contextmanager
def a_place(folder: Path) -> Iterator[BackedUp]:
    folder.mkdir(exist_ok=True)
    with database_apart(folder) as address:
        yield BackedUp(folder, address)


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BackedUp]:
    """The demonstration's records, some of them in sequence, and two uploads."""
    with a_place(tmp_path_factory.mktemp("node")) as place:
        place.run("-c", MIGRATE + LOAD)
        for name in ("ab/one", "cd/two"):
            (place.folder / "files" / name).parent.mkdir(parents=True)
            (place.folder / "files" / name).write_bytes(os.urandom(100_000))
        yield place


@pytest.fixture(scope="module")
def made(node: BackedUp) -> Path:
    """A backup that was made while somebody wrote."""
    command = [sys.executable, "-c", WRITE_ON]
    writer = subprocess.Popen(command, env=node.environment, cwd=ROOT, stdout=subprocess.PIPE)
    try:
        assert writer.stdout is not None
        writer.stdout.readline()
        return node.backup()
    finally:
        writer.kill()
        writer.communicate()


def changed(file: Path, node: BackedUp, **rows: int) -> Path:
    """The same backup, but that its manifest tells of other rows, signed by the node itself."""
    folder, signer = file.with_suffix(".open"), Signer.from_text(settings.AUDIT_KEY)
    folder.mkdir()
    with file.open("rb") as source, opened(source, identities(node.identity)) as stream:
        manifest = Manifest.opened(archive.read(stream, folder)[0], signer.verifier)
    told = replace(manifest.contents, rows=manifest.contents.rows | rows)
    parts = [(name, folder / name) for name in manifest.parts]
    forged = file.with_suffix(".forged")
    with forged.open("wb") as out, sealed(out, recipients([PUBLIC])) as stream:
        archive.write(stream, parts, lambda _: replace(manifest, contents=told).signed(signer))
    return forged


def asides() -> int:
    """Databases that a check has left behind on the server."""
    if this_worker().engine == "sqlite":
        return 0
    with psycopg.connect(this_worker().database.rsplit("/", 1)[0] + "/postgres") as link:
        found = link.execute("SELECT count(*) FROM pg_database WHERE datname LIKE '%_aside_%'")
        (count,) = found.fetchone() or (0,)
    return int(count)


def test_a_backup_made_under_writes_comes_back_into_an_empty_node(
    node: BackedUp, made: Path, tmp_path: Path
) -> None:
    with a_place(tmp_path / "new") as new:
        said = new.umid("restore", made, "--identity", node.identity)
        assert "The archive is whole: 3 files" in said
        assert "The rows are all there" in said
        assert "The record is whole" in said
        rows, then = new.engine.rows(), node.engine.rows()
        assert rows["directory_source"] > 0
        assert rows["audit_entry"] >= 20
        assert rows.keys() == then.keys()
        for name in ("ab/one", "cd/two"):
            back, there = new.folder / "files" / name, node.folder / "files" / name
            assert back.read_bytes() == there.read_bytes()
        assert list(new.folder.glob("backup-open-*")) == []
        assert "is not empty" in new.umid("restore", made, "--identity", node.identity, code=1)


def test_a_check_reports_and_leaves_the_node_as_it_was(node: BackedUp, made: Path) -> None:
    before = node.engine.rows()
    said = node.umid("restore", "--check", made, "--identity", node.identity)
    assert said.count("✓") == 4
    assert "comes back whole" in said
    assert node.engine.rows() == before
    assert list(node.folder.glob("backup-open-*")) == []
    assert asides() == 0


def test_a_row_too_few_is_named_by_its_table(node: BackedUp, made: Path) -> None:
    count = node.engine.rows()["meetings_meeting"]
    forged = changed(made, node, meetings_meeting=count + 1)
    said = node.umid("restore", "--check", forged, "--identity", node.identity, code=1)
    assert f"✗ Rows differ: meetings_meeting: {count + 1} when it was made, {count} now" in said
    assert "The record is whole" in said
    assert asides() == 0


def test_a_record_that_was_edited_before_the_backup_is_found_by_the_check(tmp_path: Path) -> None:
    with a_place(tmp_path / "edited") as edited:
        edited.run("-c", MIGRATE + EDIT_THE_RECORD)
        said = edited.umid(
            "restore", "--check", edited.backup(), "--identity", edited.identity, code=1
        )
        assert "✗ The record is broken at place" in said


def test_a_database_of_every_room_s_first_version_is_brought_up_to_this_one(
    tmp_path: Path,
) -> None:
    rooms = {"directory": "0001", "audit": "0001", "jobs": "0001"}
    with a_place(tmp_path / "old") as old, a_place(tmp_path / "new") as new:
        old.run("-c", EARLIER.format(rooms=rooms))
        before = old.engine.rows()
        assert "directory_appointment" not in before
        said = new.umid("restore", old.backup(), "--identity", old.identity)
        assert "✓ Brought up to this version" in said
        after = new.engine.rows()
        assert after["directory_source"] == before["directory_source"] == 1
        assert "directory_appointment" in after
        new.umid("manage", "migrate", "--check")


def test_only_the_node_s_own_key_brings_back(node: BackedUp, made: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(new_identity()[0], encoding="utf-8")
    said = node.umid("restore", "--check", made, "--identity", key, code=1)
    assert "No matching keys found" in said


def test_a_pair_of_keys_is_made_without_settings(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "umid", "backup", "key"],
        check=True,
        env={"PATH": os.environ["PATH"], "UMID_MODE": "nonsense"},
        capture_output=True,
        text=True,
    )
    file = tmp_path / "key"
    file.write_text(done.stdout, encoding="utf-8")
    public = done.stderr.partition("UMID_BACKUP_RECIPIENT=")[2].splitlines()[0]
    with (tmp_path / "sealed").open("wb") as out, sealed(out, recipients([public])) as stream:
        stream.write(b"plain")
    with (tmp_path / "sealed").open("rb") as source, opened(source, identities(file)) as stream:
        assert stream.read() == b"plain"
