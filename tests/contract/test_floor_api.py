"""Programs on the floor: for their own delegation or for the chair, as people do."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast
from tests.floors import FIRST, SESSION, a_floor, asks
from tests.tokens import a_token, program

from umid.council.floor.models import Floor, Moment
from umid.council.floor.rules.kinds import Attribution

pytestmark = pytest.mark.django_db
FLOOR = f"/api/v1/meetings/{FIRST}/floor/{SESSION}/"


@pytest.fixture
def point() -> Client:
    return program(a_token(Cast.FOCAL_POINT_KG, ["floor.ask"]))


@pytest.fixture
def officer() -> Client:
    return program(a_token(Cast.SECRETARIAT, ["floor.chair"]))


def send(client: Client, part: str, said: dict[str, Any], key: str = "") -> Any:  # noqa: ANN401 - a test client's response
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(f"{FLOOR}{part}/", said, "application/json", headers=headers)


def test_a_floor_is_run_from_its_set_up_to_its_end(point: Client, officer: Client) -> None:
    settled = {"attribution": "participants"}
    assert officer.put(f"{FLOOR}attribution/", settled, "application/json").status_code == 200
    assert send(officer, "deeds", {"do": "open"}).json() == {"number": 1}
    answers = [send(point, "list", {}, key="one") for _ in range(2)]
    assert [each.json() for each in answers] == [{"number": 2}, {"number": 2}]
    assert send(point, "list", {"is_point_of_order": True}).json() == {"number": 3}
    for do, entry in [("start", 3), ("stop", 3), ("start", 2), ("pause", 2), ("stop", 2)]:
        assert send(officer, "deeds", {"do": do, "entry": entry}).status_code == 201
    assert send(officer, "deeds", {"do": "close"}).status_code == 201
    assert point.get(FLOOR).json()["is_open"] is False
    assert Floor.objects.get().attribution == Attribution.PARTICIPANTS


def test_a_delegation_takes_its_own_entry_back_and_no_other(point: Client) -> None:
    a_floor()
    own, other = asks(), asks(Cast.FOCAL_POINT_UZ)
    assert point.delete(f"{FLOOR}list/{other}/").status_code == 403
    assert point.delete(f"{FLOOR}list/{own}/").status_code == 200
    again = point.delete(f"{FLOOR}list/{own}/")
    assert (again.status_code, again.json()["title"]) == (
        409,
        "They are not on the list any more.",
    )


@pytest.mark.parametrize("who", [Cast.SECURITY_OFFICER, Cast.EXPERT, Cast.FOCAL_POINT_UN])
def test_who_takes_no_part_neither_asks_nor_chairs(who: Cast) -> None:
    a_floor()
    client = program(a_token(who, ["files.send"]))
    assert send(client, "list", {}).status_code == 403
    assert send(client, "deeds", {"do": "close"}).status_code == 403
    assert Moment.objects.count() == 1


def test_a_promise_is_never_made_wider(officer: Client) -> None:
    a_floor(Attribution.NONE)
    wider = officer.put(f"{FLOOR}attribution/", {"attribution": "public"}, "application/json")
    assert wider.status_code == 409
    assert Floor.objects.get().attribution == Attribution.NONE


@pytest.mark.parametrize(
    "wrong",
    [{"do": "join"}, {"do": "dance"}, {"do": "start", "entry": 0}, {"do": "limit", "seconds": -1}],
)
def test_what_is_no_act_of_the_chair_is_refused(officer: Client, wrong: dict[str, Any]) -> None:
    a_floor()
    assert send(officer, "deeds", wrong).status_code == 422


def test_a_floor_that_is_not_there_is_not_found(point: Client, officer: Client) -> None:
    assert send(point, "list", {}).status_code == 404
    assert send(officer, "deeds", {"do": "open"}).status_code == 404
