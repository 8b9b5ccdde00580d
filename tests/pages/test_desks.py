"""The secretariat goes from each desk of a meeting to every other."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.cast import Cast, browser_of
from tests.making import a_meeting

from umid.council.meetings.tabs import desks

pytestmark = pytest.mark.django_db
_OF_EVERYONE = "floor"  # the sessions with a floor are a page of the meeting that all read


def test_every_desk_of_a_meeting_leads_to_the_others() -> None:
    slug, client = a_meeting("desks"), browser_of(Cast.SECRETARIAT)
    addresses = {desk.key: reverse(desk.url_name, args=[slug]) for desk in desks()}
    assert len(addresses) >= 8
    for key, address in addresses.items():
        if key != _OF_EVERYONE:
            words = client.get(address).content.decode()
            missing = [one for one in addresses.values() if f'href="{one}"' not in words]
            assert missing == [], key
