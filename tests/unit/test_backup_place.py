"""Where plaintext lies for a moment: nobody else looks in, and nothing stays."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest

from umid.foundation.backup import commands
from umid.foundation.backup.place import Busy, private_folder


def test_the_private_folder_is_ours_alone_and_goes_with_its_block(tmp_path: Path) -> None:
    with private_folder(tmp_path) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        with pytest.raises(Busy), private_folder(tmp_path):
            pass
    assert not folder.exists()


def test_what_a_killed_backup_left_behind_goes_with_the_next(tmp_path: Path) -> None:
    with private_folder(tmp_path) as folder:
        left = folder.with_name(folder.name + "x")
    left.mkdir()
    (left / "database").write_bytes(b"plain")
    with private_folder(tmp_path):
        assert not left.exists()


def test_a_backup_that_is_asked_to_stop_leaves_no_plaintext(tmp_path: Path) -> None:
    def stopped() -> int:
        with private_folder(tmp_path) as folder:
            (folder / "database").write_bytes(b"plain")
            signal.raise_signal(signal.SIGTERM)
        return 0

    handler, mask = signal.getsignal(signal.SIGTERM), os.umask(0)
    try:
        with pytest.raises(SystemExit):
            commands._surely("backup", stopped)
    finally:
        signal.signal(signal.SIGTERM, handler)
        os.umask(mask)
    assert [file.name for file in tmp_path.iterdir()] == ["backup.lock"]
