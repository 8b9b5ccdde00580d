"""What there is to learn from, and how many a circle holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible


class ItemKind(StrEnum):
    """What an entry of the learning page is."""

    RECORDING = "recording"
    MATERIAL = "material"
    COURSE = "course"
    NETWORK = "network"  # one that exists beside this one; its address may not be known


LEAST_PLACES: Final = 2
MOST_PLACES: Final = 30
MOST_DATES: Final = 8


class CircleFull(NotPossible):
    """Every place is taken."""


class CircleOver(NotPossible):
    """It was ended, so nobody joins it."""


class Crowded(NotPossible):
    """More people are in it than it would have places."""


class NoAddress(NotPossible):
    """A recording, material or course that nobody could open."""


def require_place(*, taken: int, places: int) -> None:
    """Raises CircleFull."""
    if taken >= places:
        raise CircleFull(places)


def require_room(*, taken: int, places: int) -> None:
    """For who changes the number of places: raises Crowded."""
    if places < taken:
        raise Crowded(taken)


def require_address(kind: ItemKind, url: str) -> None:
    """Raises NoAddress; a network that exists may be named without one."""
    if not url and kind is not ItemKind.NETWORK:
        raise NoAddress(kind)


def to_come(dates: Iterable[datetime], at: datetime) -> Sequence[datetime]:
    """Those that are not over, the next first."""
    return sorted(each for each in dates if each >= at)
