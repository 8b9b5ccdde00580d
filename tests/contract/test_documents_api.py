"""Programs and documents: what their token's user may, its scope names, and nothing beside."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.cast import Cast
from tests.files import a_pdf
from tests.papers import FIRST, a_paper, a_submission, an_accepted_file
from tests.tokens import a_token, program

from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access
from umid.foundation.files.models import File

pytestmark = pytest.mark.django_db
DOCUMENTS = f"/api/v1/meetings/{FIRST}/documents/"
HANDLED, SUBMISSIONS = f"{DOCUMENTS}handled/", f"{DOCUMENTS}submissions/"
STATEMENT = {
    "title": "Statement on schools",
    "kind": "statement",
    "access": "participants",
    "language": "ky",
    "text": "Мектеп баарына ачык.",
    "session": "opening-ceremony",
}
PAPER = {
    "title": "Note",
    "kind": "information",
    "access": "public",
    "language": "en",
    "text": "Words.",
    "body": "council",
}
CLEARANCE = {"kind": "statement", "body": "council", "access": "public", "expected": 0}


@pytest.fixture
def point() -> Client:
    return program(a_token(Cast.FOCAL_POINT_KG, ["documents.submit", "files.send"]))


@pytest.fixture
def officer() -> Client:
    return program(a_token(Cast.SECRETARIAT, ["documents.issue"]))


def send(client: Client, address: str, said: dict[str, Any], key: str = "") -> Any:  # noqa: ANN401 - a test client's response
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(address, said, "application/json", headers=headers)


def test_a_statement_for_the_record_travels_from_a_delegation_to_its_readers(
    point: Client, officer: Client, client: Client
) -> None:
    made = send(point, SUBMISSIONS, STATEMENT)
    assert made.status_code == 201
    document = made.json()["id"]
    (waiting,) = officer.get(HANDLED).json()["waiting"]
    assert (waiting["id"], waiting["session"]) == (document, "opening-ceremony")
    returned = send(officer, f"{DOCUMENTS}{document}/return/", {"because": "Sign.", "expected": 0})
    assert returned.json()["edits"] == 1
    assert point.get(HANDLED).json()["waiting"][0]["returned_because"] == "Sign."
    Document.objects.update(standing="submitted", returned_because="")
    cleared = send(officer, f"{DOCUMENTS}{document}/clear/", CLEARANCE | {"expected": 1})
    assert cleared.json()["symbol"] == "REC/2024/1/ST/1"
    assert client.get(f"{DOCUMENTS}{document}/").json()["document"]["symbol"] == "REC/2024/1/ST/1"


def test_a_document_is_issued_once_under_a_key_and_revised(officer: Client) -> None:
    answers = [send(officer, HANDLED, PAPER, key="one") for _ in range(2)]
    assert {each.status_code for each in answers} == {201}
    document = Document.objects.get().pk
    revised = send(
        officer,
        f"{DOCUMENTS}{document}/revisions/",
        {"language": "ru", "text": "Слова.", "expected": 0},
    )
    assert (revised.status_code, revised.json()["edits"]) == (201, 1)
    assert officer.get(f"{DOCUMENTS}{document}/").json()["document"]["symbol"].endswith("/Rev.1")


def test_a_file_that_was_sent_and_inspected_is_submitted(point: Client) -> None:
    own, other = (
        str(an_accepted_file(a_pdf(), who)) for who in (Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UZ)
    )
    File.objects.update(expires_at=timezone.now() + timedelta(hours=1))
    assert send(point, SUBMISSIONS, STATEMENT | {"text": "", "file": own}).status_code == 201
    assert send(point, SUBMISSIONS, STATEMENT | {"file": other}).status_code == 404


@pytest.mark.parametrize("who", [Cast.SECURITY_OFFICER, Cast.EXPERT, Cast.SECRETARIAT])
def test_who_speaks_for_no_participant_submits_nothing(who: Cast) -> None:
    client = program(a_token(who, ["files.send"]))
    assert send(client, SUBMISSIONS, STATEMENT).status_code == 403
    assert send(client, HANDLED, PAPER).status_code == 403
    assert not Document.objects.exists()


def test_what_is_another_s_is_answered_as_what_is_not_there(point: Client) -> None:
    other = a_submission(who=Cast.FOCAL_POINT_UZ).pk
    a_paper("Secret", access=Access.SECRETARIAT)
    assert point.get(HANDLED).json() == {"waiting": [], "items": [], "next": None}
    found = send(point, f"{DOCUMENTS}{other}/clear/", CLEARANCE)
    absent = send(point, f"{DOCUMENTS}{'0' * 8}-0000-0000-0000-{'0' * 12}/clear/", CLEARANCE)
    assert (found.status_code, found.content) == (404, absent.content)


def test_a_submitter_clears_nothing_of_their_own(point: Client) -> None:
    own = a_submission().pk
    assert send(point, f"{DOCUMENTS}{own}/clear/", CLEARANCE).status_code == 403
    assert Document.objects.get().symbol is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": " "},
        {"title": ""},
        {"kind": "poem"},
        {"access": "everyone"},
        {"language": "xx"},
        {"text": "a\x00b"},
        {"file": "no"},
    ],
)
def test_what_cannot_be_is_refused_with_its_fault(point: Client, wrong: dict[str, Any]) -> None:
    response = send(point, SUBMISSIONS, STATEMENT | wrong)
    assert (response.status_code, bool(response.json()["faults"])) == (422, True)
    assert not Document.objects.exists()


def test_a_session_that_the_meeting_does_not_have_is_not_found(point: Client) -> None:
    assert send(point, SUBMISSIONS, STATEMENT | {"session": "never-held"}).status_code == 404


def test_without_a_token_nothing_is_said(client: Client) -> None:
    assert client.get(HANDLED).status_code == 401
    assert send(client, SUBMISSIONS, STATEMENT).status_code == 401
