"""The whole server is killed ten times on each engine while many write to it; nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.apart import database_apart
from tests.killing import Killed


@pytest.mark.killing
def test_no_acknowledged_write_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        found = Killed(tmp_path, address).outcome(times=10, seed=1)
    written, acknowledged, jobs = (found[key] for key in ("written", "acknowledged", "jobs"))
    assert isinstance(written, int)
    assert isinstance(acknowledged, int)
    assert written >= acknowledged >= 10
    assert jobs
    for wrong in ("lost", "without_entry", "entry_without_write", "jobs_not_done"):
        assert found[wrong] == 0, found
    assert found["surprising"] == []
    assert found["record"] == "The record is whole"
