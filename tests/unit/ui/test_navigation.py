"""The current door is the nearest one above the page."""

from __future__ import annotations

import pytest

from umid.foundation.ui import navigation
from umid.foundation.ui.navigation import Entry, Place, RegisteredTwice, Wing, nearest

ADDRESSES = ["/", "/meetings/", "/meetings/first-meeting/", "/about/"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "/"),
        ("/meetings/", "/meetings/"),
        ("/meetings/first-meeting/programme/", "/meetings/first-meeting/"),
        ("/meetings/second/", "/meetings/"),
        ("/meetingsroom/", None),
        ("/elsewhere/", None),
    ],
)
def test_the_current_address_is_the_longest_that_the_page_lies_under(
    path: str, address: str | None
) -> None:
    assert nearest(path, ADDRESSES) == address


@pytest.fixture
def empty_register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_entries", {})


@pytest.mark.usefixtures("empty_register")
def test_entries_of_a_place_stand_in_their_order() -> None:
    last = Entry("About", "portal:about", Wing.CONVENE, 9)
    first = Entry("Meetings", "meetings:listing", Wing.CONVENE, 1)
    foot = Entry("Privacy", "portal:privacy", Wing.CONVENE, 1, Place.FOOT)
    for entry in (last, foot, first):
        navigation.register(entry)
    assert navigation.entries() == (first, last)
    assert navigation.entries(Place.FOOT) == (foot,)


@pytest.mark.usefixtures("empty_register")
def test_a_door_is_hung_once() -> None:
    navigation.register(Entry("Meetings", "meetings:listing", Wing.CONVENE, 1))
    with pytest.raises(RegisteredTwice, match="meetings:listing"):
        navigation.register(Entry("Again", "meetings:listing", Wing.SHARE, 2))
