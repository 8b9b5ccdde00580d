"""Programs at the desk: what their token's user may and its scope names, and each change once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, user_of
from tests.making import a_meeting, a_programme, a_session
from tests.tokens import a_token, program

from umid.council.meetings import queries
from umid.foundation.api.models import Answer
from umid.foundation.api.repeats import KEPT, REPLAYED, forget_answers
from umid.foundation.audit.models import Entry
from umid.foundation.directory import actions as directory
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
ALL = ("meetings.edit", "meetings.release")
DRAFT = "/api/v1/meetings/spring/draft/"
SESSIONS = f"{DRAFT}sessions/"
SAID = {
    "kind": "plenary",
    "title": "Opening",
    "starts_at": "2025-03-03T09:00:00+05:00",
    "ends_at": "2025-03-03T10:00:00+05:00",
}


@pytest.fixture(autouse=True)
def _spring() -> None:
    a_meeting("spring")


@pytest.fixture
def editor() -> Client:
    return program(a_token(Cast.SECRETARIAT, ALL))


def send(
    client: Client,
    address: str,
    said: dict[str, Any] | None = None,
    *,
    key: str = "",
    put: bool = False,
) -> Any:  # noqa: ANN401 - a test client's response
    headers = {"Idempotency-Key": key} if key else {}
    ask = client.put if put else client.post
    return ask(address, SAID if said is None else said, "application/json", headers=headers)


def slugs() -> list[str]:
    view = queries.draft("spring", actor=actor(Cast.SECRETARIAT), language=Language.ENGLISH)
    return [row.session.slug for row in view.sessions]


def test_a_program_adds_edits_cancels_and_releases_as_people_do(editor: Client) -> None:
    made = send(editor, SESSIONS)
    assert made.status_code == 201
    assert made.json() == {"session": "opening", "revision": 0, "draft": 1}
    changed = send(
        editor, f"{SESSIONS}opening/", SAID | {"title": "Opening words", "expected": 0}, put=True
    )
    assert changed.json() == {"session": "opening", "revision": 1, "draft": 2}
    released = send(editor, f"{DRAFT}release/", {"expected": 2})
    assert (released.status_code, released.json()["number"]) == (201, 1)
    cancelled = send(editor, f"{SESSIONS}opening/cancel/", {"expected": 1})
    assert cancelled.json()["revision"] == 2
    (row,) = editor.get(DRAFT).json()["sessions"]
    assert (row["title"], row["is_cancelled"], row["revision"]) == ("Opening words", True, 2)
    deeds = set(Entry.objects.filter(detail__has_key="token").values_list("did", flat=True))
    assert deeds >= {
        "meetings.schedule_session",
        "meetings.edit_session",
        "meetings.release",
        "meetings.cancel_session",
    }


@pytest.mark.parametrize("who", [who for who in Cast if who not in {Cast.VISITOR, Cast.REVOKED}])
def test_a_token_does_what_its_user_may_and_others_find_nothing(who: Cast) -> None:
    own = [scope for scope in ALL if who is Cast.SECRETARIAT]
    client = program(
        a_token(who, own or ["files.send"], second_factor=who is not Cast.WITHOUT_SECOND_FACTOR)
    )
    assert send(client, SESSIONS).status_code == (201 if who is Cast.SECRETARIAT else 404)
    assert bool(slugs()) is (who is Cast.SECRETARIAT)


def test_a_token_without_the_scope_finds_nothing() -> None:
    client = program(a_token(Cast.SECRETARIAT, ["files.send"]))
    absent = client.get("/api/v1/meetings/never-held/draft/")
    refused = client.get(DRAFT)
    assert (refused.status_code, refused.content) == (404, absent.content)
    assert send(client, SESSIONS).status_code == 404


def test_a_token_for_releases_alone_edits_nothing_and_is_told_so() -> None:
    client = program(a_token(Cast.SECRETARIAT, ["meetings.release"]))
    assert client.get(DRAFT).status_code == 200
    response = send(client, SESSIONS)
    assert (response.status_code, slugs()) == (403, [])
    assert response.json()["detail"] == "This token does not include this."
    editor = program(a_token(Cast.SECRETARIAT, ["meetings.edit"]))  # nor the other way round
    assert send(editor, f"{DRAFT}release/", {"expected": 0}).status_code == 403


def test_what_its_user_lost_a_token_lost_too(editor: Client) -> None:
    send(editor, SESSIONS, key="one")
    person = user_of(Cast.SECRETARIAT)
    post = person.appointments.get()
    directory.end_appointment(
        actor=actor(Cast.ADMINISTRATOR), appointment=post.public_id, at=timezone.now()
    )
    assert send(editor, SESSIONS).status_code == 404
    assert send(editor, SESSIONS, key="one").status_code == 404  # nor is it answered again


def test_without_a_token_nothing_is_written_whatever_a_browser_sends() -> None:
    response = send(Client(), SESSIONS)
    assert response.status_code == 401
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("times", [1, 2, 5])
def test_what_is_asked_again_under_a_key_is_done_once(editor: Client, times: int) -> None:
    answers = [send(editor, SESSIONS, key="one") for _ in range(times)]
    assert {each.status_code for each in answers} == {201}
    assert len({each.content for each in answers}) == 1
    assert [each.headers.get(REPLAYED) for each in answers] == [None] + ["true"] * (times - 1)
    assert slugs() == ["opening"]
    assert (
        Entry.objects.filter(did="meetings.schedule_session")
        .filter(detail__has_key="token")
        .count()
        == 1
    )


def test_without_a_key_it_is_done_each_time(editor: Client) -> None:
    assert send(editor, SESSIONS).status_code == send(editor, SESSIONS).status_code == 201
    assert slugs() == ["opening", "opening-2"]


def test_another_body_or_address_under_a_key_is_refused(editor: Client) -> None:
    a_meeting("autumn")
    send(editor, SESSIONS, key="one")
    for address, said in (
        (SESSIONS, SAID | {"title": "Closing"}),
        ("/api/v1/meetings/autumn/draft/sessions/", SAID),
    ):
        response = send(editor, address, said, key="one")
        assert response.status_code == 422
        assert response.json()["faults"][0]["where"] == "header.Idempotency-Key"
    assert slugs() == ["opening"]


def test_a_key_is_one_user_s_own_and_one_operation_s(editor: Client) -> None:
    send(editor, SESSIONS, key="one")
    assert send(editor, f"{SESSIONS}opening/cancel/", {"expected": 0}, key="one").status_code == 200
    assert {row.user for row in Answer.objects.all()} == {user_of(Cast.SECRETARIAT).pk}


def test_what_failed_may_be_tried_again_under_its_key(editor: Client) -> None:
    a_session("spring", "opening")
    stale = {"expected": 7}
    assert send(editor, f"{SESSIONS}opening/cancel/", stale, key="one").status_code == 409
    assert not Answer.objects.exists()
    assert send(editor, f"{SESSIONS}opening/cancel/", {"expected": 0}, key="one").status_code == 200


def test_where_the_change_fails_no_answer_is_kept(
    editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "umid.foundation.api.repeats.Answer.objects.update_or_create",
        lambda **_: (_ for _ in ()).throw(RuntimeError),
    )
    with pytest.raises(RuntimeError):
        send(editor, SESSIONS, key="one")
    assert slugs() == []


def test_answers_are_forgotten_after_a_day_and_hold_no_content(editor: Client) -> None:
    send(editor, SESSIONS, SAID | {"title": "Secret words"}, key="one")
    assert "Secret" not in str(Answer.objects.values().get())
    assert forget_answers(at=timezone.now()) == 0
    assert forget_answers(at=timezone.now() + KEPT) == 1


def test_who_was_not_up_to_date_changes_nothing(editor: Client) -> None:
    a_session("spring", "opening")
    for address, said, put in (
        (f"{SESSIONS}opening/", SAID | {"expected": 3}, True),
        (f"{SESSIONS}opening/cancel/", {"expected": 3}, False),
        (f"{DRAFT}release/", {"expected": 99}, False),
    ):
        response = send(editor, address, said, put=put)
        assert response.status_code == 409
        assert response.headers["Content-Type"] == "application/problem+json"
    assert editor.get(DRAFT).json()["draft"] == 1


def test_what_is_not_possible_is_said_with_its_reason(editor: Client) -> None:
    a_session("spring", "opening")
    send(editor, f"{SESSIONS}opening/cancel/", {"expected": 0})
    again = send(editor, f"{SESSIONS}opening/cancel/", {"expected": 1})
    assert (again.status_code, again.json()["title"]) == (409, "Someone did this already.")


@pytest.mark.parametrize(
    "wrong",
    [
        {"ends_at": "2025-03-03T08:00:00+05:00"},
        {"starts_at": "2025-03-03T09:00:00"},
        {"starts_at": "0001-01-01T00:00:00+14:00"},
        {"ends_at": "9999-12-31T23:59:59-14:00"},
        {"title": " "},
        {"title": "a\x00b"},
        {"room": "never-built"},
        {"places_needed": 0},
        {"places_needed": 10**30},
        {"kind": "party"},
        {"interpretation": ["xx"]},
    ],
)
def test_what_cannot_be_is_refused_with_its_fault(editor: Client, wrong: dict[str, Any]) -> None:
    response = send(editor, SESSIONS, SAID | wrong)
    assert response.status_code == 422
    assert response.json()["faults"]
    assert slugs() == []


def test_a_draft_takes_as_many_queries_for_many_sessions(editor: Client) -> None:
    editor.get(DRAFT)  # the first use of a token in a minute is written down
    counts = []
    for slug, sessions in (("small", 1), ("large", 40)):
        a_programme(slug, sessions=sessions)
        with CaptureQueriesContext(connection) as captured:
            editor.get(f"/api/v1/meetings/{slug}/draft/")
        counts.append(len(captured))
    assert counts[0] == counts[1]
