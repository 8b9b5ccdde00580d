"""The pages of adaptations: what leaks nowhere, what costs the same, what everyone may read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.adapting import DRAFT, KG, MARK, NOTE, UN, noted, recorded, stepped, taken_up
from tests.cast import Cast, browser_of
from tests.describing import published, taken

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.rules.life import Step
from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Step as PracticeStep

pytestmark = pytest.mark.django_db

PLACES = (
    "/en/adaptations/",
    "/en/adaptations/?place=KG",
    "/en/api/v1/adaptations/",
    "/en/search/?q=mentors",
    "/en/api/v1/search/?q=mentors",
    "/sitemap.xml",
)
COUNTED = (
    "/en/adaptations/flows/",
    "/en/adaptations/flows.csv",
    "/en/api/v1/adaptations/flows/",
)


def leaks(adaptation: Adaptation, client: Client) -> list[str]:
    """Where it shows, by its words or its address; its practice's page is one of them."""
    places = (*PLACES, f"/en/practices/{adaptation.practice_id}/")
    found = [(place, client.get(place).content.decode()) for place in places]
    return [place for place, page in found if MARK in page or str(adaptation.pk) in page]


def counts(client: Client) -> list[bytes]:
    """Everything that is counted, but for what differs at each answer."""
    pages = [client.get(place).content for place in COUNTED]
    listing = client.get("/en/adaptations/").content.partition(b'id="facet-origin"')[2]
    return [pages[0].partition(b"<main")[2].partition(b"</main")[0], *pages[1:], listing]


def test_what_is_not_published_shows_nowhere_and_counts_nowhere(client: Client) -> None:
    practice = published()
    before, made = counts(client), recorded(practice)
    for step in (Step.SEND, Step.TAKE_BACK, Step.SEND):
        assert leaks(made, client) == []
        assert counts(client) == before
        for address in ("/en/adaptations/", "/en/api/v1/adaptations/"):
            assert client.get(f"{address}{made.pk}/").status_code == 404
        stepped(made, step)
    assert leaks(made, client) == []
    stepped(made, Step.CLEAR)
    assert len(leaks(made, client)) == len(PLACES) + 1
    assert all(one != other for one, other in zip(before, counts(client), strict=True))


def test_a_withdrawn_adaptation_is_gone_but_for_a_day_and_a_reason(client: Client) -> None:
    practice = published()
    before, made = counts(client), taken_up(practice)
    stepped(made, Step.WITHDRAW, because="It was a mistake")
    assert leaks(made, client) == []
    assert counts(client) == before
    answer = client.get(f"/en/adaptations/{made.pk}/")
    assert answer.status_code == 410
    assert "It was a mistake" in answer.content.decode()
    said = client.get(f"/en/api/v1/adaptations/{made.pk}/")
    assert said.status_code == 410
    assert set(said.json()) == {
        "id",
        "title",
        "state",
        "organisation",
        "withdrawn_on",
        "because",
    }


def test_an_adaptation_of_a_withdrawn_practice_leads_to_its_tombstone(client: Client) -> None:
    practice = published()
    made = taken_up(practice)
    taken(practice, PracticeStep.WITHDRAW, Cast.NGO_MEMBER, "It has ended")
    page = client.get(f"/en/adaptations/{made.pk}/").content.decode()
    assert "It was withdrawn. Its page says when and why." in page
    assert f"/en/practices/{practice.pk}/" in page
    row = client.get(f"/en/api/v1/adaptations/{made.pk}/").json()["adaptation"]
    assert (row["origin"], row["practice_is_withdrawn"]) == (None, True)


def many(practice: Practice, number: int) -> None:
    """So many more of one practice, each with two notes."""
    for _each in range(number):
        noted(taken_up(practice), NOTE)


