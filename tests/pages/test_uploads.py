"""Files arrive in pieces over tus, for their senders alone, and say what became of them."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings
from tests.cast import browser_of
from tests.files import a_png
from tests.sending import AT, OTHER, SENDER, UPLOADS, Sender, file_at

from umid.foundation.files import actions, storage
from umid.foundation.files.rules.limits import LARGEST, MOST_UNHELD
from umid.foundation.files.storage import Shelf

pytestmark = pytest.mark.django_db
RAW = b"name,age\nAziz,7\n"


@pytest.fixture(autouse=True)
def _place(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


@pytest.fixture
def sender() -> Sender:
    return Sender()


def _checksum(raw: bytes) -> str:
    return f"sha256 {base64.b64encode(hashlib.sha256(raw).digest()).decode()}"


def test_the_service_tells_what_it_can_do() -> None:
    response = Client().options(UPLOADS)
    assert response.status_code == 204
    assert response.headers["Tus-Version"] == response.headers["Tus-Resumable"] == "1.0.0"
    assert response.headers["Tus-Max-Size"] == str(LARGEST)
    assert set(response.headers["Tus-Extension"].split(",")) == {
        "creation",
        "checksum",
        "expiration",
        "termination",
    }


def test_a_file_arrives_in_pieces_and_goes_on_where_it_stopped(sender: Sender) -> None:
    begun = sender.begin(len(RAW), "people.csv")
    address = begun.headers["Location"]
    assert begun.status_code == 201
    assert begun.headers["Upload-Expires"].endswith("GMT")
    assert sender.append(address, 0, RAW[:5]).headers["Upload-Offset"] == "5"
    asked = sender.offset(address)
    assert asked.headers["Upload-Offset"] == "5"
    assert asked.headers["Upload-Length"] == str(len(RAW))
    assert asked.headers["Cache-Control"] == "no-store"
    assert sender.append(address, 5, RAW[5:]).headers["Upload-Offset"] == str(len(RAW))
    assert storage.path_of(file_at(address), Shelf.QUARANTINE).read_bytes() == RAW


def test_the_sender_learns_that_a_file_was_accepted(sender: Sender) -> None:
    address = sender.send(RAW, "люди.csv")
    assert sender.show(address).json()["standing"] == "waiting"
    actions.inspect(file=file_at(address), at=AT)
    shown = sender.show(address).json()
    assert (shown["standing"], shown["kind"], shown["name"]) == ("accepted", "csv", "люди.csv")
    assert shown["reason"] == ""


def test_the_sender_learns_why_a_file_was_refused(sender: Sender) -> None:
    address = sender.send(b"MZ\x90\x00", "report.pdf")
    actions.inspect(file=file_at(address), at=AT)
    shown = sender.show(address).json()
    assert (shown["standing"], shown["refusal"]) == ("refused", "kind")
    assert shown["reason"].endswith("Send PDF, DOCX, XLSX, CSV, TXT, PNG or JPEG.")


@pytest.mark.parametrize("ask", ["show", "offset", "withdraw", "append"])
def test_anothers_file_and_no_file_are_answered_alike(ask: str, sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    absent = f"{UPLOADS}{uuid4()}/"
    words = (0, RAW) if ask == "append" else ()
    answers = [getattr(Sender(OTHER), ask)(one, *words) for one in (address, absent)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert sender.offset(address).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"Tus-Resumable": "1.0.0", "Upload-Length": "5"}])
def test_a_visitor_may_not_send_whatever_they_say(headers: dict[str, str]) -> None:
    response = Client().post(UPLOADS, headers=headers)
    assert response.status_code == 403
    assert response.json()["detail"]


def test_what_does_not_begin_where_it_stopped_changes_nothing(sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    sender.append(address, 0, RAW[:5])
    for offset in (0, 4, 6, 10**6):
        assert sender.append(address, offset, b"xx").status_code == 409
    assert sender.offset(address).headers["Upload-Offset"] == "5"


def test_more_than_was_announced_is_not_taken(sender: Sender) -> None:
    address = sender.begin(5).headers["Location"]
    assert sender.append(address, 0, b"123456").status_code == 413
    assert sender.offset(address).headers["Upload-Offset"] == "0"
    assert sender.append(address, 0, b"12345").status_code == 204
    assert sender.append(address, 5, b"6").status_code == 409


def test_a_piece_that_was_changed_on_its_way_is_sent_again(sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    wrong = sender.append(address, 0, RAW, **{"Upload-Checksum": _checksum(b"other")})
    assert wrong.status_code == 460
    assert sender.offset(address).headers["Upload-Offset"] == "0"
    right = sender.append(address, 0, RAW, **{"Upload-Checksum": _checksum(RAW)})
    assert right.headers["Upload-Offset"] == str(len(RAW))


def test_while_one_request_sends_another_is_turned_away(sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    with storage.receiving(file_at(address)):
        assert sender.append(address, 0, RAW).status_code == 423
    assert sender.append(address, 0, RAW).status_code == 204


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Upload-Length": "0"}, 422),
        ({"Upload-Length": "-1"}, 422),
        ({"Upload-Length": "many"}, 422),
        ({"Upload-Length": str(LARGEST + 1)}, 413),
        ({"Upload-Length": str(10**30)}, 413),
        ({"Upload-Metadata": "filename ~"}, 422),
        ({"Upload-Metadata": "filename //79"}, 422),
    ],
)
def test_what_cannot_be_begun_is_answered_with_its_status(
    headers: dict[str, str], status: int, sender: Sender
) -> None:
    response = sender.begin(5, **headers)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "checksum", ["md5 " + base64.b64encode(bytes(16)).decode(), "sha256 ~", "sha256"]
)
def test_a_checksum_that_cannot_be_checked_is_refused(checksum: str, sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    response = sender.append(address, 0, RAW, **{"Upload-Checksum": checksum})
    assert response.status_code == 422
    assert sender.offset(address).headers["Upload-Offset"] == "0"


def test_another_content_type_is_refused(sender: Sender) -> None:
    address = sender.begin(len(RAW)).headers["Location"]
    response = browser_of(SENDER).patch(
        address,
        RAW,
        content_type="text/csv",
        headers={"Tus-Resumable": "1.0.0", "Upload-Offset": "0"},
    )
    assert response.status_code == 415


def test_a_withdrawn_file_is_gone(
    sender: Sender, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    address = sender.send(RAW)
    path = storage.path_of(file_at(address), Shelf.QUARANTINE)
    assert path.exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert sender.withdraw(address).status_code == 204
    assert sender.show(address).status_code == 404
    assert not path.exists()


def test_nobody_may_leave_more_lying_about_than_allowed(sender: Sender) -> None:
    for _ in range(MOST_UNHELD):
        assert sender.begin(1).status_code == 201
    assert sender.begin(1).status_code == 429
    assert Sender(OTHER).begin(1).status_code == 201


def test_a_name_from_elsewhere_loses_its_folders_and_tricks(sender: Sender) -> None:
    address = sender.send(a_png(), "..\\..\\C:/evil/\u202egnp.photo\0.png")
    assert sender.show(address).json()["name"] == "gnp.photo.png"


def test_the_reason_is_told_in_the_readers_language(sender: Sender) -> None:
    assert sender.begin(0).json()["title"] == "The file is empty."
