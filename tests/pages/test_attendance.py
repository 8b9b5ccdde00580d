"""The pages and the API of badges, doors, attendance and sign-up."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from pypdf import PdfReader
from tests.attending import accredited, badge_of, kg, opened, token_of
from tests.cast import Cast, browser_of, user_of
from tests.delegating import AT, read
from tests.tokens import a_token, program

from umid.council.attendance import actions
from umid.council.attendance.models import Badge, Photo, Scan
from umid.council.delegations.models import Delegate
from umid.council.delegations.rules.kinds import Category
from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.models import Entry
from umid.foundation.files.actions import erase_expired
from umid.foundation.files.models import File

pytestmark = pytest.mark.django_db

BADGES = "/en/attendance/convened/badges/"
DOOR = "/en/check-in/convened/"
FIGURES = "/en/attendance/convened/"
SIGN_UP = "/en/meetings/convened/sign-up/"


def a_photo() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "teal").save(out, "JPEG")
    return SimpleUploadedFile("face.jpg", out.getvalue(), "image/jpeg")


def test_badges_are_issued_printed_and_revoked_with_a_reason() -> None:
    invitation = kg()
    head = accredited(invitation, "Айгүл Үсөнова", category=Category.HEAD)
    rows = [head, *(accredited(invitation, f"Delegate {number}") for number in range(4))]
    point, officer = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.SECRETARIAT)
    at_photo = f"/en/delegations/delegates/{head.pk}/photo/"
    assert "The photo is filed" in point.post(at_photo, {"file": a_photo()}, follow=True).text
    chosen = {"delegate": [str(row.pk) for row in rows]}
    assert "5 badges are issued" in officer.post(f"{BADGES}issue/", chosen, follow=True).text
    made = officer.post(f"{BADGES}print/", chosen)
    sheet = PdfReader(io.BytesIO(made.content))
    words = "".join(page.extract_text() for page in sheet.pages)
    assert len(sheet.pages) == 2  # four to a sheet
    root: Any = sheet.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert sheet.metadata is not None
    assert sheet.metadata.title == "Meeting convened – Badges"
    assert "pdfuaid" in str(sheet.xmp_metadata and sheet.xmp_metadata.stream.get_data())
    for word in ("Айгүл Үсөнова", "Head of delegation", "Kyrgyzstan"):
        assert word in words
    badge = Badge.objects.get(delegate=head)
    alone = officer.get(f"/en/badges/{badge.pk}/badge.pdf")
    page = PdfReader(io.BytesIO(alone.content)).pages[0]
    assert [round(float(each) / 72 * 25.4) for each in page.mediabox[2:]] == [105, 148]
    assert Entry.objects.filter(did="attendance.print").count() == 6
    at = f"/en/badges/{badge.pk}/revoke/"
    assert "This field is required" in officer.post(at, {"reason": ""}).text
    assert "Lost in a taxi" in officer.post(at, {"reason": "Lost in a taxi"}, follow=True).text
    assert officer.get(f"/en/badges/{badge.pk}/badge.pdf").status_code == 404


def test_a_photo_is_for_its_delegation_and_the_secretariat_and_goes_in_time() -> None:
    row = accredited(kg(), email=user_of(Cast.EXPERT).email)
    at = f"/en/delegations/delegates/{row.pk}/photo/"
    before = set(File.objects.values_list("pk", flat=True))
    wrong = SimpleUploadedFile("face.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")
    assert (
        "The photo is filed"
        not in browser_of(Cast.EXPERT).post(at, {"file": wrong}, follow=True).text
    )
    browser_of(Cast.EXPERT).post(at, {"file": a_photo()})
    browser_of(Cast.FOCAL_POINT_KG).post(at, {"file": a_photo()})
    assert read(browser_of(Cast.SECRETARIAT).get(f"{at}?show")).startswith(b"\xff\xd8")
    assert browser_of(Cast.FOCAL_POINT_UZ).get(f"{at}?show").status_code == 404
    assert Entry.objects.filter(did="attendance.read_photo").count() == 1
    ends = row.invitation.meeting.ends_on
    noon = AT.replace(year=ends.year, month=ends.month, day=ends.day, hour=12)
    assert actions.erase_photos(actor=SYSTEM, at=noon + timedelta(days=30)) == 0
    assert actions.erase_photos(actor=SYSTEM, at=noon + timedelta(days=31)) == 1
    assert not Photo.objects.exists()
    erase_expired(at=noon)  # what was no picture and so was never held
    assert set(File.objects.values_list("pk", flat=True)) == before


def test_a_delegate_downloads_their_own_badge_and_their_day_shows_it_and_their_places() -> None:
    invitation = kg()
    mine = accredited(invitation, "Mine", email=user_of(Cast.EXPERT).email)
    other = accredited(invitation, "Other Marker")
    expert, officer = browser_of(Cast.EXPERT), browser_of(Cast.SECRETARIAT)
    day = "/en/meetings/convened/mine/"
    desk = reverse("meetings:cockpit", args=["convened"])
    assert "2 delegates need a badge" in officer.get(desk).text
    own, others = badge_of(mine), badge_of(other)
    assert "need a badge" not in officer.get(desk).text
    opened("convened", "session-0", capacity=1)
    for row in (other, mine):
        actions.sign_up(
            actor=SYSTEM, meeting="convened", session="session-0", delegate=row.pk, at=AT
        )
    page = expert.get(day).text
    assert f"/en/badges/{own.pk}/badge.pdf" in page
    assert "waits, number 1" in page
    assert "Other Marker" not in page
    for who in (expert, browser_of(Cast.FOCAL_POINT_KG), officer):
        nomination = who.get(f"/en/delegations/delegates/{mine.pk}/").text
        assert f"/en/delegations/delegates/{mine.pk}/photo/" in nomination
    made = expert.get(f"/en/badges/{own.pk}/badge.pdf")
    assert "Mine" in PdfReader(io.BytesIO(made.content)).pages[0].extract_text()
    assert Entry.objects.filter(did="attendance.print").count() == 1
    assert expert.get(f"/en/badges/{others.pk}/badge.pdf").status_code == 404
    assert expert.post(f"/en/badges/{own.pk}/revoke/", {"reason": "No"}).status_code == 403
    point = browser_of(Cast.FOCAL_POINT_KG)
    assert point.get(f"/en/badges/{own.pk}/badge.pdf").status_code == 404
    actions.revoke(actor=SYSTEM, badge=own.pk, reason="Lost", at=timezone.now())
    assert expert.get(f"/en/badges/{own.pk}/badge.pdf").status_code == 404


def test_a_door_takes_a_typed_code_says_who_and_refuses_with_the_reason() -> None:
    badge = badge_of(accredited(kg()), at=timezone.now() - timedelta(hours=1))
    officer = browser_of(Cast.SECRETARIAT)
    page = officer.get(DOOR)
    assert page.headers["Permissions-Policy"] == "camera=(self)"
    form = {"event": str(uuid4()), "token": badge.code, "way": "in", "session": ""}
    told = officer.post(DOOR, form, follow=True).text
    for words in ("Aigul Sample", "Kyrgyzstan, Delegate", "checked in "):
        assert words in told
    officer.post(DOOR, form)  # sent twice
    assert Scan.objects.count() == 1
    told = officer.post(DOOR, form | {"event": str(uuid4()), "way": "out"}, follow=True).text
    assert "checked out" in told
    actions.revoke(actor=SYSTEM, badge=badge.pk, reason="Lost", at=timezone.now())
    told = officer.post(DOOR, form | {"event": str(uuid4())}).text
    assert "This badge is revoked." in told
    assert "Aigul" not in told


def test_a_phone_sends_what_it_kept_and_only_the_good_is_taken() -> None:
    badge = badge_of(accredited(kg()), at=AT)
    officer = browser_of(Cast.SECRETARIAT)
    moment = AT + timedelta(hours=1)
    good = {"id": str(uuid4()), "token": token_of(badge), "way": "in", "at": moment.isoformat()}
    bad = good | {"id": str(uuid4()), "token": "nothing"}
    stray = good | {"id": str(uuid4()), "session": "never-held"}
    sent_now = {"events": [good, bad, stray, good]}

    def post(said: object) -> Any:  # noqa: ANN401 - a test client's response
        return officer.post(f"{DOOR}events/", json.dumps(said), "application/json")

    answers = post(sent_now).json()["answers"]
    assert [each["taken"] for each in answers] == [True, False, False, True]
    assert answers[1]["words"] == "This is no badge of ours. Read or type it again."
    assert Scan.objects.count() == 1
    assert post({"events": [{"id": "x"}]}).status_code == 422
    api = program(a_token(Cast.SECRETARIAT, ["attendance.check_in"]))
    at_api = "/api/v1/meetings/convened/check-ins/"
    again = api.post(at_api, sent_now, "application/json").json()["answers"]
    assert again[0]["taken"]
    (item,) = api.get(at_api).json()["items"]
    assert (item["state"], item["category"], item["way"]) == ("KG", "delegate", "in")
    assert "name" not in item
    other = program(a_token(Cast.SECRETARIAT, ["files.send"]))
    assert other.get(at_api).status_code == 403


def test_attendance_is_counted_exported_and_its_quorum_set() -> None:
    badge = badge_of(accredited(kg(), "=cmd()"), at=AT)
    officer = browser_of(Cast.SECRETARIAT)
    event = {"id": str(uuid4()), "token": token_of(badge), "way": "in", "at": AT.isoformat()}
    officer.post(f"{DOOR}events/", json.dumps({"events": [event]}), "application/json")
    page = officer.get(FIGURES).text
    assert "1 person was there at all." in page
    assert "Not known: the rules of procedure are not public" in page
    set_now = officer.post(f"{FIGURES}quorum/", {"body": "council", "rule": "all"}, follow=True)
    assert "5 states are needed." in set_now.text
    table = officer.get(f"{FIGURES}table.csv").content.decode("utf-8-sig")
    assert '"\'=cmd()"' in table
    assert officer.get(f"{FIGURES}table.xlsx").content.startswith(b"PK")
    assert Entry.objects.filter(did="attendance.read").count() == 2
    assert browser_of(Cast.FOCAL_POINT_KG).get(f"{FIGURES}table.csv").status_code == 403


def test_badges_are_paged_by_key_and_counted_over_all_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("umid.council.attendance.pages.badges._PAGE", 2)
    invitation, officer = kg(), browser_of(Cast.SECRETARIAT)
    rows = [accredited(invitation, f"Delegate {number}") for number in range(3)]
    first = officer.get(BADGES).text
    assert "3 accredited delegates have no valid badge." in first
    assert f"?after={rows[1].pk}" in first
    assert "Delegate 2" not in first
    second = officer.get(f"{BADGES}?after={rows[1].pk}").text
    assert "Delegate 2" in second
    assert "Delegate 1" not in second
    assert officer.get(f"{BADGES}?after=nobody").status_code == 404


def test_lists_take_as_many_queries_for_one_as_for_three() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    for slug, count in (("one", 1), ("three", 3)):
        invitation = kg(slug)
        opened(slug, "session-0", capacity=1)
        for number in range(count):
            row = accredited(invitation, f"Delegate {number}")
            badge = badge_of(row, at=AT)
            event = {"id": str(uuid4()), "token": token_of(badge), "at": AT.isoformat()}
            at = f"/en/check-in/{slug}/events/"
            officer.post(at, json.dumps({"events": [event]}), "application/json")
            actions.sign_up(actor=SYSTEM, meeting=slug, session="session-0", delegate=row.pk, at=AT)

    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert officer.get(address).status_code == 200
        return len(captured)

    assert Delegate.objects.count() == 4
    for address in (
        "/en/attendance/{}/",
        "/en/attendance/{}/badges/",
        "/en/attendance/{}/table.csv",
        "/en/meetings/{}/sign-up/",
        "/en/attendance/{}/sign-up/session-0/",
        "/en/check-in/{}/",
    ):
        asked(address.format("one"))
        assert asked(address.format("one")) == asked(address.format("three")), address
