"""Convening, what is due and one's day for programs: the same refusals as at the desk."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.cast import Cast
from tests.making import a_meeting
from tests.tokens import a_token, program

from umid.council.meetings.models import Meeting

pytestmark = pytest.mark.django_db

MEETINGS = "/api/v1/meetings/"
SAID = {
    "title": "Spring session",
    "bodies": ["council"],
    "mode": "hybrid",
    "starts_on": "2027-04-05",
    "ends_on": "2027-04-06",
    "time_zone": "Asia/Almaty",
    "agenda": ["Opening"],
}
FACTS = {key: SAID[key] for key in ("mode", "starts_on", "ends_on", "time_zone")}
SCOPE = ("meetings.convene", "meetings.edit")


@pytest.fixture
def client(db: None) -> Client:
    del db
    return program(a_token(Cast.SECRETARIAT, SCOPE))


def post(client: Client, path: str, said: object, **headers: str) -> tuple[int, dict[str, object]]:
    found = client.post(path, said, content_type="application/json", headers=headers)
    return found.status_code, found.json()


def test_a_program_convenes_edits_and_postpones(client: Client) -> None:
    status, made = post(client, MEETINGS, SAID)
    assert (status, made) == (
        201,
        {"meeting": "spring-session", "revision": 0, "holding": "as_set"},
    )
    path = f"{MEETINGS}spring-session/"
    facts = FACTS | {"ends_on": "2027-04-07", "expected": 0}
    changed = client.put(f"{path}facts/", facts, content_type="application/json")
    assert (changed.status_code, changed.json()["revision"]) == (200, 1)
    assert Meeting.objects.get(slug="spring-session").ends_on.isoformat() == "2027-04-07"
    said = {"to": "postponed", "reason": "The venue is closed.", "expected": 1}
    assert post(client, f"{path}holding/", said)[0] == 200
    row = client.get(path).json()["meeting"]
    assert row["holding"] == "postponed"
    assert row["held_because"]["text"] == "The venue is closed."
    assert post(client, f"{path}holding/", said | {"expected": 2})[0] == 409
    assert post(client, f"{path}holding/", said | {"to": "cancelled", "expected": 0})[0] == 409


def test_the_same_wish_under_one_key_convenes_once(client: Client) -> None:
    key = {"Idempotency-Key": "spring-2027"}
    assert post(client, MEETINGS, SAID, **key) == post(client, MEETINGS, SAID, **key)
    assert Meeting.objects.filter(slug__startswith="spring-session").count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"bodies": ["never-founded"]},
        {"bodies": []},
        {"time_zone": "Mars/Olympus"},
        {"host": "XX"},
        {"ends_on": "2027-04-01"},
        {"title": " "},
    ],
)
def test_what_cannot_be_is_422(client: Client, changed: dict[str, object]) -> None:
    assert post(client, MEETINGS, SAID | changed)[0] == 422


def test_who_lent_no_such_right_convenes_nothing(db: None) -> None:
    del db
    assert post(program(a_token(Cast.SECRETARIAT, ("meetings.edit",))), MEETINGS, SAID)[0] == 403
    assert not Meeting.objects.filter(slug="spring-session").exists()


def test_what_is_due_is_for_who_sees_the_draft_and_a_day_for_everyone(client: Client) -> None:
    a_meeting("autumn")
    found = client.get(f"{MEETINGS}autumn/due/")
    assert found.status_code == 200
    assert all(set(one) >= {"key", "text", "url", "count"} for one in found.json())
    assert client.get(f"{MEETINGS}autumn/mine/").json()["sessions"] == []
    other = program(a_token(Cast.FOCAL_POINT_UZ, ("floor.ask",)))
    assert other.get(f"{MEETINGS}autumn/due/").status_code == 404
    assert other.get(f"{MEETINGS}autumn/mine/").status_code == 200