@pytest.mark.parametrize(
    "place",
    ["/practices/{}/", "/adaptations/?practice={}"],
)
def test_a_page_costs_the_same_for_one_and_for_seven(client: Client, place: str) -> None:
    practice, found = published(), []
    for number in (1, 6):
        many(practice, number)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en{place.format(practice.pk)}").status_code == 200
        found.append(len(captured))
    assert found[0] == found[1] <= 18  # the practice's own page asks for most


@pytest.mark.parametrize("name", ["adaptation", "work"])
def test_an_adaptation_costs_the_same_for_one_note_and_for_three(name: str) -> None:
    made, client, found = taken_up(), browser_of(KG), []
    for _round in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse(f"adaptations:{name}", args=[made.pk]))
        found.append(len(captured))
        noted(made, NOTE)
        noted(made, NOTE)
    assert found[0] == found[1]


def test_one_s_work_costs_the_same_for_one_and_for_three() -> None:
    practice, client, found = published(), browser_of(KG), []
    for number in (1, 2):
        for _each in range(number):
            recorded(practice)
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/adaptations/work/")
        found.append(len(captured))
    assert found[0] == found[1]


def test_a_practice_shows_where_it_went_and_lets_others_record(client: Client) -> None:
    practice = published()
    address = f"/en/practices/{practice.pk}/"
    assert "Nobody has recorded yet" in client.get(address).content.decode()
    many(practice, 6)
    page = client.get(address).content.decode()
    assert page.count("/en/adaptations/0") + page.count("/en/adaptations/") >= 5
    assert "1 more" in page
    go = "Record that you took it up"
    assert go not in page
    assert go in browser_of(UN).get(address).content.decode()
    assert go not in browser_of(Cast.NGO_MEMBER).get(address).content.decode()


def test_a_reader_of_another_language_gets_the_nearest_and_is_told(client: Client) -> None:
    made = taken_up()
    page = client.get(f"/ru/adaptations/{made.pk}/").content.decode()
    assert 'lang="en"' in page
    assert 'class="fallback"' in page


def test_pages_by_key_show_every_row_once(client: Client) -> None:
    practice = published()
    many(practice, 3)
    seen: list[str] = []
    cursor = None
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = client.get("/api/v1/adaptations/", query).json()
        seen += [row["id"] for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == Adaptation.objects.count()


def test_a_form_that_says_too_little_is_asked_again_and_keeps_what_was_typed() -> None:
    practice, client = published(), browser_of(KG)
    address = reverse("adaptations:new", args=[practice.pk])
    typed = {
        "expected": "0",
        "language": "en",
        "place": "KG",
        "took": "The mentors",
        "changed": "Nothing",
        "course": "given_up",
        "result": "It did not work",
        "evidence": "described",
    }
    page = client.post(address, typed).content.decode()
    assert "Say why it ended or was given up." in page
    assert "It did not work" in page
    answer = client.post(address, {**typed, "because": "No budget"})
    made = Adaptation.objects.get(practice=practice)
    assert answer["Location"].endswith(f"/adaptations/work/{made.pk}/")


def test_a_note_that_was_overtaken_is_set_beside_the_other() -> None:
    made, client = taken_up(), browser_of(KG)
    noted(made, replace(NOTE, result="Said first"))
    address = reverse("adaptations:note", args=[made.pk])
    typed = {"expected": "1", "course": "under_way", "result": "Mine", "evidence": "described"}
    page = client.post(address, typed).content.decode()
    assert "Someone else changed this while you wrote." in page
    assert "Mine" in page


def test_filters_narrow_and_a_wrong_code_finds_nothing(client: Client) -> None:
    made = taken_up()
    recorded(made.practice, UN, DRAFT)
    for query, is_found in (
        ("origin=TJ&place=KG&course=under_way&evidence=described", True),
        (f"practice={made.practice_id}", True),
        ("course=ended", False),
        ("origin=XX", False),
        ("practice=none", False),
    ):
        page = client.get(f"/en/adaptations/?{query}").content.decode()
        assert (str(made.pk) in page) is is_found, query
