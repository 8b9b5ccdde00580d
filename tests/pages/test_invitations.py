"""The pages of invitations: inviting, letters, answers with and without an account, imports."""

from __future__ import annotations

import io
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from docx import Document
from pypdf import PdfReader
from tests.cast import Cast, browser_of
from tests.delegating import ON, assessed, invited, read, sent, submitted, to_kg
from tests.files import a_pdf
from tests.making import a_meeting

from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.sealing import sealed
from umid.foundation.audit.models import Entry

pytestmark = pytest.mark.django_db


def of(invitation: Invitation, rest: str = "") -> str:
    return f"/en/delegations/invitations/{invitation.pk}/{rest}"


def test_the_secretariat_invites_and_sends_from_one_page() -> None:
    a_meeting("convened", on=ON)
    officer = browser_of(Cast.SECRETARIAT)
    form = {
        "homes": ["state:KG", "state:UZ", "organisation:unoct"],
        "language": "ru",
        "deadline_on": "2030-03-01",
        "head": 1,
        "delegate": 3,
    }
    desk = "/en/delegations/meetings/convened/"
    page = officer.post(f"{desk}invite/", form, follow=True).content.decode()
    assert "3 invitations are on the list, not sent yet." in page
    assert "Ready to be sent" in page
    chosen = [str(each.pk) for each in Invitation.objects.filter(meeting__slug="convened")]
    page = officer.post(f"{desk}send/", {"invitation": chosen}, follow=True).content.decode()
    assert "Complete the data-protection assessment of this meeting first." in page
    assert f'href="{desk}assessment/"' in page
    assessed("convened")
    page = officer.post(f"{desk}send/", {"invitation": chosen}, follow=True).content.decode()
    assert "3 invitations are sent." in page
    year = timezone.now().year
    assert f"REC/{year}/3" in page
    again = officer.post(f"{desk}invite/", form).content.decode()
    assert "Select a valid choice" in again  # they are not offered a second time


def test_the_letter_is_a_tagged_pdf_and_a_docx_in_the_language_of_the_invited() -> None:
    a_meeting("convened", on=ON)
    made = sent("convened", state="KG")
    Invitation.objects.filter(pk=made.pk).update(written="Приглашение\n\nҚ ӯ ү ң")
    point = browser_of(Cast.FOCAL_POINT_KG)
    reader = PdfReader(io.BytesIO(point.get(of(made, "letter.pdf")).content))
    words = reader.pages[0].extract_text()
    assert reader.metadata is not None
    assert reader.metadata.title == "Note verbale REC/2030/1"
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert "Приглашение" in words
    assert "Қ ӯ ү ң" in words
    document = Document(io.BytesIO(point.get(of(made, "letter.docx")).content))
    assert "Приглашение" in [each.text for each in document.paragraphs]
    sealed_at_another_moment = sealed(made.pk).partition(":")[0]
    text = "".join(each.text for each in document.paragraphs)
    assert f"/answer/{sealed_at_another_moment}:" in text


def test_the_link_of_a_letter_answers_without_an_account_and_shows_nobody(client: Client) -> None:
    invitation = to_kg()
    submitted(invitation, "Aigul Hidden")
    where = f"/en/answer/{sealed(invitation.pk)}/"
    page = client.get(where)
    assert "Kyrgyzstan" in page.content.decode()
    assert "Aigul Hidden" not in page.content.decode()
    assert page.headers["Referrer-Policy"] == "same-origin"
    refused = client.post(where, {"answer": "declined", "reason": ""}).content.decode()
    assert "Say why." in refused
    for _turn in range(2):
        client.post(where, {"answer": "declined", "reason": "Elections"})
    assert Entry.objects.filter(did="delegations.answer").count() == 2  # accepted once before
    assert client.get("/en/answer/guessed/").status_code == 404
    draft = invited("convened", state="UZ")
    assert client.get(f"/en/answer/{sealed(draft.pk)}/").status_code == 404


def test_what_came_on_paper_is_entered_for_the_state_and_marked_so() -> None:
    a_meeting("convened", on=ON)
    made = sent("convened", state="KG")
    officer = browser_of(Cast.SECRETARIAT)
    officer.post(of(made, "answer/"), {"answer": "accepted"})
    scan = SimpleUploadedFile("note.pdf", a_pdf(), "application/pdf")
    page = officer.post(of(made, "reply/"), {"file": scan}, follow=True).content.decode()
    assert "The reply is filed." in page
    assert "answered on paper" in page
    point = browser_of(Cast.FOCAL_POINT_KG)
    answer = point.get(of(made, "reply/"))
    assert read(answer).startswith(b"%PDF")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert browser_of(Cast.FOCAL_POINT_UZ).get(of(made, "reply/")).status_code == 404
    officer.post(of(made, "nominate/"), {"expected": 0, "name": "On Paper", "category": "head"})
    assert Delegate.objects.get(name="On Paper").is_on_paper


def test_a_letter_is_written_in_each_language_and_asks_the_signatories_anew() -> None:
    a_meeting("convened", on=ON)
    invited("convened", state="KG")
    officer = browser_of(Cast.SECRETARIAT)
    where = "/en/delegations/meetings/convened/letters/note/ky/"
    page = officer.post(where, {"expected": 0, "words": "{wrong}"}).content.decode()
    assert "Nothing fills {wrong}." in page
    officer.post(where, {"expected": 0, "words": "Урматтуу {addressee}"})
    assert "Урматтуу" in officer.get(where).content.decode()


def test_a_table_is_shown_with_its_faults_and_changes_nothing_until_it_is_confirmed() -> None:
    a_meeting("convened", on=ON)
    officer = browser_of(Cast.SECRETARIAT)
    where = "/en/delegations/meetings/convened/import/"
    wrong = "who,deadline,head\nKZ,2030-03-01,1\nXX,2030-03-01,one\n"
    page = officer.post(where, {"file": a_table(wrong)}).content.decode()
    assert '<th scope="row">A3</th>' in page
    assert '<th scope="row">C3</th>' in page
    assert 'name="rows"' not in page
    right = "who,deadline,head\nKZ,2030-03-01,1\nunoct,2030-03-02,\n"
    page = officer.post(where, {"file": a_table(right)}).content.decode()
    assert "These would be put on the list" in page
    assert not Invitation.objects.exists()
    kept = unescape(page.split('name="rows" value="')[1].split('"')[0])
    assert officer.post(where, {"rows": kept.replace("KZ", "XX")}).status_code == 200
    assert officer.post(where, {"rows": "[1]"}).status_code == 404
    assert not Invitation.objects.exists()
    assert officer.post(where, {"rows": kept}).status_code == 302
    assert {one.state_id for one in Invitation.objects.all()} == {"KZ", None}
    page = officer.post(where, {"rows": kept}).content.decode()
    assert "They are invited to this meeting already." in page


def a_table(words: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("invitees.csv", words.encode(), "text/csv")
