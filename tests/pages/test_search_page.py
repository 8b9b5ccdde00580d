"""The search page and its addresses for programs."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.searching import Shelf, a_thing

from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def page(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_masthead_leads_to_the_search() -> None:
    assert 'href="/en/search/"' in page("/en/")


def test_what_was_found_is_marked_and_nothing_becomes_markup(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    thing = a_thing("one", "<i>House</i>", "A house & a <b>garden</b>.")
    Shelf([thing]).stand(monkeypatch)
    shown = page("/en/search/?q=%3Cu%3Ehouse")
    assert "&lt;i&gt;<mark>House</mark>&lt;/i&gt;" in shown
    assert "A <mark>house</mark> &amp; a &lt;b&gt;garden&lt;/b&gt;." in shown
    assert 'value="&lt;u&gt;house"' in shown
    assert "1 result" in shown


def test_another_language_is_named_and_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("one", "Дом", language=Language.RUSSIAN)]).stand(monkeypatch)
    shown = page("/en/search/?q=дома")
    assert 'lang="ru"><mark>Дом</mark>' in shown
    assert "Not in your language yet; shown in Russian." in shown


def test_a_theme_that_led_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("one", "School", themes=["education"])]).stand(monkeypatch)
    assert "Найдено" in page("/ru/search/?q=образование") or "Found through" in page(
        "/ru/search/?q=образование"
    )


def test_results_can_be_narrowed_and_widened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("a", "House", states=["UZ"]), a_thing("b", "House", states=["KZ"])]).stand(
        monkeypatch
    )
    assert 'href="?q=house&amp;state=UZ"' in page("/en/search/?q=house")
    narrowed = page("/en/search/?q=house&state=UZ")
    assert 'href="?q=house" aria-current="true"' in narrowed
    assert "1 result" in narrowed


def test_nothing_found_says_what_to_try() -> None:
    assert "Try fewer words" in page("/en/search/?q=xylophone")


def test_programs_get_the_same_with_a_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing(f"n{each}", "House") for each in range(3)]).stand(monkeypatch)
    first = Client().get("/en/api/v1/search/?q=house&limit=2").json()
    assert (first["count"], len(first["items"])) == (3, 2)
    assert first["facets"]["language"] == [{"code": "en", "label": "English", "count": 3}]
    rest = (
        Client()
        .get("/en/api/v1/search/", {"q": "house", "limit": 2, "cursor": first["next"]})
        .json()
    )
    ids = [each["id"] for each in (*first["items"], *rest["items"])]
    assert (sorted(ids), rest["next"]) == (["n0", "n1", "n2"], None)
    assert Client().get("/en/api/v1/search/?q=house&cursor=%C3%A9").status_code == 422


def test_a_title_is_suggested_while_it_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("one", "Guardianship in days")]).stand(monkeypatch)
    told = Client().get("/en/api/v1/search/suggestions/?q=guard").json()
    assert told == [{"title": "Guardianship in days", "language": "en"}]


def test_many_results_cost_as_many_queries_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []
    for number in (1, 3):
        with monkeypatch.context() as patch:
            Shelf([a_thing(f"n{each}", "House") for each in range(number)]).stand(patch)
            Client().get("/en/search/?q=house")
            with CaptureQueriesContext(
                connection,
            ) as asked:
                Client().get("/en/search/?q=house")
            counts.append(len(asked))
    assert counts[0] == counts[1]
