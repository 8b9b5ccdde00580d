"""Why a file is refused: each reason is one that its sender can understand and act upon."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The reasons; `wording` has their sentences."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    KIND = "kind"
    NAME = "name"
    TWO_KINDS = "two_kinds"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    UNPACKED = "unpacked"
    MEMBERS = "members"
    MEMBER_NAME = "member_name"
    NESTED = "nested"
    ENTITIES = "entities"
    MACROS = "macros"
    EMBEDDED = "embedded"
    EXTERNAL = "external"
    ACTIVE = "active"
    PIXELS = "pixels"
    COSTLY = "costly"
    VIRUS = "virus"


class Refused(Exception):
    """The file must not be taken in."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why
