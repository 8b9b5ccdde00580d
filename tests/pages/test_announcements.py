"""Announcements: read by all once they are out, by nobody while an embargo holds."""

from __future__ import annotations

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from tests.making import an_announcement

pytestmark = pytest.mark.django_db

KEPT_BACK = "Words of kept-back"
EVERYWHERE = [
    "/",
    "/announcements/",
    "/announcements/feed.xml",
    "/api/v1/announcements/",
    "/sitemap.xml",
]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_an_embargo_keeps_an_announcement_out_of_every_list(client: Client, address: str) -> None:
    an_announcement("kept-back", embargo_until=timezone.now() + timedelta(hours=1))
    page = client.get(address).content.decode()
    assert "kept-back" not in page
    assert KEPT_BACK not in page


@pytest.mark.parametrize("start", ["/announcements", "/api/v1/announcements"])
def test_under_embargo_an_announcement_answers_like_one_that_does_not_exist(
    client: Client, start: str
) -> None:
    an_announcement("kept-back", embargo_until=timezone.now() + timedelta(hours=1))
    hidden, absent = client.get(f"{start}/kept-back/"), client.get(f"{start}/kept-away/")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content.replace(b"kept-back", b"") == absent.content.replace(b"kept-away", b"")


def test_when_the_embargo_ends_everyone_reads_it(client: Client) -> None:
    an_announcement("out-now", embargo_until=timezone.now() - timedelta(seconds=1))
    assert "Words of out-now" in client.get("/announcements/out-now/").content.decode()


def test_the_feed_is_rss_in_the_language_of_the_address(client: Client) -> None:
    response = client.get("/ru/announcements/feed.xml")
    channel = ET.fromstring(response.content).find("channel")  # noqa: S314 - our own XML
    assert channel is not None
    assert channel.findtext("language") == "ru"
    links = [item.findtext("link") for item in channel.iter("item")]
    assert links
    assert all(link and "/ru/announcements/" in link for link in links)
