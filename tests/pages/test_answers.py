"""What every answer carries, and what it must not."""

from __future__ import annotations

import io
import json
import logging

import pytest
from django.test import Client
from tests.making import a_meeting

from umid.config.logs import JsonFormatter

pytestmark = pytest.mark.django_db

PUBLIC = ["/", "/meetings/first-meeting/programme/", "/announcements/", "/about/", "/privacy/"]


@pytest.mark.parametrize("address", PUBLIC)
def test_reading_sets_no_cookie(client: Client, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.parametrize("address", PUBLIC)
def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_within_the_page(
    client: Client, address: str
) -> None:
    response = client.get(address)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = response.content.decode()
    assert " style=" not in page
    assert " onclick=" not in page
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"


def test_an_unchanged_page_is_not_sent_again(client: Client) -> None:
    first = client.get("/meetings/first-meeting/programme/")
    again = client.get(
        "/meetings/first-meeting/programme/", headers={"if-none-match": first.headers["ETag"]}
    )
    assert again.status_code == 304
    assert again.content == b""


def test_the_answer_says_how_much_it_asked_the_database(client: Client) -> None:
    timing = client.get("/bodies/").headers["Server-Timing"]
    assert timing.startswith('sql;desc="1 queries"')


def test_the_log_tells_the_route_and_nothing_that_was_written_in_the_address(
    client: Client,
) -> None:
    heard = io.StringIO()
    handler = logging.StreamHandler(heard)
    handler.setFormatter(JsonFormatter())
    log = logging.getLogger("umid.requests")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        client.get("/meetings/madina-rahimova/?name=Madina")
    finally:
        log.removeHandler(handler)
    line = json.loads(heard.getvalue())
    assert line["route"] == "meetings/<slug:slug>/"
    assert line["status"] == 404
    assert "adina" not in heard.getvalue()


def test_search_engines_read_of_the_meeting_what_people_read(client: Client) -> None:
    page = client.get("/ru/meetings/first-meeting/").content.decode()
    written = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    event = json.loads(written)
    assert event["@type"] == "Event"
    assert event["startDate"] == "2024-05-14"
    assert event["name"] == "Первое заседание Регионального экспертного совета"
    assert len(event["organizer"]) == 7


def test_a_missing_language_is_said_on_the_page(client: Client) -> None:

    a_meeting("in-english-only")
    page = client.get("/kk/meetings/in-english-only/").content.decode()
    assert 'class="fallback"' in page
    assert '<span lang="en">Meeting in-english-only</span>' in page


def test_a_language_without_its_slash_is_shown_the_way(client: Client) -> None:
    response = client.get("/ru")
    assert response.status_code == 301
    assert response.headers["Location"] == "/ru/"
