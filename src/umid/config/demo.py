"""`umid demo`: everything that a working demonstration needs, step by step, on this machine."""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from umid.config import upgrade
from umid.config.environment import Mode

VAR = Path(os.environ.get("UMID_VAR", "var"))


def main(words: list[str]) -> int:
    """Prepare and serve; `--prepare` stops before serving."""
    parser = argparse.ArgumentParser("umid demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="where to serve (8000)")
    parser.add_argument("--fresh", action="store_true", help="start over with an empty database")
    parser.add_argument("--prepare", action="store_true", help="prepare, and do not serve")
    parser.add_argument(
        "--only-facts", action="store_true", help="without the meetings that are made up"
    )
    options = parser.parse_args(words)
    if not options.prepare and _is_taken(options.port):
        sys.stderr.write(
            f"umid: port {options.port} is in use; choose another with --port, "
            "or stop what listens there\n"
        )
        return 1
    _set_up(options.port)
    if options.fresh:
        _say("Starting over: the database under var/ is removed")
        _forget()
    _prepare(only_facts=options.only_facts)
    if not options.prepare:
        _say(f"Umid's demonstration is at http://localhost:{options.port}/  (Ctrl-C ends it)")
        from umid.config.server import serve  # noqa: PLC0415 - after preparing

        with _worker():
            serve(options.port)
    return 0


@contextmanager
def _worker() -> Iterator[None]:
    """A worker beside the server, which ends with it."""
    process = subprocess.Popen([sys.executable, "-m", "umid", "worker"])
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _say(step: str) -> None:
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _set_up(port: int) -> None:
    os.environ.setdefault("UMID_MODE", Mode.DEMONSTRATION.value)
    os.environ.setdefault("UMID_ORIGIN", f"http://localhost:{port}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")
    VAR.mkdir(exist_ok=True)


def _forget() -> None:
    for left in (*VAR.glob("umid.sqlite3*"), *VAR.glob("cache.sqlite3*")):
        left.unlink()
    shutil.rmtree(VAR / "static", ignore_errors=True)


def _prepare(*, only_facts: bool) -> None:
    started = time.perf_counter()
    for step in upgrade.steps(checked=False):
        _say(step)

    from umid.portal.demonstration.loading import load  # noqa: PLC0415 - needs Django set up

    _say("Loading the demonstration" if load() else "The demonstration is loaded already")
    if not only_facts:
        _load_stages()
    _say(f"Ready after {time.perf_counter() - started:.1f} s")


def _load_stages() -> None:
    from django.utils import timezone  # noqa: PLC0415 - needs Django set up

    from umid.portal.demonstration.stages import load_stages  # noqa: PLC0415 - likewise

    if load_stages(at=timezone.now()):
        _say("Loading meetings that are made up: one past, one in session today, one to come")
