"""The pages of practices: what leaks nowhere, what costs the same, what comes back."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from docx import Document
from tests.cast import Cast, browser_of
from tests.describing import MARKER, described, published, taken

from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Step

pytestmark = pytest.mark.django_db

PLACES = (
    "/en/practices/",
    "/en/practices/?theme=children",
    "/en/practices/?archived=1",
    "/en/practices/feed.xml",
    "/en/themes/children/",
    "/en/api/v1/practices/",
    "/sitemap.xml",
)


def leaks(practice: Practice, client: Client) -> list[str]:
    """Where a practice shows, by its words or its address."""
    found = [(place, client.get(place).content.decode()) for place in PLACES]
    return [place for place, page in found if MARKER in page or str(practice.pk) in page]


def counts(client: Client) -> str:
    page = client.get("/en/practices/").content.decode()
    return page.partition('id="facet-stage"')[2].partition("</select>")[0]


def test_what_is_not_published_shows_nowhere(client: Client) -> None:
    before, practice = counts(client), described()
    for step, who in ((Step.SEND, Cast.NGO_MEMBER), (Step.REFUSE, Cast.SECRETARIAT)):
        assert leaks(practice, client) == []
        assert counts(client) == before
        assert client.get(f"/en/practices/{practice.pk}/").status_code == 404
        assert client.get(f"/en/api/v1/practices/{practice.pk}/").status_code == 404
        taken(practice, step, who, "why")
    assert leaks(practice, client) == []
    shows = [place for place in PLACES if "archived" not in place]
    assert leaks(published(at=timezone.now()), client) == shows


def test_a_withdrawn_practice_shows_only_as_its_tombstone(client: Client) -> None:
    before = counts(client)
    practice = published(at=timezone.now())
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended")
    assert leaks(practice, client) == []
    assert counts(client) == before
    answer = client.get(f"/en/practices/{practice.pk}/")
    assert answer.status_code == 410
    page = answer.content.decode()
    assert "It has ended" in page
    assert page.partition("<main")[2].count(MARKER) == 1  # the title, on the page itself
    said = client.get(f"/en/api/v1/practices/{practice.pk}/")
    assert said.status_code == 410
    assert set(said.json()) == {"id", "title", "withdrawn_on", "because"}


@pytest.mark.parametrize(
    "place", ["/en/practices/", "/en/practices/feed.xml", "/en/api/v1/practices/"]
)
def test_a_list_costs_the_same_for_one_and_for_three(client: Client, place: str) -> None:
    found = []
    for number in (1, 2):
        for _each in range(number):
            published(at=timezone.now())
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/en/{place}")
        found.append(len(captured))
    assert found[0] == found[1] <= 12


def test_one_s_work_costs_the_same_for_one_and_for_three() -> None:
    client, found = browser_of(Cast.NGO_MEMBER), []
    for number in (1, 2):
        for _each in range(number):
            described()
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/practices/work/")
        found.append(len(captured))
    assert found[0] == found[1]


def test_a_two_column_file_comes_back_and_shows_what_it_would_change() -> None:
    practice, client = described(title="Mentors"), browser_of(Cast.NGO_MEMBER)
    where = reverse("experience:columns", args=[practice.pk, "ru"])
    sent = Document(io.BytesIO(client.get(where).content))
    rows = sent.tables[0].rows
    rows[1].cells[1].text = "Наставники"
    rows[2].cells[0].text = "A source that has changed meanwhile"
    rows[2].cells[1].text = "Старые слова"
    out = io.BytesIO()
    sent.save(out)
    back = reverse("experience:bring_back", args=[practice.pk, "ru"])
    file = SimpleUploadedFile("back.docx", out.getvalue())
    page = client.post(back, {"file": file}).content.decode()
    assert "It changes 1 text, marked below." in page
    assert "Наставники" in page
    assert "A source that has changed meanwhile" in page
    practice.refresh_from_db()
    assert "ru" not in practice.title  # nothing is saved yet


def test_a_reader_of_another_language_gets_the_nearest_and_is_told(client: Client) -> None:
    practice = published(at=timezone.now())
    page = client.get(f"/ru/practices/{practice.pk}/").content.decode()
    assert 'lang="en"' in page
    assert 'class="fallback"' in page
