"""Asks ClamAV, where its socket is configured, whether a file is known to be malicious.

The INSTREAM command of clamd: pieces behind their length, a length of zero at the end
(https://docs.clamav.net/manual/Usage/Scanning.html, man clamd).
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from umid.foundation.files.rules.refusals import Refusal, Refused

_CHUNK: Final = 65_536
_SECONDS: Final = 60
_LONGEST_ANSWER: Final = 4096
_CLEAN: Final = b"stream: OK"
_FOUND: Final = b"FOUND"


class NotScanned(Exception):
    """The scanner gave no verdict; the file must wait, never pass."""


def scan(source: IO[bytes], address: str) -> None:
    """Have an open file scanned by the clamd at a path or at `host:port`; "" for no scanner.

    Raises Refused with VIRUS, and NotScanned where there is no answer.
    """
    if not address:
        return
    source.seek(0)
    try:
        with _connected(address) as clamd:
            clamd.sendall(b"zINSTREAM\0")
            while piece := source.read(_CHUNK):
                clamd.sendall(struct.pack("!L", len(piece)) + piece)
            clamd.sendall(struct.pack("!L", 0))
            answer = _answer(clamd)
    except OSError as error:
        raise NotScanned from error
    if answer.endswith(_FOUND):
        raise Refused(Refusal.VIRUS)
    if answer != _CLEAN:
        raise NotScanned


@contextmanager
def _connected(address: str) -> Iterator[socket.socket]:
    with _dialled(address) as clamd:
        clamd.settimeout(_SECONDS)
        if address.startswith("/"):
            clamd.connect(address)
        yield clamd


def _dialled(address: str) -> socket.socket:
    if address.startswith("/"):
        return socket.socket(socket.AF_UNIX)
    host, _, port = address.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=_SECONDS)


def _answer(clamd: socket.socket) -> bytes:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        piece = clamd.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0")
