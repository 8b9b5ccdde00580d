"""Runs the tests in parallel on both database engines, in one pytest run with one summary line."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.cluster import cluster  # noqa: E402 - the root is on the path only now
from tests.workers import team  # noqa: E402

PARTS = ["unit", "property", "db", "pages", "contract", "browser"]
NEED_NO_POSTGRES = {"unit", "property"}
EACH = 2  # workers for an engine: two cores, and browsers that often wait


def main(words: list[str]) -> int:
    """Parts first (`unit`, `db`, …), then pytest's own options."""
    parts = [word for word in words if word in PARTS]
    options = [word for word in words if word not in PARTS]
    places = [f"tests/{part}" for part in parts or PARTS if (ROOT / "tests" / part).exists()]
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="umid-test-"))
        environment = os.environ | {"UMID_VAR": folder, "PYTHONDONTWRITEBYTECODE": "1"}
        engines = ["sqlite"]
        if not parts or set(parts) - NEED_NO_POSTGRES:
            environment["UMID_TEST_POSTGRESQL"] = stack.enter_context(cluster())
            engines.append("postgresql")
        sent = [word for worker in team(engines, EACH) for word in ("--tx", worker.spec())]
        command = [sys.executable, "-m", "pytest", "--dist=each", *sent, *places, *options]
        return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
