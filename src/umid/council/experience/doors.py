"""Places on the library's pages that rooms above fill, so that this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from umid.council.experience.queries import PracticeView

OfPractice = Callable[["PracticeView"], "SafeString"]
OfLibrary = Callable[[str], "SafeString"]
"""Takes what the address asks for, without the page: `theme=children&place=UZ`."""
Door = TypeVar("Door")


class HungTwice(Exception):
    """Two doors bear one key."""


_head: Final[dict[str, OfPractice]] = {}
_practice: Final[dict[str, OfPractice]] = {}
_library: Final[dict[str, OfLibrary]] = {}


def in_head(key: str, door: OfPractice) -> None:
    """In the head of a practice's page, from a room's `AppConfig.ready`. Raises HungTwice."""
    _hang(_head, key, door)


def beside_practice(key: str, door: OfPractice) -> None:
    """Beside a practice. Raises HungTwice."""
    _hang(_practice, key, door)


def beside_library(key: str, door: OfLibrary) -> None:
    """Beside the library. Raises HungTwice."""
    _hang(_library, key, door)


def of_head(view: PracticeView) -> list[SafeString]:
    """What rooms above say in the head of its page."""
    return [door(view) for door in _head.values()]


def of_practice(view: PracticeView) -> list[SafeString]:
    """What they bring beside it."""
    return [door(view) for door in _practice.values()]


def of_library(query: str) -> list[SafeString]:
    """What they bring beside the library."""
    return [door(query) for door in _library.values()]


def _hang(doors: dict[str, Door], key: str, door: Door) -> None:
    if key in doors:
        raise HungTwice(key)
    doors[key] = door
