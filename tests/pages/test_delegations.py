"""The pages of delegations: nominating, accrediting, needs, papers, the list of participants."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.cast import Cast, actor, browser_of, user_of
from tests.delegating import AT, ON, decided, nominated, read, sent, submitted, to_kg
from tests.files import a_pdf

from umid.council.delegations import actions
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.models import Delegate, Invitation, Needs
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.audit.models import Entry

pytestmark = pytest.mark.django_db

MARKER = "needs-marker-7391"


def of(invitation: Invitation, rest: str = "") -> str:
    return f"/en/delegations/invitations/{invitation.pk}/{rest}"


def person(delegate: Delegate, rest: str = "") -> str:
    return f"/en/delegations/delegates/{delegate.pk}/{rest}"


def test_a_focal_point_names_a_delegation_and_the_quota_is_told() -> None:
    invitation = to_kg()
    deputy = browser_of(Cast.DEPUTY_KG)
    for number in range(3):
        form = {"expected": 0, "name": f"Delegate {number}", "category": "delegate"}
        at_person = deputy.post(of(invitation, "nominate/"), form).headers["Location"]
        page = deputy.post(f"{at_person}submit/", follow=True).content.decode()
    assert "Every place of this category is taken." in page
    assert Delegate.objects.filter(standing=Nominated.SUBMITTED).count() == 2
    page = deputy.get(of(invitation)).content.decode()
    assert "2 of 2 places taken" in page


def test_the_secretariat_accredits_in_bulk_and_returns_with_a_reason() -> None:
    invitation = to_kg()
    first, second = submitted(invitation, "First"), submitted(invitation, "Second")
    officer = browser_of(Cast.SECRETARIAT)
    where = of(invitation, "decide/")
    chosen = {"delegate": [str(first.pk), str(second.pk)]}
    told = officer.post(where, {**chosen, "decision": "returned", "reason": " "}, follow=True)
    assert "Say why." in told.content.decode()
    officer.post(where, {"delegate": [str(first.pk)], "decision": "returned", "reason": "Passport"})
    officer.post(where, {"delegate": [str(second.pk)], "decision": "accredited"})
    page = browser_of(Cast.FOCAL_POINT_KG).get(of(invitation)).content.decode()
    assert "Passport" in page
    assert "Accredited" in page


def test_a_file_that_is_refused_says_why_and_stays_nowhere() -> None:
    row = submitted(to_kg())
    point = browser_of(Cast.FOCAL_POINT_KG)
    wrong = SimpleUploadedFile("letter.pdf", b"MZ\x90\x00", "application/pdf")
    page = point.post(person(row, "credentials/"), {"file": wrong}, follow=True).content.decode()
    assert "Files of this kind are not taken" in page
    right = SimpleUploadedFile("letter.pdf", a_pdf(), "application/pdf")
    point.post(person(row, "credentials/"), {"file": right})
    assert read(point.get(person(row, "credentials/"))).startswith(b"%PDF")
    assert browser_of(Cast.FOCAL_POINT_UZ).get(person(row, "credentials/")).status_code == 404


def test_needs_are_told_and_read_on_their_own_page_alone() -> None:
    invitation = to_kg()
    row = submitted(invitation, is_listed=True)
    point, officer = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.SECRETARIAT)
    point.post(person(row, "needs/"), {"visa_letter": "on", "access": MARKER, "diet": MARKER})
    decided(row, Nominated.ACCREDITED)
    assert MARKER in officer.get(person(row, "needs/")).content.decode()
    assert Entry.objects.filter(did="delegations.read_needs").count() == 1
    places = [of(invitation), person(row), "/en/delegations/", "/en/delegations/meetings/convened/"]
    lists = ["participants/", "participants.pdf", "participants.xlsx"]
    places += [f"/en/delegations/meetings/convened/{each}" for each in lists]
    for place in places:
        assert MARKER.encode() not in officer.get(place).content
    pdf = officer.get("/en/delegations/meetings/convened/participants.pdf").content
    assert MARKER not in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert Needs.objects.count() == 1


def test_the_list_has_public_fields_of_those_who_agreed_in_every_form() -> None:
    invitation = to_kg()
    rows = [submitted(invitation, "Aigul Named", email="a@x.example", is_listed=True)]
    rows.append(submitted(invitation, "Azamat Unnamed"))
    for row in rows:
        decided(row, Nominated.ACCREDITED)
    reader = browser_of(Cast.NGO_MEMBER)
    where = "/en/delegations/meetings/convened/participants"
    page = reader.get(f"{where}/").content.decode()
    pdf = PdfReader(io.BytesIO(reader.get(f"{where}.pdf").content)).pages[0].extract_text()
    book = load_workbook(io.BytesIO(reader.get(f"{where}.xlsx").content)).active
    assert book is not None
    table = [list(each) for each in book.iter_rows(values_only=True)]
    assert table[1:] == [["Kyrgyzstan", "Aigul Named", "Counsellor", "Delegate"]]
    for words in (page, pdf):
        assert "Aigul Named" in words
        assert "Azamat" not in words
        assert "1 person is not named here." in words
        assert "a@x.example" not in words
        assert "+996" not in words


def test_a_delegate_reads_where_their_nomination_stands() -> None:
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email)
    mine = browser_of(Cast.EXPERT)
    assert "Submitted" in mine.get("/en/delegations/").content.decode()
    decided(row, Nominated.RETURNED, "The function is missing")
    page = mine.get(person(row)).content.decode()
    assert "The function is missing" in page
    assert "<form id" not in page
    assert mine.post(person(row), {}).status_code == 403
    assert mine.get(person(row, "needs/")).status_code == 403


def test_two_who_edit_a_nomination_at_once_see_both_versions() -> None:
    row = nominated(to_kg())
    point = browser_of(Cast.FOCAL_POINT_KG)
    form = {"expected": 0, "category": "delegate"}
    point.post(person(row), {**form, "name": "Theirs"})
    page = point.post(person(row), {**form, "name": "Mine"}).content.decode()
    assert "Someone else changed this while you wrote" in page


def test_a_desk_takes_as_many_queries_for_one_invitation_as_for_three() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    one, three = to_kg("one"), to_kg("three")
    for state in ("KZ", "TJ"):
        sent("three", state=state)
    submitted(one)
    for name in ("First", "Second"):
        submitted(three, name)

    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert officer.get(address).status_code == 200
        return len(captured)

    officer.get("/en/delegations/")
    assert asked("/en/delegations/meetings/one/") == asked("/en/delegations/meetings/three/")
    assert asked(of(one)) == asked(of(three))
    lists = [f"/en/delegations/meetings/{slug}/participants/" for slug in ("one", "three")]
    decided(Delegate.objects.get(invitation=one), Nominated.ACCREDITED)
    for row in Delegate.objects.filter(invitation=three):
        decided(row, Nominated.ACCREDITED)
    assert asked(lists[0]) == asked(lists[1])


def test_an_earlier_delegation_is_copied_at_a_press() -> None:
    earlier = to_kg("earlier")
    submitted(earlier, "Aigul Again")
    later = to_kg("later", on=ON + timedelta(days=90))
    point = browser_of(Cast.FOCAL_POINT_KG)
    assert "Meeting earlier" in point.get(of(later)).content.decode()
    page = point.post(of(later, "copy/"), {"earlier": str(earlier.pk)}, follow=True)
    assert "Aigul Again" in page.content.decode()


def test_the_job_erases_needs_by_itself() -> None:
    from umid.council.delegations import jobs  # noqa: PLC0415 - the job beside the page it serves

    row = submitted(to_kg("past", on=(timezone.now() - timedelta(days=40)).date()))
    point = actor(Cast.FOCAL_POINT_KG)
    actions.state_needs(actor=point, delegate=row.pk, draft=NeedsDraft(diet=MARKER), at=AT)
    jobs.erase_needs.func()
    assert not Needs.objects.exists()
