"""An entry as bytes: the same for ever, whatever database kept it in between.

The record cannot be erased, so it holds no words about anyone: codes, numbers and identifiers
alone, and persons as pseudonyms whose key can be thrown away.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from umid.kernel.identifiers import is_code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

Code: TypeAlias = str | int | bool | None
Detail: TypeAlias = "Mapping[str, Code | list[Code] | tuple[Code, ...]]"

_FORM: Final = "umid.entry.1"
_PSEUDONYM_DIGITS: Final = 32  # 128 bits


class Did(StrEnum):
    """What can be done; without members: each room adds its own as `room.verb`."""


class NotRecordable(ValueError):
    """A detail is more than codes, numbers and identifiers."""


@dataclass(frozen=True, slots=True)
class EntryText:
    """All that an entry says."""

    id: UUID
    at: datetime
    actor: str
    did: str
    object: str
    about: str
    detail: Detail

    def encode(self) -> bytes:
        """The leaf of the tree: JSON with sorted keys and no spaces (RFC 8785)."""
        said = {
            "form": _FORM,
            "id": str(self.id),
            "at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "actor": self.actor,
            "did": self.did,
            "object": self.object,
            "about": self.about,
            "detail": self.detail,
        }
        return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def recordable(detail: Detail) -> dict[str, Code | list[Code]]:
    """The detail as it will be stored; raises NotRecordable for sentences, fractions and so on."""
    stored: dict[str, Code | list[Code]] = {}
    for name, value in detail.items():
        values = value if isinstance(value, list | tuple) else [value]
        if not all(is_code(each) for each in (name, *values)):
            raise NotRecordable(f"the detail {name!r} is not made of codes and identifiers")
        stored[name] = list(value) if isinstance(value, list | tuple) else value
    return stored


def pseudonym(person: str, key: bytes) -> str:
    """Who someone is to those who hold the key, and to nobody once it is gone.

    Made from the person and the key (HMAC-SHA-256), so that a key cannot be put to another person.
    """
    return hmac.digest(key, person.encode(), "sha256").hex()[:_PSEUDONYM_DIGITS]
