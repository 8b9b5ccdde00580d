"""Where plaintext may lie for a moment: one private folder beside the database, gone afterwards."""

from __future__ import annotations

import fcntl
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from umid.foundation.backup.rules import BackupFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX: Final = "backup-open-"


class Busy(BackupFailed):
    """Another backup or restore of this node is running."""


@contextmanager
def private_folder(within: Path) -> Iterator[Path]:
    """A folder that only we can enter (mode 0700), removed when the block ends.

    What a killed process left behind is removed first. Raises Busy.
    """
    with (within / "backup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy("another backup or restore is running here") from None
        for left in within.glob(f"{_PREFIX}*"):
            shutil.rmtree(left)
        with TemporaryDirectory(prefix=_PREFIX, dir=within) as made:
            yield Path(made)
