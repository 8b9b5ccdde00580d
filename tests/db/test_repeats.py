"""Two who send one change under one key at one moment: it is made once."""

from __future__ import annotations

import json
from threading import Event, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils import timezone
from tests.cast import Cast
from tests.making import a_meeting
from tests.tokens import a_token, program

from umid.foundation.api import repeats
from umid.foundation.api.models import Answer

pytestmark = pytest.mark.django_db
SAID = {
    "kind": "plenary",
    "title": "Opening",
    "starts_at": "2025-03-03T09:00:00+05:00",
    "ends_at": "2025-03-03T10:00:00+05:00",
}


def test_who_comes_while_it_is_being_made_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("writers queue on SQLite, so the second finds the first one's answer")
    a_meeting("spring")
    client = program(a_token(Cast.SECRETARIAT, ["meetings.edit"]))
    held, over = Event(), Event()
    places: list[dict[str, Any]] = []
    alone = repeats._alone

    def first_one() -> None:
        with transaction.atomic():
            alone(places[0])
            held.set()
            over.wait(10)
        connections.close_all()

    def second_one(place: dict[str, Any]) -> None:
        places.append(place)
        if len(places) == 1:
            thread.start()
            assert held.wait(10)
        alone(place)

    thread = Thread(target=first_one)
    monkeypatch.setattr(repeats, "_alone", second_one)

    def send() -> tuple[int, str | None]:
        address, headers = "/api/v1/meetings/spring/draft/sessions/", {"Idempotency-Key": "one"}
        response = client.post(address, json.dumps(SAID), "application/json", headers=headers)
        return response.status_code, response.headers.get("Retry-After")

    assert send() == (409, "1")
    assert not Answer.objects.exists()
    over.set()
    thread.join()
    assert send() == (201, None)


def test_the_table_itself_keeps_one_answer_to_a_key() -> None:
    fields: dict[str, Any] = {
        "user": 1,
        "operation": "POST x",
        "key": "one",
        "digest": "",
        "status": 201,
    }
    Answer.objects.create(**fields, body="", at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(**fields, body="", at=timezone.now())
