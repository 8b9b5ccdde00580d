"""One's notices as pages, how one gets letters, and the webhooks of the node."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, browser_of
from tests.jobs import do_what_waits
from tests.making import a_programme
from tests.telling import NEWS, SECRET, TASK, tell

from umid.foundation.audit.models import Entry
from umid.foundation.notices import actions, outside
from umid.foundation.notices.models import Delivery, Mailing, Notice, Webhook
from umid.foundation.notices.rules.delivering import Outcome
from umid.kernel.identifiers import new_identifier

pytestmark = pytest.mark.django_db
READER = Cast.FOCAL_POINT_UN
AT = datetime(2026, 1, 7, 12, tzinfo=UTC)
ENDPOINT = {"url": "https://hooks.example.org/umid", "events": ["meetings.released"]}


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_one_reads_one_s_own_notices_and_nobody_else_s() -> None:
    tell(READER, at=AT, paper="mine")
    other = tell(Cast.EXPERT, at=AT, paper="theirs")
    client = browser_of(READER)
    shown = page(client, "/notices/")
    assert "Paper mine is filed." in shown
    assert "theirs" not in shown
    assert client.post(f"/notices/{other.public_id}/read/").status_code == 404
    other.refresh_from_db()
    assert other.read_at is None


def test_what_one_no_longer_sees_is_told_without_its_names() -> None:
    tell(READER, SECRET, at=AT)
    shown = page(browser_of(READER), "/notices/")
    assert "Something changed" in shown
    assert "Anna's" not in shown
    assert "a-paper" not in shown


def test_a_notice_of_an_earlier_version_is_told_without_its_body() -> None:
    tell(READER, at=AT)
    Notice.objects.update(facts={"folder": "x"})
    assert "Some news" in page(browser_of(READER), "/notices/")


def test_a_notice_is_read_in_the_language_of_the_moment() -> None:
    notice = tell(READER, at=AT)
    notice.kind = "meetings.released"
    notice.facts = {"meeting": "first-meeting", "release": 1}
    notice.save()
    client = browser_of(READER)
    assert "First meeting" in page(client, "/en/notices/")
    assert "Первое" in page(client, "/ru/notices/")


def test_opening_a_notice_reads_it_and_leads_to_what_it_is_about() -> None:
    notice, client = tell(READER, TASK, at=AT), browser_of(READER)
    assert "waits for you" in page(client, "/notices/")
    answer = client.post(f"/ru/notices/{notice.public_id}/read/", {"go": "on"})
    assert answer.headers["Location"] == "/ru/meetings/"
    answer = client.post(f"/notices/{notice.public_id}/read/")
    assert answer.headers["Location"] == "/notices/"
    assert not Notice.objects.filter(read_at__isnull=True).exists()


def test_all_are_read_but_what_came_since_one_looked() -> None:
    now = timezone.now()
    tell(READER, at=now - timedelta(hours=1))
    client = browser_of(READER)
    until = re.search(r'name="until" value="([^"]+)"', page(client, "/notices/"))
    assert until
    late = tell(READER, at=timezone.now())
    other = tell(Cast.EXPERT, at=now - timedelta(hours=1))
    client.post("/notices/read/", {"until": until[1]})
    unread = Notice.objects.filter(read_at__isnull=True)
    assert set(unread) == {late, other}


@pytest.mark.parametrize("until", ["", "never", "2026-01-01", "9999-12-31T00:00:00+00:00"])
def test_a_moment_that_no_page_wrote_is_heard_as_now(until: str) -> None:
    tell(READER, at=AT)
    assert browser_of(READER).post("/notices/read/", {"until": until}).status_code == 302
    assert not Notice.objects.filter(read_at__isnull=True).exists()


def test_the_masthead_counts_what_is_unread() -> None:
    client = browser_of(READER)
    assert "Notices (" not in page(client, "/meetings/")
    for paper in ("one", "two"):
        tell(READER, at=AT, paper=paper)
    tell(Cast.EXPERT, at=AT)
    assert "Notices (2)" in page(client, "/meetings/")
    assert "/notices/" not in page(Client(), "/meetings/")


def about_notices(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return [each["sql"] for each in captured if "notices_" in each["sql"]]


def test_the_masthead_asks_once_and_for_visitors_never() -> None:
    tell(READER, at=AT)
    assert len(about_notices(browser_of(READER), "/meetings/")) == 1
    assert about_notices(Client(), "/meetings/") == []


def test_an_inbox_takes_as_many_queries_for_one_notice_as_for_many() -> None:
    client, counts = browser_of(READER), []
    for kind in (NEWS, TASK, SECRET):
        tell(READER, kind, at=AT)
    told = Notice.objects.filter(kind=NEWS.name)
    told.update(kind="meetings.released", facts={"meeting": "first-meeting", "release": 1})
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get("/notices/")
        counts.append(len(captured))
        for notice in list(Notice.objects.all()):
            for _more in range(3):
                notice.pk, notice.public_id = None, new_identifier()
                notice.save(force_insert=True)
    assert counts[0] == counts[1] <= 7


def test_an_inbox_is_read_page_by_page_and_nothing_comes_twice() -> None:
    for number in range(45):
        tell(READER, at=AT + timedelta(minutes=number // 3), paper=f"paper-{number}")
    client, address, seen = browser_of(READER), "/notices/", []
    for _ in range(3):
        shown = page(client, address)
        seen += re.findall(r"Paper (paper-\d+) is", shown)
        onwards = re.search(r'rel="next" href="(\?after=[^"]+)"', shown)
        address = f"/notices/{onwards[1]}" if onwards else ""
    assert address == ""
    assert len(seen) == len(set(seen)) == 45


@pytest.mark.parametrize("after", ["", "~", "x", "9999-12-31T00:00:00Z~" + "f" * 32, "%00"])
def test_a_hostile_place_is_the_beginning_or_some_place(after: str) -> None:
    assert browser_of(READER).get("/notices/", {"after": after}).status_code == 200


def test_how_often_one_gets_letters_is_kept_and_in_the_record() -> None:
    client = browser_of(READER)
    assert re.search(r'value="daily"[^>]*checked', page(client, "/notices/preferences/"))
    client.post("/notices/preferences/", {"frequency": "weekly"})
    assert Mailing.objects.get().frequency == "weekly"
    assert re.search(r'value="weekly"[^>]*checked', page(client, "/notices/preferences/"))
    assert Entry.objects.get(did="notices.choose_mailing").detail == {"frequency": "weekly"}
    answer = client.post("/notices/preferences/", {"frequency": "hourly"})
    assert b"wrong-because" in answer.content


def test_what_one_reads_is_not_in_the_record() -> None:
    notice, before = tell(READER, at=AT), Entry.objects.count()
    actions.read(actor=actor(READER), notice=notice.public_id, at=AT)
    actions.read_all(actor=actor(READER), until=AT, at=AT)
    assert Entry.objects.count() == before


def test_a_webhook_s_secret_is_shown_once() -> None:
    client = browser_of(Cast.ADMINISTRATOR)
    added = client.post("/notices/webhooks/add/", ENDPOINT)
    secret = re.search(r"whsec_[\w+/=]+", added.content.decode())
    assert secret
    assert "no-store" in added.headers["Cache-Control"]
    address = f"/notices/webhooks/{Webhook.objects.get().public_id}/"
    for again in ("/notices/webhooks/", address):
        assert "whsec_" not in page(client, again)


@pytest.mark.parametrize(
    "url", ["http://hooks.example.org/", "https://me:word@hooks.example.org/", "ftp://a.org/"]
)
def test_a_webhook_that_leads_nowhere_allowed_is_refused_beside_its_field(url: str) -> None:
    answer = browser_of(Cast.ADMINISTRATOR).post("/notices/webhooks/add/", ENDPOINT | {"url": url})
    shown = answer.content.decode()
    assert "wrong-because" in shown
    assert url in shown, "what was typed stays"
    assert not Webhook.objects.exists()


def test_a_webhook_is_edited_closed_and_opened_as_it_was_seen() -> None:
    client = browser_of(Cast.ADMINISTRATOR)
    client.post("/notices/webhooks/add/", ENDPOINT)
    address = f"/notices/webhooks/{Webhook.objects.get().public_id}/"
    moved = ENDPOINT | {"url": "https://other.example.org/"}
    assert client.post(address, moved | {"expected": 1}).status_code == 302
    assert Webhook.objects.get().url == "https://other.example.org/"
    assert "Someone changed it" in client.post(address, ENDPOINT | {"expected": 1}).content.decode()
    shown = client.post(f"{address}close/", follow=True).content.decode()
    assert "closed by an administrator" in shown
    client.post(f"{address}open/")
    assert Webhook.objects.get().closed_at is None


def test_what_became_of_an_event_is_shown_and_it_is_sent_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard = []

    def post(*words: object) -> Outcome:
        heard.append(words)
        return Outcome(status=503)

    monkeypatch.setattr(outside, "post", post)
    client = browser_of(Cast.ADMINISTRATOR)
    client.post("/notices/webhooks/add/", ENDPOINT)
    address = f"/notices/webhooks/{Webhook.objects.get().public_id}/"
    a_programme("a-meeting", sessions=2)
    do_what_waits()
    shown = page(client, address)
    assert "A programme was released" in shown
    assert "answered with 503" in shown
    assert "not delivered" in shown
    again = f"{address}log/{Delivery.objects.get().public_id}/replay/"
    assert "on its way once more" in client.post(again, follow=True).content.decode()
    do_what_waits()
    assert len(heard) == 2


def test_a_webhook_s_log_takes_as_many_queries_however_long_it_is() -> None:
    client = browser_of(Cast.ADMINISTRATOR)
    client.post("/notices/webhooks/add/", ENDPOINT)
    webhook, counts = Webhook.objects.get(), []
    for more in (1, 3):
        for _ in range(more):
            made = Delivery.objects.create(
                webhook=webhook, event="meetings.released", body="{}", happened_at=AT
            )
            made.attempts.create(tried_at=AT, status=500)
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/notices/webhooks/{webhook.public_id}/")
        counts.append(len(captured))
    assert counts[0] == counts[1]
