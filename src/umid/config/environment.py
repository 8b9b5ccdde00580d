"""Typed reading of the process environment; every failure is one clear sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Misconfigured(Exception):
    """The environment does not allow a start; says which variable and why."""


class Mode(StrEnum):
    """What the process is for. Only production is safe to expose, so it is the default."""

    PRODUCTION = "production"
    DEMONSTRATION = "demonstration"
    TEST = "test"


class NodeKind(StrEnum):
    """Which wings this installation carries."""

    COUNCIL = "council"
    ALL = "all"


_Choice = TypeVar("_Choice", bound=StrEnum)
_TRUE = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables, read by type. `NAME_FILE` may name a file that holds the value of `NAME`."""

    variables: Mapping[str, str]

    def text(self, name: str, default: str | None = None) -> str:
        """The value; without one, the default. Raises Misconfigured when there is neither."""
        file = self.variables.get(f"{name}_FILE")
        if name in self.variables and file:
            raise Misconfigured(f"{name} and {name}_FILE are both set; keep one")
        if file:
            try:
                return Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise Misconfigured(f"{name}_FILE cannot be read: {error.strerror}") from error
        value = self.variables.get(name, default)
        if value is None:
            raise Misconfigured(f"{name} is not set")
        return value

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.text(name, str(default))
        try:
            return int(value)
        except ValueError as error:
            raise Misconfigured(f"{name} is {value!r}; a whole number is needed") from error

    def flag(self, name: str, *, default: bool) -> bool:
        """Yes or no."""
        value = self.text(name, "yes" if default else "no").lower()
        if value not in _TRUE:
            raise Misconfigured(f"{name} is {value!r}; yes or no is needed")
        return _TRUE[value]

    def words(self, name: str, default: str = "") -> list[str]:
        """Words separated by commas."""
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def choice(self, name: str, kind: type[_Choice], default: _Choice) -> _Choice:
        """One of the values of an enum."""
        value = self.text(name, default.value)
        try:
            return kind(value)
        except ValueError as error:
            choices = ", ".join(kind)
            raise Misconfigured(f"{name} is {value!r}; one of {choices} is needed") from error


def zone(name: str) -> ZoneInfo:
    """A time zone by its IANA name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Misconfigured(f"UMID_ZONE is {name!r}, which is no time zone") from error


def database(address: str) -> dict[str, Any]:
    """Django's settings for `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path.removeprefix("/")) or ":memory:",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # Writers queue at the start of their transaction, so none fails in the middle.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
            },
        }
    if parts.scheme == "postgresql":
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    raise Misconfigured(
        f"UMID_DATABASE begins with {parts.scheme!r}; sqlite or postgresql is needed"
    )
