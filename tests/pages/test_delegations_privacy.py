"""The pages of personal data: assessment, privacy notice, one's own data, requests."""

from __future__ import annotations

import io
import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pypdf import PdfReader
from tests.cast import Cast, actor, browser_of, user_of
from tests.delegating import AT, ON, assessed, decided, invited, submitted, to_kg
from tests.making import a_meeting

from umid.council.delegations import actions
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.models import Assessment, Delegate
from umid.council.delegations.rules.assessing import Question
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.sealing import sealed
from umid.foundation.access.actors import SYSTEM
from umid.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db

DESK = "/en/delegations/meetings/convened/"
FORM = {question.value: f"About {question.value}" for question in Question}


def person(delegate: Delegate, rest: str = "") -> str:
    return f"/en/delegations/delegates/{delegate.pk}/{rest}"


def test_an_assessment_is_completed_in_versions_and_printed() -> None:
    a_meeting("convened", on=ON)
    officer = browser_of(Cast.SECRETARIAT)
    where = f"{DESK}assessment/"
    assert officer.get(f"{DESK}assessment.pdf").status_code == 404
    missing = {**FORM, "expected": 0, "residual": "low", "risks": " "}
    page = officer.post(where, missing).content.decode()
    assert "This field is required." in page
    assert "About measures" in page  # nothing that was typed is lost
    for number, residual in enumerate(("high", "accepted")):
        form = {**FORM, "expected": number, "residual": residual}
        page = officer.post(where, form, follow=True).content.decode()
        opened = residual == "accepted"
        assert ("Nominations are open" in page) is opened
        assert ("Nominations are not open" in page) is not opened
    late = officer.post(where, {**FORM, "expected": 1, "residual": "low"}).content.decode()
    assert "Someone else changed this while you wrote" in late
    reader = PdfReader(io.BytesIO(officer.get(f"{DESK}assessment.pdf").content))
    words = " ".join("".join(page.extract_text() for page in reader.pages).split())
    for said in ("About controller", "Version 2", user_of(Cast.SECRETARIAT).name, "Kept until"):
        assert said in words


def test_an_earlier_assessment_is_carried_over_once_it_is_confirmed() -> None:
    a_meeting("earlier", on=ON)
    a_meeting("convened", on=ON)
    assessed("earlier")
    officer = browser_of(Cast.SECRETARIAT)
    where, form = f"{DESK}assessment/carry/", {"earlier": "earlier"}
    page = officer.post(where, form, follow=True).content.decode()
    assert "Confirm that nothing is different" in page
    page = officer.post(where, {**form, "confirmed": "on"}, follow=True).content.decode()
    assert "carried over" in page
    assert Assessment.objects.get(meeting__slug="convened").carried_from is not None
    assert officer.post(where, {"earlier": "no", "confirmed": "on"}).status_code == 404


def test_the_notice_stands_wherever_data_is_collected(client: Client) -> None:
    invitation = to_kg()
    row = submitted(invitation, email=user_of(Cast.EXPERT).email)
    point, expert = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.EXPERT)
    pages = [
        point.get(f"/en/delegations/invitations/{invitation.pk}/nominate/"),
        point.get(person(row)),
        client.get(f"/en/answer/{sealed(invitation.pk)}/"),
        expert.get(person(row)),
        expert.get(person(row, "kept/")),
    ]
    for page in pages:
        words = page.content.decode()
        assert "What happens to this data" in words
        assert "Answer about controller" in words
        assert "Kept until 19 April 2030" in words.replace("Apr ", "April ")  # needs: 30 days


