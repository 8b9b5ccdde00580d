"""What the page on the announcement claims can be seen in the demonstration."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from umid.foundation.directory.rules import MEMBER_STATES
from umid.foundation.ui.said import country
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

PAGE = Path(__file__).parents[2] / "docs" / "mission.md"
ADDRESSES = sorted(set(re.findall(r"`(/[^`]+)`", PAGE.read_text("utf-8"))))


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_of_the_mission_answers(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_the_mission_names_its_screens() -> None:
    assert len(ADDRESSES) > 10


def test_the_council_names_its_five_member_states(client: Client) -> None:
    shown = client.get("/en/bodies/council/").content.decode()
    for state in MEMBER_STATES:
        assert country(state, Language.ENGLISH) in shown


def test_the_platform_says_what_it_never_holds(client: Client) -> None:
    shown = client.get("/en/about/").content.decode()
    for never in ("risk scores", "watch lists", "biometric", "search of welfare files"):
        assert never in shown
