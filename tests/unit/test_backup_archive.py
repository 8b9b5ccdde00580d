"""A backup as a file: what was changed in it anywhere is found, whatever it pretends to hold."""

from __future__ import annotations

import io
import os
import random
import sqlite3
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from umid.foundation.backup import archive
from umid.foundation.backup.actions import Node, OtherEngine, make, restore
from umid.foundation.backup.engines.sqlite import SQLite
from umid.foundation.backup.rules import (
    BackupFailed,
    Contents,
    Manifest,
    Unsafe,
    differences,
    require_inside,
)
from umid.foundation.backup.sealing import (
    Damaged,
    NoIdentity,
    NoRecipient,
    NotSealed,
    identities,
    new_identity,
    opened,
    recipients,
    sealed,
)
from umid.science.merkle.notes import NotSigned, Signer

AT = datetime(2026, 11, 24, 8, 40, tzinfo=UTC)
SIGNER = Signer.made("node.example/audit")
SECRET, PUBLIC = new_identity()
CHUNK = 64 * 1024  # what age authenticates at once


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    file = tmp_path / "keys"
    file.write_text(f"# public key: {PUBLIC}\n{SECRET}\n", encoding="utf-8")
    return file


def seal(plain: bytes) -> bytes:
    file = io.BytesIO()
    with sealed(file, recipients([PUBLIC])) as stream:
        stream.write(plain)
    return file.getvalue()


def unseal(data: bytes, keys: Path) -> bytes:
    with opened(io.BytesIO(data), identities(keys)) as stream:
        return stream.read()


def test_what_was_sealed_is_opened_by_its_identity_alone(keys: Path, tmp_path: Path) -> None:
    plain = os.urandom(3 * CHUNK + 5)
    assert unseal(seal(plain), keys) == plain
    other = tmp_path / "other"
    other.write_text(new_identity()[0], encoding="utf-8")
    with pytest.raises(Damaged):
        unseal(seal(plain), other)


def test_a_flipped_bit_anywhere_is_found(keys: Path) -> None:
    data = seal(os.urandom(2 * CHUNK + 1000))
    start = len(data) - (2 * CHUNK + 1000)
    chosen = random.Random(7).sample(range(start, len(data)), 300)  # noqa: S311 - repeatable
    for place in [*range(start), *chosen, len(data) - 1]:
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(Damaged):
            unseal(bytes(flipped), keys)


@pytest.mark.parametrize("cut", [1, 16, 1000, CHUNK, CHUNK + 16])
def test_an_end_that_was_cut_off_is_found(keys: Path, cut: int) -> None:
    data = seal(bytes(2 * CHUNK))
    with pytest.raises(Damaged):
        unseal(data[:-cut], keys)


def test_what_was_added_is_found(keys: Path) -> None:
    with pytest.raises(Damaged):
        unseal(seal(b"plain") + b"\0", keys)


def test_damage_tells_more_than_what_came_of_it(keys: Path) -> None:
    data = bytearray(seal(bytes(2 * CHUNK)))
    data[-1] ^= 1
    with (  # noqa: PT012 - what is raised inside is what must not win
        pytest.raises(Damaged),
        opened(io.BytesIO(bytes(data)), identities(keys)) as stream,
    ):
        stream.read(10)
        raise archive.Incomplete("made of what came before the damage")


def test_a_full_disk_is_told_and_nothing_waits_for_it() -> None:
    class Full(io.RawIOBase):
        def write(self, _data: object) -> int:
            raise OSError("No space left on device")

    with (
        pytest.raises(NotSealed, match="No space left"),
        sealed(Full(), recipients([PUBLIC])) as stream,  # type: ignore[arg-type]  # all that is asked of it
    ):
        stream.write(bytes(8 << 20))


def test_keys_that_are_none_are_refused_without_repeating_them(tmp_path: Path) -> None:
    with pytest.raises(NoRecipient, match="is not set"):
        recipients([])
    with pytest.raises(NoRecipient):
        recipients(["age1nonsense"])
    file = tmp_path / "keys"
    for text in (f"# {SECRET}", f"{SECRET[:-1]}1"):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(NoIdentity) as refused:
            identities(file)
        assert SECRET[20:40] not in str(refused.value)


