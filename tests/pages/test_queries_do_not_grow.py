"""No page or feed asks the database more when there is more to show, and none asks much."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.adapting import taken_up
from tests.describing import published
from tests.making import a_meeting, a_programme, an_announcement

pytestmark = pytest.mark.django_db

MOST = 12


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "part",
    ["programme/", "programme.ics", "programme.pdf", "participants/", ""],
)
def test_a_meeting_takes_as_many_queries_for_ten_sessions_as_for_a_thousand(
    client: Client, part: str
) -> None:
    a_programme("small", sessions=10)
    a_programme("large", sessions=1000)
    few = queries(client, f"/meetings/small/{part}")
    many = queries(client, f"/meetings/large/{part}")
    assert few == many <= MOST


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/meetings/",
        "/announcements/",
        "/announcements/feed.xml",
        "/bodies/council/",
        "/sitemap.xml",
        "/api/v1/meetings/",
        "/api/v1/announcements/",
    ],
)
def test_a_list_takes_as_many_queries_for_one_row_as_for_three(
    client: Client, address: str
) -> None:
    a_meeting("one")
    an_announcement("one")
    few = queries(client, address)
    for name in ("two", "three"):
        a_meeting(name)
        an_announcement(name)
    assert few == queries(client, address) <= MOST


@pytest.mark.parametrize(
    "address",
    ["/adaptations/", "/adaptations/flows/", "/adaptations/flows.csv", "/api/v1/adaptations/"],
)
def test_adaptations_take_as_many_queries_for_one_as_for_three(
    client: Client, address: str
) -> None:
    practice = published()
    taken_up(practice)
    few = queries(client, address)
    for _more in range(2):
        taken_up(practice, place=None)
    assert few == queries(client, address) <= MOST
