"""A real server with the demonstration, and Debian's browser to look at it as a person does."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.workers import this_worker

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 180  # seconds; the first start also cuts the type


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium, as root and without a graphics card."""
    return {
        "executable_path": "/usr/bin/chromium",
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture(scope="session")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demonstration keeps what it makes; its letters lie under `mail/`."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="session")
def environment(var: Path) -> dict[str, str]:
    """The environment of the server, for whoever prepares something in its database."""
    return os.environ | {
        "UMID_MODE": "demonstration",
        "UMID_VAR": str(var),
        "UMID_DATABASE": f"sqlite:///{var}/umid.sqlite3",
        "UMID_ORIGIN": f"http://localhost:{_free_port()}",
        "DJANGO_SETTINGS_MODULE": "umid.config.settings",
    }


@pytest.fixture(scope="session")
def base_url(var: Path, environment: dict[str, str]) -> Iterator[str]:
    """The address of the demonstration, started as `bin/demo` starts it."""
    # The type is cut once and shared: cutting takes longer than everything else.
    shared = ROOT / "var" / "assets"
    shared.mkdir(parents=True, exist_ok=True)
    (var / "assets").symlink_to(shared)
    address = environment["UMID_ORIGIN"]
    port = address.rpartition(":")[2]
    command = [sys.executable, "-m", "umid", "demo", "--only-facts", "--port", port]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        assert process.poll() is None, "the demonstration ended while starting"
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"worker {this_worker()}: no answer after {PATIENCE} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
