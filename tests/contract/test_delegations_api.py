"""Programs among delegations: what their token's user may and its scope names, each change once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor
from tests.delegating import (
    ON,
    PLACES,
    answered,
    assessed,
    decided,
    invited,
    sent,
    submitted,
    to_kg,
)
from tests.making import a_meeting
from tests.naming import named, person, says
from tests.tokens import a_token, program

from umid.council.delegations import actions
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import SYSTEM
from umid.foundation.api.repeats import REPLAYED
from umid.foundation.notices.actions.webhooks import Wanted, add_webhook
from umid.foundation.notices.models import Delivery

pytestmark = pytest.mark.django_db
MEETING = "/api/v1/meetings/convened/"
SAID = {"state": "KG", "places": {"delegate": 1}, "deadline_at": "2030-03-01T18:00:00Z"}


def send(client: Client, address: str, said: dict[str, Any] | None = None, *, key: str = "") -> Any:  # noqa: ANN401 - a test client's response
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(address, said or {}, "application/json", headers=headers)


def of(invitation: Invitation, rest: str) -> str:
    return f"/api/v1/invitations/{invitation.pk}/{rest}/"


@pytest.fixture
def office() -> Client:
    return program(a_token(Cast.SECRETARIAT, ("delegations.invite", "delegations.accredit")))


@pytest.fixture
def point() -> Client:
    return program(a_token(Cast.FOCAL_POINT_KG, ("delegations.speak",)))


def test_programs_invite_answer_nominate_and_accredit_as_people_do(
    office: Client, point: Client
) -> None:
    a_meeting("convened", on=ON)
    assessed("convened")
    wanted = ("answered", "submitted", "decided")
    add_webhook(
        actor=actor(Cast.ADMINISTRATOR),
        wanted=Wanted("https://hooks.example/", [f"delegations.{each}" for each in wanted]),
        at=timezone.now(),
    )
    made = send(office, f"{MEETING}invitations/", SAID)
    assert made.status_code == 201
    row = Invitation.objects.get(pk=made.json()["id"])
    assert point.get(of(row, "nominations")).status_code == 404  # a draft is the secretariat's
    send_by(row)
    assert send(point, of(row, "answer"), {"answer": "declined"}).status_code == 409
    assert send(point, of(row, "answer"), {"answer": "accepted"}).json()["standing"] == "accepted"
    ids = []
    for name in ("First", "Second"):
        said = {"name": name, "category": "delegate", "is_listed": True}
        ids.append(send(point, of(row, "nominations"), said).json()["id"])
    assert send(point, f"/api/v1/nominations/{ids[0]}/submit/").json()["standing"] == "submitted"
    full = send(point, f"/api/v1/nominations/{ids[1]}/submit/")
    assert (full.status_code, full.json()["title"]) == (
        409,
        "Every place of this category is taken.",
    )
    chosen = {"nominations": [ids[0]], "decision": "accredited"}
    assert send(point, of(row, "decisions"), chosen).status_code == 403
    assert (
        send(office, of(row, "decisions"), chosen).json()["nominations"][0]["standing"]
        == "accredited"
    )
    bodies = list(Delivery.objects.order_by("pk").values_list("event", "body"))
    assert [event for event, _body in bodies] == [f"delegations.{each}" for each in wanted]
    assert all(str(row.pk) in body and "First" not in body for _event, body in bodies)
    reader = program(a_token(Cast.EXPERT, ("delegations.read_list",)))
    (one,) = reader.get(f"{MEETING}list-of-participants/").json()["delegations"]
    assert ([each["name"] for each in one["people"]], one["state"]) == (["First"], "KG")


def send_by(row: Invitation) -> None:
    actions.send(
        actor=actor(Cast.SECRETARIAT),
        meeting="convened",
        invitations=[row.pk],
        at=timezone.now(),
    )


def test_a_change_is_made_once_under_its_key(office: Client) -> None:
    a_meeting("convened", on=ON)
    first = send(office, f"{MEETING}invitations/", SAID, key="once")
    again = send(office, f"{MEETING}invitations/", SAID, key="once")
    assert (again.json(), again.headers[REPLAYED]) == (first.json(), "true")
    assert Invitation.objects.filter(meeting__slug="convened").count() == 1
    other = send(office, f"{MEETING}invitations/", SAID, key="another")
    assert other.status_code == 409


def test_neither_needs_nor_addresses_are_in_any_answer(office: Client, point: Client) -> None:
    marker = "needs-marker-7391"
    invitation = to_kg()
    row = submitted(invitation, email=f"{marker}@x.example", is_listed=True)
    needs = NeedsDraft(access=marker, diet=marker)
    actions.state_needs(
        actor=actor(Cast.FOCAL_POINT_KG), delegate=row.pk, draft=needs, at=timezone.now()
    )
    decided(row, Nominated.ACCREDITED)
    for client in (office, point):
        pages = [client.get(f"{MEETING}invitations/"), client.get(of(invitation, "nominations"))]
        for page in pages:
            assert page.status_code == 200
            assert marker not in page.content.decode()
            assert "+996" not in page.content.decode()


def test_a_token_reaches_no_further_than_its_scope_and_its_user(point: Client) -> None:
    invitation = to_kg()
    row = submitted(invitation)
    other = program(a_token(Cast.FOCAL_POINT_UZ, ("delegations.speak",)))
    lesser = program(a_token(Cast.SECRETARIAT, ("delegations.accredit",)))
    for client in (other, lesser):
        assert client.get(f"{MEETING}invitations/").status_code == 404
        assert client.get(of(invitation, "nominations")).status_code == 404
        assert send(client, f"/api/v1/nominations/{row.pk}/withdraw/").status_code == 404
    assert point.get(f"{MEETING}list-of-participants/").status_code == 403
    assert Client().get(f"{MEETING}invitations/").status_code == 401
    assert Delegate.objects.get().standing == Nominated.SUBMITTED


def test_a_quota_is_never_set_below_what_is_taken(office: Client) -> None:
    invitation = to_kg()
    submitted(invitation)
    said = {"deadline_at": "2030-03-02T18:00:00Z", "expected": 1}
    answer = office.put(of(invitation, "quota"), said, "application/json")
    assert answer.status_code == 409
    right = {**said, "places": {"delegate": 1}}
    assert office.put(of(invitation, "quota"), right, "application/json").status_code == 200
    assert office.put(of(invitation, "quota"), right, "application/json").status_code == 409


def test_invitations_come_in_pages_at_the_same_cost(office: Client) -> None:
    a_meeting("convened", on=ON)
    for state in ("KG", "KZ", "UZ"):
        invited("convened", state=state)
    answered(sent("convened", state="TJ", places=PLACES), Cast.SECRETARIAT)
    found, cursor = [], ""
    for _page in range(4):
        page = office.get(f"{MEETING}invitations/?limit=1{cursor}").json()
        found += [one["state"] for one in page["items"]]
        cursor = f"&cursor={page['next']}"
    assert (sorted(found), page["next"]) == (["KG", "KZ", "TJ", "UZ"], None)

    def asked(limit: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            office.get(f"{MEETING}invitations/?limit={limit}")
        return len(captured)

    assert asked(1) == asked(3)


def test_who_comes_by_name_is_told_as_such_and_never_with_an_address(office: Client) -> None:
    a_meeting("convened", on=ON)
    invitation = written_to_in("convened")
    says(invitation)
    decided(person(invitation), Nominated.ACCREDITED)
    (row,) = office.get(f"{MEETING}invitations/").json()["items"]
    assert (row["by_name"], row["state"], row["organisation"]) == ("expert", None, None)
    told = office.get(of(invitation, "nominations")).content.decode()
    assert "Dana Expert" in told
    assert "dana@x.example" not in told
    reader = program(a_token(Cast.NGO_MEMBER, ("delegations.read_list",)))
    (group,) = reader.get(f"{MEETING}list-of-participants/").json()["delegations"]
    assert group["group"] == "by_name"
    assert [one["name"] for one in group["people"]] == ["Dana Expert"]


def written_to_in(meeting: str) -> Invitation:
    made = named(meeting)
    actions.send(actor=SYSTEM, meeting=meeting, invitations=[made.pk], at=made.deadline_at)
    made.refresh_from_db()
    return made
