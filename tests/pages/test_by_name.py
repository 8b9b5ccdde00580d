"""The pages of those who come by name: the link in the mail, the media's form, the desks."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from tests.cast import Cast, browser_of
from tests.delegating import ON, assessed, decided, invited, read
from tests.files import a_pdf
from tests.making import a_meeting, a_programme
from tests.naming import admitted, asks, named, person, with_a_note, written_to

from umid.council.delegations import actions
from umid.council.delegations.models import Delegate, InformationNote, Invitation, Needs
from umid.council.delegations.rules.kinds import ByName
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.sealing import sealed
from umid.council.meetings.models import Meeting, Signatory
from umid.foundation.access.actors import SYSTEM

pytestmark = pytest.mark.django_db
DESK = "/en/delegations/meetings/named/"


def link(invitation: Invitation, rest: str = "") -> str:
    return f"/en/answer/{sealed(invitation.pk)}/{rest}"


def test_the_secretariat_invites_by_name_and_sends_it_with_the_others() -> None:
    a_programme("named", sessions=2, on=ON)
    assessed("named")
    officer = browser_of(Cast.SECRETARIAT)
    form = {
        "by_name": "speaker",
        "name": "Dana Speaker",
        "email": "dana@x.example",
        "language": "ru",
        "session": "session-1",
        "deadline_on": "2030-03-01",
        "paid": ["flight", "allowance"],
        "words": "Economy class",
    }
    page = officer.post(f"{DESK}invite-by-name/", form, follow=True).content.decode()
    assert "The invitation is on the list, not sent yet." in page
    assert "Dana Speaker" in page
    made = Invitation.objects.get()
    officer.post(f"{DESK}send/", {"invitation": [str(made.pk)]})
    made.refresh_from_db()
    assert made.symbol
    again = officer.post(f"{DESK}invite-by-name/", form).content.decode()
    assert "They are invited to this meeting already." in again


def test_the_link_tells_what_is_asked_and_paid_and_names_nobody(client: Client) -> None:
    invitation = written_to()
    with_a_note("named", "How to find us")
    page = client.get(link(invitation))
    words = page.content.decode()
    assert "the journey, accommodation. Economy class." in words
    assert "Friday 1 March 2030, 23:00" in words
    assert "What happens to this data" in words
    assert "Dana" not in words
    assert page.headers["Cache-Control"] == "private, no-store"
    assert page.headers["Referrer-Policy"] == "same-origin"
    letter = PdfReader(io.BytesIO(client.get(link(invitation, "letter.pdf")).content))
    said = letter.pages[0].extract_text()
    assert "Dana Expert" in said
    assert "The organisers pay: the journey" in said
    assert "'/Marked': True" in str(letter.root_object["/MarkInfo"])
    assert client.get(link(invitation, "letter.docx")).content[:2] == b"PK"
    assert read(client.get(link(invitation, "note/"))).startswith(b"%PDF")


def test_who_accepts_by_the_link_tells_needs_there_and_never_reads_them_there(
    client: Client,
) -> None:
    invitation = written_to()
    answer = {"answer": "accepted", "is_listed": "on"}
    page = client.post(link(invitation), answer, follow=True).content.decode()
    assert "The secretariat decides on your accreditation and writes to you." in page
    told = {"visa_letter": "on", "diet": "No pistachios"}
    page = client.post(link(invitation, "needs/"), told, follow=True).content.decode()
    assert "Only the secretariat reads it." in page
    assert "You have told us." in page
    assert "No pistachios" not in page
    assert Needs.objects.get().visa_letter
    decided(person(invitation), Nominated.ACCREDITED)
    assert "You are accredited." in client.get(link(invitation)).content.decode()


def test_a_states_link_has_nothing_of_a_person(client: Client) -> None:
    a_meeting("named", on=ON)
    made = invited("named", state="KG")
    actions.send(actor=SYSTEM, meeting="named", invitations=[made.pk], at=made.deadline_at)
    page = client.get(link(made)).content.decode()
    assert "To name your delegation, sign in as the focal point." in page
    assert "What you need" not in page
    assert client.get(link(made, "note/")).status_code == 404
    assert client.post(link(made, "needs/"), {}).status_code == 404


def test_who_is_invited_by_name_has_a_desk_of_their_own_once_signed_in() -> None:
    invitation = written_to("named", email=f"{Cast.EXPERT.value}@demonstration.example")
    browser = browser_of(Cast.EXPERT)
    assert "Answer the invitation" in browser.get("/en/delegations/").content.decode()
    address = f"/en/delegations/invitations/{invitation.pk}/"
    page = browser.post(f"{address}answer/", {"answer": "accepted"}, follow=True).content.decode()
    assert "The answer is in." in page
    assert "Nominate someone" not in page
    mine = browser.get(f"/en/delegations/delegates/{person(invitation).pk}/").content.decode()
    assert "What is kept about you" in mine


def test_the_media_ask_on_the_meetings_page_and_confirm_by_mail(client: Client) -> None:
    a_programme("covered", sessions=2, on=ON)
    assert client.get("/en/media/covered/").status_code == 404
    assert "/media/covered/" not in client.get("/en/meetings/covered/").content.decode()
    admitted("covered", sessions=("session-0",))
    assert "/media/covered/" in client.get("/en/meetings/covered/").content.decode()
    page = client.get("/en/media/covered/").content.decode()
    assert "Sessions open to the media" in page
    assert "What happens to this data" in page
    form = {"name": "R", "email": "r@x.example", "outlet": "The Daily", "language": "en"}
    page = client.post("/en/media/covered/", form, follow=True).content.decode()
    assert "A letter is on its way" in page
    made = Invitation.objects.get(by_name=ByName.MEDIA)
    confirm = f"/en/confirm/{sealed(made.pk)}/"
    assert "It was me" in client.get(confirm).content.decode()
    assert person(made).standing == Nominated.DRAFT
    page = client.post(confirm, follow=True).content.decode()
    assert "The secretariat decides on your accreditation" in page
    assert "Your answer" not in page


def test_a_form_that_is_sent_again_and_again_is_not_heard_any_more(client: Client) -> None:
    a_meeting("covered", on=ON)
    admitted("covered")
    answers = [client.post("/en/media/covered/", {}).status_code for _each in range(11)]
    assert answers[0] == 200
    assert answers[-1] == 429


def test_the_secretariat_decides_on_the_media_at_one_desk() -> None:
    a_meeting("named", on=ON)
    officer = browser_of(Cast.SECRETARIAT)
    assessed("named")
    form = {"expected": 0, "is_admitted": "on", "closes_on": "2030-03-01"}
    page = officer.post(f"{DESK}media/terms/", form, follow=True).content.decode()
    assert "The media can ask" in page
    assert "Until Friday 1 March 2030, end of day (Tashkent time, UTC+5)" in page
    entered = {"name": "A", "email": "a@x.example", "outlet": "Radio", "language": "en"}
    page = officer.post(f"{DESK}media/enter/", entered, follow=True).content.decode()
    assert "Radio" in page
    row = Delegate.objects.get()
    said = {"delegate": [str(row.pk)], "decision": "refused", "reason": "Full"}
    page = officer.post(f"{DESK}media/decide/", said, follow=True).content.decode()
    assert "It is decided." in page
    invitation = f"/en/delegations/invitations/{row.invitation_id}/"
    assert officer.get(invitation).status_code == 200
    assert officer.get(f"{invitation}letter.pdf").status_code == 404


def test_the_information_note_is_filed_in_a_language_and_replaced() -> None:
    a_meeting("named", on=ON)
    officer = browser_of(Cast.SECRETARIAT)
    for _each in range(2):
        file = SimpleUploadedFile("note.pdf", a_pdf(), "application/pdf")
        said = {"language": "ru", "file": file}
        page = officer.post(f"{DESK}note/", said, follow=True).content.decode()
        assert "The information note is filed." in page
    assert InformationNote.objects.count() == 1
    assert read(officer.get(f"{DESK}note/ru/")).startswith(b"%PDF")
    assert officer.get(f"{DESK}note/kk/").status_code == 404


def test_who_only_signs_reads_the_letters_where_others_read_the_invitations() -> None:
    a_meeting("named", on=ON)
    invited("named", state="KG")
    Signatory.objects.create(meeting=Meeting.objects.get(slug="named"), state_id="UZ")
    page = browser_of(Cast.FOCAL_POINT_UZ).get(DESK).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert "presents its compliments" in main
    assert "Agree to this letter" in main
    assert "These letters go out in your name too." in main


def test_the_desks_ask_as_much_for_one_by_name_as_for_three() -> None:
    a_meeting("named", on=ON)
    admitted("named")
    officer = browser_of(Cast.SECRETARIAT)

    def counted(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert officer.get(address).status_code == 200
        return len(captured)

    def more(number: int) -> None:
        named("named", f"Person {number}", f"p{number}@x.example")
        asks("named", f"Reporter {number}", f"r{number}@x.example")
        for one in Invitation.objects.filter(by_name=ByName.MEDIA, standing="draft"):
            actions.confirm_media(token=sealed(one.pk), at=one.deadline_at)

    more(1)
    few = counted(DESK), counted(f"{DESK}media/")
    more(2)
    more(3)
    assert (counted(DESK), counted(f"{DESK}media/")) == few
