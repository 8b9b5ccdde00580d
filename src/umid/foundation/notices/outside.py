"""A request to a machine that somebody named: by HTTPS, to a public address, and to that one alone.

The name is looked up once and the connection goes to the address that was judged, so that a name
which answers differently the second time gains nothing. Redirections are not followed, the
answer's body is not read, proxies of the environment are not used.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Mapping
from contextlib import suppress
from http.client import HTTPException, HTTPSConnection
from threading import Timer
from typing import Final

from umid.foundation.notices.rules.addresses import NotOutside, Target, is_public, target_of
from umid.foundation.notices.rules.delivering import Outcome, Trouble

_PATIENCE: Final = 10  # seconds for each wait on the line
_LONGEST: Final = 20  # seconds in all, for who answers letter by letter


def post(url: str, body: str, headers: Mapping[str, str]) -> Outcome:
    """Post a body of JSON and say how it ended; never raises for what lies outside."""
    try:
        target = target_of(url)
        address = judged(looked_up(target))
        return Outcome(status=_posted(target, address, body, headers))
    except NotOutside:
        return Outcome(trouble=Trouble.NOT_OUTSIDE)
    except (OSError, HTTPException):
        return Outcome(trouble=Trouble.NO_ANSWER)


def looked_up(target: Target) -> list[str]:
    """Every address that a name has now; raises OSError where it has none."""
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


def judged(addresses: Iterable[str]) -> str:
    """The address to go to. Raises NotOutside where even one of them lies inside."""
    those = list(addresses)
    if not those or not all(is_public(each) for each in those):
        raise NotOutside("the name leads inside")
    return those[0]


class Pinned(HTTPSConnection):
    """A connection to one address, under the name that its certificate has to show."""

    def __init__(self, target: Target, address: str) -> None:
        super().__init__(target.host, target.port, timeout=_PATIENCE)
        self._address = address
        self._trust = trust()
        self._line: socket.socket | None = None

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), _PATIENCE)
        self._line = plain.dup()  # outlives the handshake, so that this can be cut off too
        self.sock = self._trust.wrap_socket(plain, server_hostname=self.host)

    def close(self) -> None:
        super().close()
        if self._line is not None:
            self._line.close()

    def cut(self) -> None:
        """End it from another thread, whatever is waited for."""
        if self._line is not None:
            with suppress(OSError):  # it is over already
                self._line.shutdown(socket.SHUT_RDWR)


def trust() -> ssl.SSLContext:
    """The authorities that the system trusts."""
    return ssl.create_default_context()


def _posted(target: Target, address: str, body: str, headers: Mapping[str, str]) -> int:
    sent = {"Content-Type": "application/json", "User-Agent": "Umid", **headers}
    connection = Pinned(target, address)
    watch = Timer(_LONGEST, connection.cut)
    watch.start()
    try:
        connection.request("POST", target.path, body.encode(), sent)
        return connection.getresponse().status
    finally:
        watch.cancel()
        connection.close()