def test_a_delegate_reads_takes_along_and_asks_about_their_own_data() -> None:
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email)
    needs = NeedsDraft(access="A ramp", diet="No nuts")
    actions.state_needs(actor=actor(Cast.FOCAL_POINT_KG), delegate=row.pk, draft=needs, at=AT)
    mine = browser_of(Cast.EXPERT)
    page = mine.get(person(row, "kept/")).content.decode()
    for said in ("Aigul Sample", "+996 000", "A ramp", "No nuts", "Counsellor"):
        assert said in page
    taken = json.loads(mine.get(person(row, "kept.json")).content)
    assert (taken["name"], taken["needs"]["diet"]) == ("Aigul Sample", "No nuts")
    page = mine.post(person(row, "listing/"), {"is_listed": "yes"}, follow=True).content.decode()
    assert "Do not name me" in page
    asked = {"kind": "correct", "words": "Aygul, not Aigul"}
    page = mine.post(person(row, "wish/"), asked, follow=True).content.decode()
    assert "To be decided by" in page
    point = browser_of(Cast.FOCAL_POINT_KG)
    page = point.get(person(row)).content.decode()
    assert "Aygul, not Aigul" in page
    assert 'name="is_listed"' in page
    assert "disabled" in page  # the person has spoken
    point.post(person(row, "settle/"), {"kind": "correct", "decision": "grant"})
    assert "Done" in mine.get(person(row, "kept/")).content.decode()
    assert Notice.objects.filter(kind="delegations.settled").count() == 1


def test_the_secretariat_erases_with_a_reason_and_is_told_why_it_cannot_yet() -> None:
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email)
    decided(row, Nominated.ACCREDITED)
    browser_of(Cast.EXPERT).post(person(row, "wish/"), {"kind": "erase"})
    officer = browser_of(Cast.SECRETARIAT)
    page = officer.get(person(row)).content.decode()
    assert "Erasure is asked for" in page
    assert "Erase this person" not in page  # as long as they are to come
    said = {"kind": "erase", "decision": "grant", "answer": "Asked"}
    page = officer.post(person(row, "settle/"), said, follow=True).content.decode()
    assert "Who is accredited is erased after the meeting" in page
    browser_of(Cast.FOCAL_POINT_KG).post(person(row, "withdraw/"))
    assert "Erase this person" in officer.get(person(row)).content.decode()
    page = officer.post(person(row, "settle/"), said, follow=True).content.decode()
    assert "Aigul Sample" not in page
    assert "A delegate: Kyrgyzstan" in page
    assert officer.get(person(row)).status_code == 404


def test_an_assessment_takes_as_many_queries_for_one_version_as_for_three() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    for slug, versions in (("one", 1), ("three", 3)):
        a_meeting(slug, on=ON)
        for _version in range(versions):
            assessed(slug)

    def asked(slug: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert officer.get(f"/en/delegations/meetings/{slug}/assessment/").status_code == 200
        return len(captured)

    officer.get("/en/delegations/")
    assert asked("one") == asked("three")


def test_nothing_is_sent_where_the_risk_is_found_too_high() -> None:
    made = invited(a_meeting("convened", on=ON), state="KG")
    officer = browser_of(Cast.SECRETARIAT)
    form = {**FORM, "expected": 1, "residual": "high"}
    officer.post(f"{DESK}assessment/", form)
    page = officer.post(f"{DESK}send/", {"invitation": [str(made.pk)]}, follow=True)
    assert "Complete the data-protection assessment" in page.content.decode()
    made.refresh_from_db()
    assert made.standing == "draft"


def test_a_visa_letter_is_numbered_once_and_is_gone_with_the_needs() -> None:
    row = submitted(to_kg(), email=user_of(Cast.EXPERT).email)
    officer, point = browser_of(Cast.SECRETARIAT), browser_of(Cast.FOCAL_POINT_KG)
    point.post(person(row, "needs/"), {"visa_letter": "on"})
    page = officer.post(person(row, "visa/"), {"into": "tg"}, follow=True).content.decode()
    assert "The letter is for who is accredited and asked for it." in page
    decided(row, Nominated.ACCREDITED)
    year = timezone.now().year
    for into in ("en", "tg"):
        officer.post(person(row, "visa/"), {"into": into})
        answer = browser_of(Cast.EXPERT).get(person(row, "visa.pdf"))
        assert f"REC-{year}-1.pdf" in answer.headers["Content-Disposition"]
    reader = PdfReader(io.BytesIO(answer.content))
    words = reader.pages[0].extract_text()
    assert "Aigul Sample" in words
    assert "Қирғизистон" in words
    assert "+996" not in words
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert browser_of(Cast.FOCAL_POINT_UZ).get(person(row, "visa.pdf")).status_code == 404
    actions.erase_needs(actor=SYSTEM, at=AT + timedelta(days=365))
    assert officer.get(person(row, "visa.pdf")).status_code == 404
