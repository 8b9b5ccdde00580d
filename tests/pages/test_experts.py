"""The pages of experts: a visitor finds nobody, and what an owner chose holds everywhere."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.cast import Cast, browser_of, user_of
from tests.describing import published
from tests.rostering import THEME, asked, offered, registered

from umid.council.experts.models import Entry, Request
from umid.council.experts.rules.requests import Standing
from umid.council.experts.rules.roster import Audience

pytestmark = pytest.mark.django_db

PLACES = ("/en/experts/", f"/en/experts/?theme={THEME}", "/en/search/?q=Zorblatt")
FORM = {
    "expected": "0",
    "experience": "Twelve years of supervision",
    "themes": [THEME],
    "languages": ["en", "ru"],
    "state": "KZ",
    "reach": "region",
    "audience": "accounts",
    "consent": "on",
}


def shows(who: Cast, place: str) -> bool:
    entry = Entry.objects.get(user=user_of(Cast.EXPERT))
    return str(entry.pk) in browser_of(who).get(place).content.decode()


def test_a_visitor_finds_no_person_and_no_request(client: Client) -> None:
    entry = registered()
    request = asked(title="Zorblatt request")
    for place in (*PLACES, f"/en/experts/{entry.pk}/", f"/en/experts/requests/{request.pk}/", "/"):
        page = client.get(place, follow=True).content.decode()
        assert user_of(Cast.EXPERT).name not in page
        assert "Zorblatt request" not in page
    assert str(entry.pk) not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_who_is_signed_in_finds_what_is_open_to_them_and_no_more(place: str) -> None:
    registered()
    assert shows(Cast.NGO_MEMBER, place)
    registered(audience=Audience.FOCAL_POINTS)
    assert not shows(Cast.NGO_MEMBER, place)
    assert not shows(Cast.FOCAL_POINT_UN, place)
    assert shows(Cast.FOCAL_POINT_UZ, place)
    registered(audience=Audience.SECRETARIAT)
    assert not shows(Cast.FOCAL_POINT_UZ, place)
    assert shows(Cast.SECRETARIAT, place)


def test_an_entry_is_written_paused_and_withdrawn_by_its_owner() -> None:
    client, own = browser_of(Cast.EXPERT), reverse("experts:own")
    without = {name: said for name, said in FORM.items() if name != "consent"}
    assert client.post(own, without).status_code == 200
    assert not Entry.objects.filter(user=user_of(Cast.EXPERT)).exists()
    assert client.post(own, FORM).status_code == 302
    assert client.post(own, FORM).status_code == 200  # of a revision that is no longer
    assert client.post(own, {**FORM, "expected": "1", "starts_on": "2027-02-01"}).status_code == 302
    client.post(reverse("experts:move", args=["pause"]))
    assert Entry.objects.get(user=user_of(Cast.EXPERT)).paused_at
    page = client.post(reverse("experts:move", args=["withdraw"]), follow=True)
    assert "erased" in page.content.decode()
    assert not Entry.objects.filter(user=user_of(Cast.EXPERT)).exists()


def test_another_language_s_words_stay_beside_the_first() -> None:
    registered()
    client, words = browser_of(Cast.EXPERT), "Супервизия"
    said = {**FORM, "expected": "1", "experience": words}
    assert client.post("/ru/experts/own/", said).status_code == 302
    entry = Entry.objects.get(user=user_of(Cast.EXPERT))
    assert set(entry.experience) == {"en", "ru"}
    assert words in client.get(f"/ru/experts/{entry.pk}/").content.decode()


def test_a_request_goes_all_its_way_through_pages() -> None:
    registered()
    asks, helps = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.EXPERT)
    said = {
        "kind": "training",
        "title": "Supervision for twelve",
        "words": "They have had none",
        "themes": [THEME],
        "open_until": timezone.now().date().isoformat(),
    }
    assert asks.post(reverse("experts:new_request"), said).status_code == 302
    request = Request.objects.get(is_illustrative=False)
    where = [request.pk]
    assert "Offer to help" in helps.get(reverse("experts:request", args=where)).content.decode()
    assert helps.post(reverse("experts:offer", args=where), {"words": "I can"}).status_code == 302
    offer = request.offers.get()
    asks.post(reverse("experts:agree", args=[request.pk, offer.pk]))
    helps.post(reverse("experts:confirm", args=where))
    told = {"happened": "They met", "came_of_it": "They go on", "recommends": "no"}
    assert asks.post(reverse("experts:report", args=where), told).status_code == 302
    assert helps.post(reverse("experts:add", args=where), {"words": "Gladly"}).status_code == 302
    request.refresh_from_db()
    assert (request.standing, request.recommends) == (Standing.REPORTED, False)
    page = browser_of(Cast.NGO_MEMBER).get(reverse("experts:request", args=where))
    assert "Gladly" in page.content.decode()
    assert "I can" not in page.content.decode()  # the offer stays between both sides


@pytest.mark.parametrize("place", ["/en/experts/", "/en/experts/requests/"])
def test_a_list_costs_the_same_for_one_and_for_three(place: str) -> None:
    client, found = browser_of(Cast.SECRETARIAT), []
    for people in ((Cast.EXPERT,), (Cast.NGO_MEMBER, Cast.FOCAL_POINT_UN)):
        for who in people:
            registered(who)
            offered(asked().pk, who)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(place).status_code == 200
        found.append(len(captured))
    assert found[0] == found[1] <= 20


def test_reviewers_whose_field_it_is_stand_first_for_the_editors() -> None:
    practice = published()
    practice.themes.set(practice.themes.model.objects.filter(slug=THEME))
    propose = reverse("experience:propose", args=[practice.pk])
    mark = "works in this field"
    assert mark not in browser_of(Cast.SECRETARIAT).get(propose).content.decode()
    registered()
    assert mark in browser_of(Cast.SECRETARIAT).get(propose).content.decode()


def test_either_side_calls_off_on_a_page_of_its_own() -> None:
    request, asks = asked(), browser_of(Cast.FOCAL_POINT_KG)
    where = reverse("experts:call_off", args=[request.pk])
    assert asks.get(where).status_code == 200
    assert asks.post(where, {"because": " "}).status_code == 200
    assert asks.post(where, {"because": "Money went elsewhere"}).status_code == 302
    page = asks.get(reverse("experts:request", args=[request.pk])).content.decode()
    assert "Money went elsewhere" in page
