"""What a child can be asked to do; a target is loaded in the child alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Task(StrEnum):
    """The tasks by name."""

    INSPECT = "inspect"
    READ_TABLE = "read_table"
    READ_PAIRS = "read_pairs"

    @property
    def target(self) -> str:
        """`module:function`."""
        return _TARGETS[self]


_ROOM: Final = "umid.foundation.files"
_TARGETS: Final = {
    Task.INSPECT: f"{_ROOM}.inspection.inspecting:inspect",
    Task.READ_TABLE: f"{_ROOM}.inspection.reading:read_table",
    Task.READ_PAIRS: f"{_ROOM}.inspection.pairs:read_pairs",
}
