"""The pages of calendars: who comes, the link in the letter, one's own feed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar
from tests.cast import Cast, browser_of, user_of
from tests.delegating import decided, submitted, to_kg
from tests.making import a_session

from umid.council.calendar import actions
from umid.council.calendar.models import Entry, Feed
from umid.council.calendar.sealing import sealed
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import SYSTEM

pytestmark = pytest.mark.django_db

PAGE = "/en/calendar/meetings/convened/"
OTHER = "Planted Marker"


def coming(*, others: int = 0) -> Entry:
    """The expert is accredited to a meeting and invited by calendar, some others too."""
    invitation = to_kg("convened")
    mine = submitted(invitation, email=user_of(Cast.EXPERT).email)
    decided(mine, Nominated.ACCREDITED)
    for number in range(others):
        decided(
            submitted(invitation, f"{OTHER} {number}", email=f"marker{number}@kg.example"),
            Nominated.ACCREDITED,
        )
    actions.send(actor=SYSTEM, meeting="convened", at=timezone.now())
    return Entry.objects.get(delegate=mine)


def test_a_link_asks_first_and_the_answer_is_seen_by_those_it_concerns() -> None:
    entry, client = coming(), Client()
    link = f"/en/calendar/answer/{sealed(entry.link)}/"
    asked = client.get(f"{link}?answer=accepted")
    assert b"checked" in asked.content
    assert "Aigul" not in asked.content.decode()
    entry.refresh_from_db()
    assert entry.answer == "needs_action"  # a mail program that follows links answers nothing
    for _time in range(2):
        assert client.post(link, {"answer": "accepted"}).status_code == 302
    for who in (Cast.SECRETARIAT, Cast.FOCAL_POINT_KG, Cast.EXPERT):
        assert "comes" in browser_of(who).get(PAGE).content.decode()
    assert browser_of(Cast.FOCAL_POINT_UZ).get(PAGE).status_code == 404


def test_the_secretariat_sends_what_waits_and_notes_what_came_by_mail() -> None:
    entry, desk = coming(), browser_of(Cast.SECRETARIAT)
    assert PAGE in desk.get("/en/desk/meetings/convened/").content.decode()
    assert "0 letters go out." in desk.post(f"{PAGE}send/", follow=True).content.decode()
    noted = desk.post(f"{PAGE}answers/{entry.pk}/", {"answer": "declined"}, follow=True)
    assert "The answer is noted." in noted.content.decode()
    refused = browser_of(Cast.FOCAL_POINT_KG).post(f"{PAGE}send/")
    assert refused.status_code == 403


def test_a_feed_shows_ones_own_meetings_until_it_is_revoked() -> None:
    coming(others=1)
    a_session("convened", "first")
    own = browser_of(Cast.EXPERT)
    page = own.post("/en/calendar/").content.decode()
    address = page.partition('<code class="secret">')[2].partition("<")[0]
    path = address.partition("/en/")[2]
    assert path.partition("/")[2].removesuffix(".ics") not in str(list(Feed.objects.values()))
    first = Client().get(f"/en/{path}")
    (event,) = Calendar.from_ical(first.content).events
    assert str(event["SUMMARY"]) == "Meeting convened"
    assert OTHER.encode() not in first.content
    assert b"@kg.example" not in first.content
    tag = first.headers["ETag"]
    assert Client().get(f"/en/{path}", headers={"if-none-match": tag}).status_code == 304
    own.post("/en/calendar/", {"do": "revoke"})
    assert Client().get(f"/en/{path}").status_code == 404


@pytest.mark.parametrize("who", [Cast.SECRETARIAT, Cast.FOCAL_POINT_KG])
def test_the_list_costs_as_many_queries_for_one_as_for_two(who: Cast) -> None:
    def cost(client: Client) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(PAGE).status_code == 200
        return len(asked)

    coming()
    client = browser_of(who)
    few = cost(client)
    invitation = Entry.objects.get().delegate.invitation
    decided(submitted(invitation, OTHER, email="marker@kg.example"), Nominated.ACCREDITED)
    actions.send(actor=SYSTEM, meeting="convened", at=timezone.now())
    assert cost(client) == few


def test_programs_of_the_secretariat_read_answers_without_names() -> None:
    coming(others=1)
    body = browser_of(Cast.SECRETARIAT).get("/api/v1/meetings/convened/calendar/?limit=1").json()
    assert len(body["items"]) == 1
    assert body["next"]
    assert OTHER not in str(body)
