"""Where webhooks may go: by HTTPS to the public internet, and nowhere inside.

The address comes from a person, the request from our machine, which may reach what they cannot
(OWASP's cheat sheet on server-side request forgery; address blocks by IANA's registries for
special purposes, RFC 6890).
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from umid.kernel.errors import NotPossible

_HTTPS: Final = 443
_UNICAST: Final = IPv6Network("2000::/3")  # all that is global unicast today
_WITHIN: Final = (
    IPv6Network("2002::/16"),  # 6to4 wraps an IPv4 address, perhaps a private one
    IPv6Network("3fff::/20"),  # for documentation, newer than some versions of Python
)


class NotOutside(NotPossible):
    """The address leads nowhere that a webhook may go."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart; `path` has the query with it."""

    host: str
    port: int
    path: str


def target_of(url: str) -> Target:
    """Where an address leads. Raises NotOutside for anything but plain HTTPS to a host."""
    try:
        parts = urlsplit(url)
        port = parts.port or _HTTPS
    except ValueError as error:
        raise NotOutside("the address cannot be read") from error
    host = parts.hostname or ""
    plain = url.isascii() and url.isprintable() and " " not in url
    if parts.scheme != "https" or not host or not plain:
        raise NotOutside("only HTTPS, to a host named in ASCII")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise NotOutside("no names, passwords or fragments")
    path = parts.path or "/"
    return Target(host, port, f"{path}?{parts.query}" if parts.query else path)


def is_public(address: str) -> bool:
    """Whether an IP address lies in the public internet, and wraps no other in itself."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and (
        found not in _UNICAST or any(found in block for block in _WITHIN)
    ):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved
