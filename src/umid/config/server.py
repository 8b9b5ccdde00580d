"""Serves this node with granian: WSGI, two workers of two threads each, as measured best."""

from __future__ import annotations

import argparse
import ctypes
import os
from contextlib import suppress

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

WORKERS = 2
_ARENA_MAX = -8  # M_ARENA_MAX of malloc.h
THREADS = 2  # the default costs a third of the rate and doubles the slowest answers


def serve(port: int, *, address: str = "127.0.0.1", workers: int = WORKERS) -> None:
    """Serve until interrupted."""
    _share_one_heap()
    Server(
        "umid.config.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve()


def _share_one_heap() -> None:
    """Let a worker's threads, which take turns anyway, share one heap: 5 MB less for each worker.

    Workers are forked and have no say of their own; other C libraries than glibc have none at all.
    """
    with suppress(AttributeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def main(words: list[str]) -> int:
    """`umid serve`: check the set-up, then serve."""
    parser = argparse.ArgumentParser("umid serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--workers", type=int, default=WORKERS)
    options = parser.parse_args(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umid.config.settings")

    import django  # noqa: PLC0415 - after the words are understood
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("check", "--database", "default", "--fail-level", "ERROR", verbosity=0)
    serve(options.port, address=options.address, workers=options.workers)
    return 0