def test_only_this_node_s_own_manifest_is_read() -> None:
    manifest = Manifest("0.1.0", "sqlite", AT, Contents({"a": 1}, None), {})
    assert Manifest.opened(manifest.signed(SIGNER), SIGNER.verifier) == manifest
    with pytest.raises(NotSigned):
        Manifest.opened(manifest.signed(Signer.made(SIGNER.name)), SIGNER.verifier)
    with pytest.raises(NotSigned, match="not 'umid backup 1'"):
        Manifest.opened(SIGNER.note("a checkpoint\n"), SIGNER.verifier)


def test_what_differs_is_named_with_both_values() -> None:
    was, found = {"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 4, "d": 5}
    assert list(differences(was, found)) == [
        "b: 2 when it was made, 4 now",
        "c: 3 when it was made, absent now",
        "d: absent when it was made, 5 now",
    ]


@pytest.mark.parametrize("name", ["/etc/passwd", "../up", "files/../../up", "", "."])
def test_no_part_leaves_the_folder(name: str) -> None:
    with pytest.raises(Unsafe):
        require_inside(name)


def packed(*members: tuple[str, bytes, bytes]) -> io.BytesIO:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w|") as tar:
        for name, kind, content in members:
            info = tarfile.TarInfo(name)
            info.type, info.size = kind, len(content)
            info.linkname = "/etc/passwd" if kind == tarfile.SYMTYPE else ""
            tar.addfile(info, io.BytesIO(content))
    stream.seek(0)
    return stream


@pytest.mark.parametrize(
    "stream",
    [
        packed(("../up", tarfile.REGTYPE, b"x")),
        packed(("files/link", tarfile.SYMTYPE, b"")),
        packed(("files", tarfile.DIRTYPE, b"")),
        packed(("database", tarfile.REGTYPE, b"x")),
        packed(("manifest", tarfile.REGTYPE, b"\xff")),
        io.BytesIO(b"no archive" * 100),
    ],
    ids=["traversal", "link", "folder", "no manifest", "no text", "no archive"],
)
def test_an_archive_that_is_none_of_ours_is_refused(stream: io.BytesIO, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed):
        archive.read(stream, tmp_path / "folder")
    assert not (tmp_path / "up").exists()


def test_a_backup_that_fails_leaves_no_file(tmp_path: Path) -> None:
    node, to = Node(SQLite(tmp_path / "absent.sqlite3"), tmp_path), tmp_path / "backups"
    with pytest.raises(sqlite3.OperationalError):
        make(node, to, recipients=recipients([PUBLIC]), signer=SIGNER, at=AT)
    assert list(to.iterdir()) == []
    assert not (tmp_path / "absent.sqlite3").exists()


def forged(file: Path, engine: str, files: list[tuple[str, Path]]) -> Path:
    """A backup whose manifest, though signed, is not of these files."""
    said = Manifest("0.1.0", engine, AT, Contents({}, None), {}).signed(SIGNER)
    with file.open("wb") as out, sealed(out, recipients([PUBLIC])) as stream:
        archive.write(stream, files, lambda _parts: said)
    return file


def test_a_part_that_is_not_what_was_signed_is_named(tmp_path: Path, keys: Path) -> None:
    database = tmp_path / "database"
    database.write_bytes(b"true")
    file = forged(tmp_path / "forged.age", "sqlite", [("database", database)])
    node = Node(SQLite(tmp_path / "umid.sqlite3"), tmp_path)
    with pytest.raises(Damaged, match="database: absent when it was made"):
        list(restore(node, file, identities=identities(keys), verifier=SIGNER.verifier))
    assert node.database.is_empty()


def test_a_backup_of_the_other_engine_is_refused(tmp_path: Path, keys: Path) -> None:
    file = forged(tmp_path / "forged.age", "postgresql", [])
    node = Node(SQLite(tmp_path / "umid.sqlite3"), tmp_path)
    with pytest.raises(OtherEngine, match="of postgresql, but this node is on sqlite"):
        list(restore(node, file, identities=identities(keys), verifier=SIGNER.verifier))
    assert node.database.is_empty()
