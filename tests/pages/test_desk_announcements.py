"""Announcements at the desk: what is not public exists for nobody else, in no form."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, browser_of
from tests.making import an_announcement

from umid.council.meetings import queries
from umid.council.meetings.models import Announcement
from umid.foundation.audit.models import Entry
from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

DESK = "/en/desk/announcements/"
ADD = f"{DESK}add/"
ONE = f"{DESK}autumn-gathering/"
TOLD = ("Autumn gathering", "It will be held in Dushanbe")


@pytest.fixture
def officer(db: None) -> Client:
    del db
    return browser_of(Cast.SECRETARIAT)


def answers(**changed: object) -> dict[str, object]:
    return {
        "expected": 0,
        "title": "Autumn gathering",
        "issued_on": "2026-03-01",
        "places": "Tashkent\r\nNew York",
        "paragraphs": "It will be held in Dushanbe.\r\n\r\nAll are welcome.",
        "meeting": "first-meeting",
        "source": "",
        "embargo_on": "",
        "embargo_at": "",
        "embargo_zone": "Asia/Dushanbe",
    } | changed


def soon(hours: int = 5) -> dict[str, object]:
    """An embargo that ends in some hours, as the form asks for it."""
    until = timezone.now() + timedelta(hours=hours + 5)  # Dushanbe's clock
    return {"embargo_on": until.strftime("%Y-%m-%d"), "embargo_at": until.strftime("%H:%M")}


def written(officer: Client, **changed: object) -> Announcement:
    officer.post(ADD, answers(**changed))
    return Announcement.objects.get(slug="autumn-gathering")


def published(officer: Client, **changed: object) -> Announcement:
    found = written(officer, **changed)
    officer.post(f"{ONE}publish/", {"expected": found.revision})
    found.refresh_from_db()
    return found


def everywhere(client: Client) -> dict[str, str]:
    """Each place where announcements are read, in two languages."""
    places = ["announcements/", "announcements/feed.xml", "meetings/first-meeting/", ""]
    addresses = [f"/{language}/{place}" for language in ("en", "ru") for place in places]
    addresses += ["/sitemap.xml", "/api/v1/announcements"]
    return {address: client.get(address, follow=True).content.decode() for address in addresses}


def is_nowhere(client: Client) -> bool:
    gone = [f"/en/announcements/autumn-gathering{end}" for end in ("/", "")]
    gone.append("/api/v1/announcements/autumn-gathering")
    statuses = {client.get(address, follow=True).status_code for address in gone}
    told = [
        address
        for address, page in everywhere(client).items()
        if "autumn-gathering" in page or any(words in page for words in TOLD)
    ]
    return statuses == {404} and told == []


def test_a_draft_is_read_at_the_desk_alone(officer: Client, client: Client) -> None:
    written(officer)
    assert "Autumn gathering" in officer.get(DESK).content.decode()
    assert "It will be held in Dushanbe." in officer.get(f"{ONE}preview/").content.decode()
    assert is_nowhere(client)
    assert is_nowhere(officer)
    assert is_nowhere(browser_of(Cast.FOCAL_POINT_UZ))


def test_under_embargo_nothing_shows_anywhere(officer: Client, client: Client) -> None:
    found = published(officer, **soon())
    assert found.published_at is not None
    assert "Under embargo" in officer.get(ONE).content.decode()
    assert is_nowhere(client)
    Announcement.objects.update(embargo_until=timezone.now() - timedelta(seconds=1))
    assert not is_nowhere(client)
    assert (
        "It will be held in Dushanbe."
        in client.get("/en/announcements/autumn-gathering/").content.decode()
    )


def test_an_embargo_ends_by_the_clock_of_its_zone(officer: Client) -> None:
    found = written(officer, embargo_on="2026-03-02", embargo_at="10:00")
    assert found.embargo_until == datetime(2026, 3, 2, 5, tzinfo=UTC)
    page = officer.get(ONE).content.decode()
    assert 'value="10:00"' in page
    wrong = officer.post(ONE, answers(embargo_on="2026-03-02")).content.decode()
    assert "An embargo needs a day and a time." in wrong


def test_once_published_it_is_read_everywhere(officer: Client, client: Client) -> None:
    published(officer)
    shown = {address for address, page in everywhere(client).items() if "autumn-gathering" in page}
    assert {"/en/announcements/", "/en/announcements/feed.xml", "/sitemap.xml"} <= shown
    assert {"/en/meetings/first-meeting/", "/api/v1/announcements"} <= shown
    page = client.get("/en/announcements/autumn-gathering/").content.decode()
    assert "Tashkent, New York" in re.sub(r"<[^>]*>", "", page)


def test_what_is_withdrawn_is_gone_for_readers_and_kept_at_the_desk(
    officer: Client, client: Client
) -> None:
    found = published(officer)
    officer.post(f"{ONE}withdraw/", {"expected": found.revision})
    assert is_nowhere(client)
    assert "Withdrawn" in officer.get(DESK).content.decode()
    found.refresh_from_db()
    officer.post(f"{ONE}publish/", {"expected": found.revision})
    assert not is_nowhere(client)


def test_a_stale_press_publishes_nothing(officer: Client, client: Client) -> None:
    found = written(officer)
    officer.post(ONE, answers(title="Autumn gathering, corrected"))
    told = officer.post(f"{ONE}publish/", {"expected": found.revision}, follow=True)
    assert "Someone changed the announcement meanwhile" in told.content.decode()
    assert is_nowhere(client)


def test_what_was_done_already_is_not_done_again(officer: Client) -> None:
    found = published(officer)
    told = officer.post(f"{ONE}publish/", {"expected": found.revision}, follow=True)
    assert "Someone did this already." in told.content.decode()


def test_a_paragraph_put_first_leaves_the_others_their_translations(officer: Client) -> None:
    found = written(officer)
    first = found.paragraphs.first()
    assert first is not None
    key = f"paragraph.{first.pk}.text"
    russian = f"{DESK}autumn-gathering/texts/ru/"
    officer.post(russian, {key: "Оно пройдёт в Душанбе.", f"{key}:seen": ""})
    longer = f"New.\n\n{answers()['paragraphs']}"
    officer.post(ONE, answers(paragraphs=longer, expected=1))
    texts = [row.text for row in found.paragraphs.all()]
    assert [text.read(Language.ENGLISH).text for text in texts] == [
        "New.",
        "It will be held in Dushanbe.",
        "All are welcome.",
    ]
    assert texts[1].versions[Language.RUSSIAN].standing is Standing.TRANSLATED
    assert not texts[1].is_stale(Language.RUSSIAN)
    assert Language.RUSSIAN not in texts[0].versions


def test_two_who_edit_at_once_choose(officer: Client) -> None:
    written(officer)
    officer.post(ONE, answers(places="Dushanbe"))
    page = officer.post(ONE, answers(places="Almaty")).content.decode()
    assert "Someone else changed this while you wrote" in page
    officer.post(ONE, answers(places="Almaty", expected=1) | {"choose:places": "theirs"})
    found = Announcement.objects.get(slug="autumn-gathering")
    assert [one.place.read(Language.ENGLISH).text for one in found.datelines.all()] == ["Dushanbe"]


def test_two_translators_of_an_announcement_choose(officer: Client) -> None:
    written(officer)
    russian, key = f"{DESK}autumn-gathering/texts/ru/", "announcement.title"
    officer.post(russian, {key: "Их"})
    page = officer.post(russian, {key: "Моё"}).content.decode()
    assert "Someone else wrote meanwhile" in page


def test_every_deed_is_in_the_record(officer: Client) -> None:
    found = published(officer)
    officer.post(ONE, answers(expected=found.revision))
    officer.post(f"{ONE}withdraw/", {"expected": found.revision + 1})
    deeds = ["draft_announcement", "publish", "edit_announcement", "withdraw"]
    found_deeds = Entry.objects.filter(did__in=[f"meetings.{deed}" for deed in deeds])
    assert {entry.did for entry in found_deeds} == {f"meetings.{deed}" for deed in deeds}
    assert len(found_deeds) == len(deeds)


@pytest.mark.parametrize(
    "who", [Cast.EXPERT, Cast.AUDITOR, Cast.ADMINISTRATOR, Cast.FOCAL_POINT_UN]
)
def test_for_others_none_exists_at_the_desk(officer: Client, who: Cast) -> None:
    written(officer)
    client = browser_of(who)
    for place in (ONE, f"{ONE}preview/", f"{ONE}texts/ru/"):
        assert client.get(place).status_code == 404
    for deed in ("publish", "withdraw"):
        assert client.post(f"{ONE}{deed}/", {"expected": 0}).status_code == 404
    assert Announcement.objects.get(slug="autumn-gathering").published_at is None


def test_titles_that_are_alike_get_addresses_of_their_own(officer: Client) -> None:
    written(officer)
    officer.post(ADD, answers())
    assert Announcement.objects.filter(slug="autumn-gathering-2").exists()


def test_the_desk_takes_as_many_queries_for_one_announcement_as_for_three() -> None:
    client, counts = browser_of(Cast.SECRETARIAT), []
    for number in range(3):
        an_announcement(f"one-{number}")
        with CaptureQueriesContext(connection) as captured:
            client.get(DESK)
        counts.append(len(captured))
    assert counts[1] == counts[2]


def test_a_page_of_the_desk_ends_and_goes_on() -> None:
    for number in range(21):
        an_announcement(f"one-{number:02}")
    at, me = timezone.now(), actor(Cast.SECRETARIAT)
    first = queries.notices(actor=me, at=at, language=Language.ENGLISH, limit=20)
    key = (first[-1].issued_on, first[-1].slug)
    rest = queries.notices(actor=me, at=at, language=Language.ENGLISH, after=key, limit=20)
    assert len({row.slug for row in (*first, *rest)}) == Announcement.objects.count()
