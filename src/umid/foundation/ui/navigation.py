"""Where rooms hang their doors: each registers its entry, so the base page names no room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from django.urls import get_script_prefix, reverse

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.utils.functional import _StrOrPromise


class Wing(StrEnum):
    """What a page is for; the value is the class that gives the page its hue."""

    CONVENE = "wing-convene"
    SHARE = "wing-share"
    DECIDE = "wing-decide"
    COORDINATE = "wing-coordinate"


class Place(StrEnum):
    """Where on the page an entry stands."""

    MASTHEAD = "masthead"
    FOOT = "foot"
    DESK = "desk"  # beside one another at the head of each desk
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Entry:
    """A door into a room; entries of one place stand in ascending `order`."""

    label: _StrOrPromise
    url_name: str
    wing: Wing
    order: int
    place: Place = Place.MASTHEAD


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as one page shows it."""

    label: str
    url: str
    wing: Wing
    is_current: bool


class RegisteredTwice(Exception):
    """Two entries lead to the same page."""

    def __init__(self, url_name: str) -> None:
        super().__init__(f"the navigation already has an entry for {url_name!r}")


_entries: dict[str, Entry] = {}
_search: list[str] = []
_personal: list[tuple[int, Place, Callable[[HttpRequest], Link | None]]] = []


def register(entry: Entry) -> None:
    """Add a door; called from a room's `AppConfig.ready`. Raises RegisteredTwice."""
    if entry.url_name in _entries:
        raise RegisteredTwice(entry.url_name)
    _entries[entry.url_name] = entry


def offer(
    link_for: Callable[[HttpRequest], Link | None],
    place: Place = Place.MASTHEAD,
    order: int = 0,
) -> None:
    """Add a door that differs by who looks, or that not everyone has, after the others.

    Called from `AppConfig.ready`.
    """
    _personal.append((order, place, link_for))
    _personal.sort(key=lambda each: each[0])


def search_at(url_name: str) -> None:
    """Have every page's search form lead there; called from a room's `AppConfig.ready`."""
    _search[:] = [url_name]


def search_url() -> str:
    """Where the search form leads; "" where no room searches."""
    return get_script_prefix() + _address(_search[0])[1:] if _search else ""


def personal(request: HttpRequest, place: Place = Place.MASTHEAD) -> tuple[Link, ...]:
    """The doors of whoever looks."""
    links = (link_for(request) for _, where, link_for in _personal if where is place)
    return tuple(link for link in links if link)


def entries(place: Place = Place.MASTHEAD) -> tuple[Entry, ...]:
    """Every entry of a place, in order."""
    of_place = (entry for entry in _entries.values() if entry.place is place)
    return tuple(sorted(of_place, key=lambda entry: entry.order))


def links(path: str, place: Place = Place.MASTHEAD) -> tuple[Link, ...]:
    """The entries as links; the one with the longest address that `path` lies under is current.

    `path` has no language prefix; the links have that of the active language.
    """
    prefix = get_script_prefix()
    found = [(entry, _address(entry.url_name)) for entry in entries(place)]
    current = nearest(path, [address for _, address in found])
    return tuple(
        Link(str(entry.label), prefix + address[1:], entry.wing, is_current=address == current)
        for entry, address in found
    )


def nearest(path: str, addresses: list[str]) -> str | None:
    """The longest address that `path` lies under; the root lies under nothing but itself."""
    above = [
        a for a in addresses if path == a or (a != "/" and path.startswith(a.rstrip("/") + "/"))
    ]
    return max(above, key=len, default=None)


@lru_cache
def _address(url_name: str) -> str:
    """Without the language, so that it is looked up once for all."""
    return "/" + reverse(url_name).removeprefix(get_script_prefix())
