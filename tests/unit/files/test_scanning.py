"""A scanner that is configured has its say on every file; one that is silent lets none pass."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from tests.files import on_disk

from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.scanning import NotScanned, scan

RAW = bytes(200_000)


@contextmanager
def clamd(server: socket.socket, answer: bytes) -> Iterator[list[bytes]]:
    """A daemon that takes one file and gives this answer; yields what it received."""
    received: list[bytes] = []

    def serve() -> None:
        connection, _ = server.accept()
        with connection, connection.makefile("rb") as stream:
            assert stream.read(10) == b"zINSTREAM\0"
            while size := struct.unpack("!L", stream.read(4))[0]:
                received.append(stream.read(size))
            connection.sendall(answer)

    thread = Thread(target=serve)
    with server:
        server.listen()
        thread.start()
        yield received
        thread.join(timeout=5)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(tmp_path / "clamd.sock"))
    with server:
        yield server, str(tmp_path / "clamd.sock")


def test_a_clean_file_passes_and_was_sent_whole(path: tuple[socket.socket, str]) -> None:
    server, address = path
    with clamd(server, b"stream: OK\0") as received, on_disk(RAW) as source:
        scan(source, address)
    assert b"".join(received) == RAW


def test_a_scanner_at_a_port_is_asked_too() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    address = f"127.0.0.1:{server.getsockname()[1]}"
    with clamd(server, b"stream: OK\0") as received, on_disk(RAW) as source:
        scan(source, address)
    assert b"".join(received) == RAW


def test_a_known_virus_is_refused(path: tuple[socket.socket, str]) -> None:
    server, address = path
    found = b"stream: Eicar-Signature FOUND\0"
    with (
        clamd(server, found),
        on_disk(RAW) as source,
        pytest.raises(Refused) as caught,
    ):
        scan(source, address)
    assert caught.value.why is Refusal.VIRUS


@pytest.mark.parametrize(
    "answer", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK!\0"]
)
def test_any_other_answer_is_no_verdict(answer: bytes, path: tuple[socket.socket, str]) -> None:
    server, address = path
    with clamd(server, answer), on_disk(RAW) as source, pytest.raises(NotScanned):
        scan(source, address)


def test_a_silent_scanner_is_no_verdict(tmp_path: Path) -> None:
    with on_disk(RAW) as source, pytest.raises(NotScanned):
        scan(source, str(tmp_path / "absent.sock"))


def test_without_a_scanner_nothing_is_asked() -> None:
    with on_disk(RAW) as source:
        scan(source, "")
