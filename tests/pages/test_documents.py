"""Pages, archive, feed, API and sitemap: none tells of a document that is not the reader's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import timedelta
from typing import cast
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, browser_of
from tests.files import a_docx, a_pdf
from tests.papers import FIRST, a_paper, a_revision, a_submission

from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access, DocumentKind, Standing

pytestmark = pytest.mark.django_db

LIST = f"/meetings/{FIRST}/documents/"
DESK = f"/desk/meetings/{FIRST}/documents/"
API = f"/api/v1/meetings/{FIRST}/documents/"


def unpacked(client: Client) -> zipfile.ZipFile:
    """The archive of the list, as a browser puts it together."""
    answer = client.get(f"{LIST}all.zip")
    return zipfile.ZipFile(io.BytesIO(b"".join(cast("Iterable[bytes]", answer))))


def everywhere(client: Client) -> dict[str, bytes]:
    """What every place says that could speak of documents."""
    packed = unpacked(client)
    return {
        "list": client.get(LIST).content,
        "api": client.get(API).content,
        "feed": client.get(f"{LIST}feed.xml").content,
        "sitemap": client.get("/sitemap.xml").content,
        "archive": repr({name: packed.read(name) for name in packed.namelist()}).encode(),
    }


@pytest.fixture
def hidden(db: None) -> Document:
    """A document that a visitor may not know of, beside one that everyone may."""
    del db
    return a_paper(
        "Marker", access=Access.SECRETARIAT, text="Marker words", kind=DocumentKind.REPORT
    )


def test_what_is_not_the_reader_s_is_told_nowhere(client: Client) -> None:
    a_paper("Open")
    now = timezone.now()
    before = {place: len(told) for place, told in everywhere(client).items()}
    a_paper("Marker", access=Access.SECRETARIAT, text="Marker", kind=DocumentKind.REPORT)
    a_paper("Marker", access=Access.PARTICIPANTS, text="Marker", kind=DocumentKind.REPORT)
    a_paper("Marker", access=Access.BODY, text="Marker", kind=DocumentKind.REPORT)
    a_paper(
        "Marker", embargo_until=now + timedelta(days=1), text="Marker", kind=DocumentKind.REPORT
    )
    a_submission("Marker")
    after = everywhere(client)
    assert [place for place, told in after.items() if b"Marker" in told or b"REP" in told] == []
    assert {place: len(told) for place, told in after.items()} == before


def test_an_embargo_ends_without_anyone_doing_anything(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = timezone.now() + timedelta(hours=1)
    a_paper("Marker", embargo_until=ends, text="Marker")
    assert not any(b"REC/" in told or b"REC_" in told for told in everywhere(client).values())
    monkeypatch.setattr("django.utils.timezone.now", lambda: ends)
    told = everywhere(client)
    assert {place for place in told if b"REC/" in told[place] or b"REC_" in told[place]} == {
        "list",
        "api",
        "feed",
        "archive",
    }
    assert b"/documents/" in told["sitemap"]


@pytest.mark.parametrize("place", ["", "compare/en/0/1/", "0/en/"])
def test_what_may_not_be_known_of_is_answered_like_what_is_not_there(
    client: Client, hidden: Document, place: str
) -> None:
    a_revision(hidden, "Marker again")

    def answer(address: str) -> tuple[int, bytes]:
        found = client.get(address)
        return found.status_code, found.content.replace(address.encode(), b"")

    there, nowhere = f"{LIST}{hidden.pk}/{place}", f"{LIST}{uuid4()}/{place}"
    assert answer(there) == answer(nowhere)
    assert answer(f"{API}{hidden.pk}/") == answer(f"{API}{uuid4()}/")


def test_a_document_of_one_meeting_is_not_at_another_s_address(client: Client) -> None:
    from tests.making import a_meeting  # noqa: PLC0415 - only here

    a_meeting("another")
    assert client.get(f"/meetings/another/documents/{a_paper().pk}/").status_code == 404


def test_a_revision_shows_what_it_took_out_and_put_in(client: Client) -> None:
    paper = a_paper(text="Children shall go to school.\n\nSecond.")
    a_revision(paper, "Children may go to school.\n\nSecond.")
    page = client.get(f"{LIST}{paper.pk}/").content.decode()
    assert "REC/2024/1/INF/1/Rev.1" in page
    compared = client.get(f"{LIST}{paper.pk}/compare/en/0/1/").content.decode()
    assert "shall</del>" in compared
    assert "may</ins>" in compared
    assert client.get(f"{LIST}{paper.pk}/compare/en/1/0/").status_code == 404
    assert client.get(f"{LIST}{paper.pk}/compare/ru/0/1/").status_code == 404


def test_the_archive_holds_the_latest_of_each_language_under_safe_names(client: Client) -> None:
    paper = a_paper("../../etc/passwd", text="Old.")
    a_revision(paper, "New.")
    packed = unpacked(client)
    assert {name: packed.read(name) for name in packed.namelist()} == {
        "REC_2024_1_INF_1_Rev.1-en.txt": b"New."
    }


def test_the_secretariat_adds_a_document_with_a_file_that_was_inspected() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    answers = {
        "title": "Agenda",
        "kind": "information",
        "body": "council",
        "place": "session:opening-ceremony",
        "access": "public",
        "language": "en",
        "text": "",
        "file": SimpleUploadedFile("agenda.pdf", a_pdf()),
    }
    assert officer.post(f"{DESK}add/", answers).status_code == 302
    paper = Document.objects.get()
    streamed = Client().get(f"{LIST}{paper.pk}/0/en/")
    assert streamed.status_code == 200
    assert "sandbox" in streamed.headers["Content-Security-Policy"]
    assert streamed.headers["Content-Type"] == "application/pdf"
    streamed.close()
    assert "Opening" in Client().get(LIST, headers={"accept-language": "en"}).content.decode()


def test_a_file_that_is_refused_is_told_beside_its_question_and_what_was_typed_stays() -> None:
    point = browser_of(Cast.FOCAL_POINT_KG)
    answers = {
        "title": "What was typed",
        "kind": "information",
        "access": "participants",
        "language": "en",
        "file": SimpleUploadedFile("paper.pdf", a_docx()),
    }
    page = point.post(f"{LIST}submissions/", answers).content.decode()
    assert "The file is of another kind than its name says." in page
    assert "What was typed" in page
    assert not Document.objects.exists()


def test_a_submission_travels_to_the_desk_and_back() -> None:
    point, officer = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.SECRETARIAT)
    answers = {
        "title": "Our experience",
        "kind": "information",
        "access": "public",
        "language": "en",
        "text": "Words.",
    }
    assert point.post(f"{LIST}submissions/", answers).status_code == 302
    paper = Document.objects.get()
    sent_back = {"because": "Say where.", "expected": 0}
    assert officer.post(f"{DESK}{paper.pk}/return/", sent_back).status_code == 302
    address = f"{LIST}submissions/{paper.pk}/"
    assert "Say where." in point.get(address).content.decode()
    again = answers | {"text": "Words of Osh.", "expected": 1}
    assert point.post(address, again).status_code == 302
    cleared = {
        "kind": "information",
        "body": "council",
        "access": "public",
        "expected": 2,
    }
    assert officer.post(f"{DESK}{paper.pk}/clear/", cleared).status_code == 302
    paper.refresh_from_db()
    assert paper.standing == Standing.CLEARED
    assert "Words of Osh." in Client().get(f"{LIST}{paper.pk}/").content.decode()


@pytest.mark.parametrize("who", [Cast.SECRETARIAT, Cast.FOCAL_POINT_KG, Cast.VISITOR])
def test_a_list_of_documents_takes_as_many_queries_for_one_as_for_three(who: Cast) -> None:
    client = browser_of(who)
    addresses = [LIST, API, *([DESK] if who is Cast.SECRETARIAT else [])]

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    a_paper(session="opening-ceremony")
    one = [queries(address) for address in addresses]
    for _number in range(2):
        a_revision(a_paper(session="opening-ceremony"), "Two.")
    assert [queries(address) for address in addresses] == one


def test_a_list_goes_on_where_the_last_page_ended(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("umid.council.documents.pages.documents.PAGE", 2)
    for number in range(3):
        a_paper(f"Paper {number}")
    page = client.get(LIST).content.decode()
    assert "Paper 2" not in page
    further = page.split('rel="next" href="')[1].split('"')[0]
    assert "Paper 2" in client.get(LIST + further).content.decode()


def test_the_desk_shows_what_waits_first_and_goes_on_by_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("umid.council.documents.pages.desk.documents.PAGE", 2)
    for number in range(3):
        a_paper(f"Paper {number}")
    a_submission("Waits")
    officer = browser_of(Cast.SECRETARIAT)
    page = officer.get(DESK).content.decode()
    assert page.index("Waits") < page.index("Paper 0")
    assert "Paper 2" not in page
    further = page.split('rel="next" href="')[1].split('"')[0]
    rest = officer.get(DESK + further).content.decode()
    assert "Paper 2" in rest
    assert "Waits" not in rest
