"""A request to an address that somebody named, against a real server with a certificate."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from umid.foundation.notices import outside
from umid.foundation.notices.rules.addresses import Target
from umid.foundation.notices.rules.delivering import Outcome, Trouble

HOST = "hooks.example.org"
DRIPS = 0


class Receiver(BaseHTTPRequestHandler):
    """Answers as it is told, and remembers what it was sent."""

    status: ClassVar[int] = 204
    heard: ClassVar[list[tuple[str, dict[str, str], str]]] = []

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        if self.status == DRIPS:
            self.drip()
            return
        self.heard.append((self.path, dict(self.headers), self.rfile.read(length).decode()))
        self.send_response(self.status)
        self.send_header("Location", "https://elsewhere.example.org/")
        self.end_headers()

    def drip(self) -> None:
        """Answers letter by letter, each within the patience of who waits."""
        with suppress(OSError):
            while True:
                self.wfile.write(b"H")
                time.sleep(0.1)

    def log_message(self, *_words: object) -> None:
        """Nothing to say."""


def certificate(folder: Path) -> Path:
    """A key and a certificate for the host that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "both.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a receiver on this machine, which the name stands for, and which may be asked."""
    both = certificate(tmp_path)
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(outside, "trust", lambda: ssl.create_default_context(cafile=both))
    monkeypatch.setattr(outside, "looked_up", lambda _target: ["127.0.0.1"])
    monkeypatch.setattr(outside, "is_public", lambda _address: True)
    Receiver.heard, Receiver.status = [], 204
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_the_body_and_its_headers_arrive(port: int) -> None:
    outcome = outside.post(f"https://{HOST}:{port}/umid?a=1", '{"type":"x"}', {"webhook-id": "m"})
    assert outcome == Outcome(status=204)
    ((path, headers, body),) = Receiver.heard
    assert (path, body) == ("/umid?a=1", '{"type":"x"}')
    assert (headers["webhook-id"], headers["Host"]) == ("m", f"{HOST}:{port}")


def test_a_redirection_is_not_followed(port: int) -> None:
    Receiver.status = 302
    assert outside.post(f"https://{HOST}:{port}/", "{}", {}) == Outcome(status=302)
    assert len(Receiver.heard) == 1


def test_a_certificate_for_another_name_is_refused(port: int) -> None:
    outcome = outside.post(f"https://other.example.org:{port}/", "{}", {})
    assert outcome == Outcome(trouble=Trouble.NO_ANSWER)
    assert Receiver.heard == []


def test_an_authority_that_the_system_does_not_know_is_refused(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "trust", ssl.create_default_context)
    assert outside.post(f"https://{HOST}:{port}/", "{}", {}).trouble is Trouble.NO_ANSWER


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["169.254.169.254"], ["::1"], []]
)
def test_a_name_that_leads_inside_is_not_connected_to(
    found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*_words: object) -> None:
        pytest.fail("connected")

    monkeypatch.setattr(outside, "looked_up", lambda _target: found)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert outside.post(f"https://{HOST}/", "{}", {}) == Outcome(trouble=Trouble.NOT_OUTSIDE)


def test_the_connection_goes_to_the_address_that_was_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that answers differently the second time gains nothing: there is no second time."""
    answers, gone_to = iter([["8.8.8.8"], ["127.0.0.1"]]), []

    def connect(address: tuple[str, int], _patience: float) -> None:
        gone_to.append(address)
        raise OSError

    def look_up(_target: Target) -> list[str]:
        return next(answers)

    monkeypatch.setattr(outside, "looked_up", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert outside.post(f"https://{HOST}/", "{}", {}).trouble is Trouble.NO_ANSWER
    assert gone_to == [("8.8.8.8", 443)]


def test_who_never_answers_is_cut_off(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    del port
    silent = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(outside, "_PATIENCE", 0.2)
    number = silent.getsockname()[1]
    assert outside.post(f"https://{HOST}:{number}/", "{}", {}).trouble is Trouble.NO_ANSWER
    silent.close()


def test_who_answers_letter_by_letter_is_cut_off_too(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    Receiver.status = DRIPS
    monkeypatch.setattr(outside, "_LONGEST", 1)
    started = time.monotonic()
    assert outside.post(f"https://{HOST}:{port}/", "{}", {}).trouble is Trouble.NO_ANSWER
    assert time.monotonic() - started < outside._PATIENCE


def test_who_never_ends_the_handshake_is_cut_off_too(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    del port
    silent = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setattr(outside, "_LONGEST", 1)
    started = time.monotonic()
    address = f"https://{HOST}:{silent.getsockname()[1]}/"
    assert outside.post(address, "{}", {}).trouble is Trouble.NO_ANSWER
    assert time.monotonic() - started < outside._PATIENCE
    silent.close()
