"""The API against its own description, with everything schemathesis can think of."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    negative_data_rejection,
    positive_data_acceptance,
)
from tests.cast import Cast
from tests.tokens import a_token

from umid.config.wsgi import application
from umid.foundation.tokens.models import Token

pytestmark = pytest.mark.django_db(transaction=False)


def from_somewhere(environ: dict[str, Any], start_response: Any) -> Any:  # noqa: ANN401 - WSGI's own
    """A request comes from an address, by which wrong tokens are counted."""
    return application({"REMOTE_ADDR": "192.0.2.1", **environ}, start_response)


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", from_somewhere)


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """The test's transaction lives on this thread's connection, which must stay open."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_answer_is_as_described(case: schemathesis.Case[Any]) -> None:
    cache.clear()  # so many wrong tokens are not too many here
    case.call_and_validate(
        headers={"Accept-Encoding": "identity"},
        # A cursor is opaque: no schema can say which ones this API gave out.
        excluded_checks=[positive_data_acceptance],
    )


@schema.include(path_regex="/draft/").parametrize()
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_answer_to_an_editor_s_program_is_as_described(case: schemathesis.Case[Any]) -> None:
    cache.clear()  # a hundred requests a minute are not too many here
    token = a_token(Cast.SECRETARIAT, ["meetings.edit", "meetings.release"])
    case.path_parameters = {"slug": "first-meeting", "session": "opening-ceremony"}
    case.call_and_validate(
        headers={"Accept-Encoding": "identity", "Authorization": f"Bearer {token}"},
        # Rooms and revisions are facts that no schema can name; without auth is tested above,
        # and the address is put right after it was drawn.
        excluded_checks=[positive_data_acceptance, negative_data_rejection, ignored_auth],
    )
    Token.objects.all().delete()


HOSTILE = [
    "",
    "~",
    "AAAA",
    "not base64 at all",
    base64.urlsafe_b64encode(b"2024-05-14").decode(),
    base64.urlsafe_b64encode(b"0000-00-00~x").decode(),
    base64.urlsafe_b64encode(b"9999-12-31~' OR 1=1 --").decode(),
    base64.urlsafe_b64encode(b"\xff\xfe~\x00").decode(),
    base64.urlsafe_b64encode(b"2024-05-14~a\x00b").decode(),
    "A" * 401,
    "🙂",
]


@pytest.mark.parametrize("cursor", HOSTILE)
@pytest.mark.parametrize("list_of", ["meetings", "announcements"])
def test_a_hostile_cursor_is_answered_or_refused_with_its_cause(
    client: Client, list_of: str, cursor: str
) -> None:
    response = client.get(f"/api/v1/{list_of}/", {"cursor": cursor})
    assert response.status_code in {200, 422}
    if response.status_code == 422:
        assert response.headers["Content-Type"] == "application/problem+json"
        assert response.json()["faults"][0]["where"].endswith("cursor")


def test_pages_by_cursor_show_every_row_once(client: Client) -> None:
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": 1} | ({"cursor": cursor} if cursor else {})
        page = client.get("/api/v1/meetings/", query).json()
        seen += [row["slug"] for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 4


def test_a_text_says_which_language_it_is_in(client: Client) -> None:
    row = client.get("/tg/api/v1/meetings/first-meeting/").json()["meeting"]["title"]
    assert row["language"] == "tg"
    assert row["standing"] == "translated"
    assert row["by"] == "Umid demonstration"
