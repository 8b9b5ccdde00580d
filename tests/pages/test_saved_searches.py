"""One's saved searches as pages and for programs; what was found as a table."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, browser_of
from tests.saving import READER, a_wish, saves
from tests.searching import MEMBERS, Shelf, a_thing
from tests.tokens import a_token, program

from umid.foundation.search import actions
from umid.foundation.search.models import SavedSearch

pytestmark = pytest.mark.django_db
API = "/en/api/v1/search/saved/"


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_search_is_saved_from_its_results_changed_and_removed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Shelf([a_thing("a", "House", states=["UZ"])]).stand(monkeypatch)
    client = browser_of(READER)
    assert 'href="/en/search/saved/new/?q=house&amp;state=UZ"' in page(
        client, "/en/search/?q=house&state=UZ"
    )
    form = page(client, "/en/search/saved/new/?q=house&state=UZ")
    assert "Uzbekistan" in form
    said = {"name": "Houses", "query": "house", "alert": "weekly"}
    answer = client.post("/en/search/saved/new/?q=house&state=UZ", said)
    assert answer.headers["Location"] == "/en/search/saved/"
    saved = SavedSearch.objects.get()
    assert (saved.narrowed, saved.alert) == ({"state": "UZ"}, "weekly")
    assert 'href="/en/search/?q=house&amp;state=UZ"' in page(client, "/en/search/saved/")
    address = f"/en/search/saved/{saved.public_id}/"
    client.post(address, {**said, "name": "Homes", "expected": "1"})
    shown = page(client, address)
    assert "<h1>Homes</h1>" in shown
    assert client.post(f"{address}remove/").status_code == 302
    assert client.get(address).status_code == 404


def test_a_visitor_is_offered_no_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    Shelf([a_thing("a", "House")]).stand(monkeypatch)
    assert "saved/new" not in page(Client(), "/en/search/?q=house")


def test_what_cannot_be_saved_says_why() -> None:
    client = browser_of(READER)
    said = {"name": "All", "query": "", "alert": "never"}
    answer = client.post("/en/search/saved/new/", said)
    assert "this search would find everything" in answer.content.decode()
    for each in range(20):
        saves(query=f"word{each}")
    answer = client.post("/en/search/saved/new/?q=x", {**said, "query": "house"})
    assert "Remove one first" in answer.content.decode()


def test_many_saved_searches_cost_as_many_queries_as_one() -> None:
    client = browser_of(READER)
    counts = []
    for numbers in (range(1), range(1, 4)):
        for each in numbers:
            wish = a_wish(f"word{each}", theme="children", state="UZ")
            actions.save(actor=actor(READER), wish=wish, at=timezone.now())
        with CaptureQueriesContext(connection) as asked:
            page(client, "/en/search/saved/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_table_holds_what_the_reader_may_read_and_no_formula(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_one = a_thing("open", "=HYPERLINK(1) house")
    Shelf([open_one, a_thing("hidden", "Hidden house", audience=MEMBERS)]).stand(monkeypatch)
    answer = Client().get("/en/search/results.csv?q=house")
    rows = answer.content.decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[1].startswith("\"'=HYPERLINK")
    assert "Hidden" not in answer.content.decode()
    seen = browser_of(Cast.SECRETARIAT).get("/en/search/results.csv?q=house")
    assert "Hidden house" in seen.content.decode()


def test_many_rows_of_the_table_cost_as_many_queries_as_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counts = []
    for number in (1, 3):
        with monkeypatch.context() as patch:
            Shelf([a_thing(f"n{each}", "House") for each in range(number)]).stand(patch)
            with CaptureQueriesContext(connection) as asked:
                Client().get("/en/search/results.csv?q=house")
            counts.append(len(asked))
    assert counts[0] == counts[1]


def send(client: Client, method: str, address: str, said: dict[str, Any], key: str = "") -> Any:  # noqa: ANN401 - a test client's response
    headers = {"Idempotency-Key": key} if key else {}
    return getattr(client, method)(address, said, "application/json", headers=headers)


def test_a_program_keeps_its_owners_searches() -> None:
    client = program(a_token(READER, ["search.save"]))
    said = {"name": "Homes", "query": "house", "narrowed": {"state": "UZ"}, "alert": "daily"}
    made = [send(client, "post", API, said, key="one").json() for _ in range(2)]
    assert made[0] == made[1]
    one = f"{API}{made[0]['id']}/"
    assert client.get(API).json() == [made[0]]
    changed = send(client, "put", one, {**said, "alert": "never", "revision": 1})
    assert (changed.status_code, changed.json()["alert"]) == (200, "never")
    assert send(client, "put", one, {**said, "revision": 1}).status_code == 409
    nothing = {**said, "query": "", "narrowed": {}}
    assert send(client, "post", API, nothing).status_code == 409
    assert send(client, "post", API, {**said, "narrowed": {"state": "'"}}).status_code == 422
    other = program(a_token(Cast.SECRETARIAT, ["search.save"]))
    assert other.get(API).json() == []
    assert send(other, "put", one, {**said, "revision": 2}).status_code == 404
    assert other.delete(one).status_code == 404
    assert client.delete(one).json() == {"removed": made[0]["id"]}
    assert client.get(API).json() == []


def test_a_program_without_the_scope_is_refused() -> None:
    client = program(a_token(READER, ["files.send"]))
    assert client.get(API).status_code == 403
    assert send(client, "post", API, {"name": "x", "query": "x"}).status_code == 403
    assert Client().get(API).status_code == 401
