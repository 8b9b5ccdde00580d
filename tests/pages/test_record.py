"""From a breakout report to a published summary."""

from __future__ import annotations

import io
from hashlib import sha256

import pypdf
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import Cast, browser_of, user_of
from tests.recording import (
    AT,
    GROUP,
    UNTIL,
    a_council,
    accepted,
    drafted,
    published,
    reporting,
)

from umid.council.floor.rules.kinds import Attribution
from umid.council.record import actions
from umid.council.record.models import Correction, Paragraph, Summary
from umid.council.record.rules.kinds import SummaryKind
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

OUTCOME = "/meetings/met/outcome/"
DESK = "/desk/meetings/met/outcome/"


def post(client: Client, address: str, **said: object) -> str:
    """Where it leads, which it does."""
    response = client.post(address, {name: str(value) for name, value in said.items()})
    assert response.status_code == 302, response.content.decode()
    return response.headers["Location"]


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_a_report_becomes_part_of_a_summary_that_is_corrected_signed_and_published() -> None:
    a_council(signs=True)
    office, expert = browser_of(Cast.SECRETARIAT), browser_of(Cast.EXPERT)
    email = user_of(Cast.EXPERT).email
    post(office, f"{DESK}reporters/{GROUP}/", email=email, role="rapporteur")
    report = f"{OUTCOME}reports/{GROUP}/"
    assert "You report from" in page(expert, OUTCOME)
    post(expert, f"{report}in/en/", expected=0, findings="Homes.\n\nSchools.", proposals="Build.")
    post(expert, f"{report}submit/", expected=1)
    post(office, f"{report}return/", expected=2, because="Say where.")
    assert "Say where." in page(expert, report)
    post(expert, f"{report}in/en/", expected=3, findings="Homes.\n\nSchools.", proposals="Here.")
    post(expert, f"{report}submit/", expected=4)
    post(office, f"{report}accept/", expected=5)
    post(office, f"{DESK}begin/", kind="summary", language="en")
    assert "Finding: Schools." in page(office, OUTCOME)
    post(office, f"{DESK}open/", until_on="2031-01-01")
    kg, uz = browser_of(Cast.FOCAL_POINT_KG), browser_of(Cast.FOCAL_POINT_UZ)
    row = Paragraph.objects.get(words="Finding: Homes.")
    page(kg, f"{OUTCOME}paragraphs/{row.pk}/correct/")
    words = {"words": "Finding: Safe homes.", "reason": "It was said."}
    post(kg, f"{OUTCOME}paragraphs/{row.pk}/correct/", **words)
    correction = Correction.objects.get()
    assert "Finding: Safe homes." in page(office, f"{DESK}corrections/{correction.pk}/")
    post(office, f"{DESK}corrections/{correction.pk}/", answer="accepted", words="", because="")
    assert "Safe homes" in page(kg, OUTCOME)
    draft = Summary.objects.get().draft
    post(uz, f"{OUTCOME}agree/", expected=draft)
    assert "has agreed" in page(office, DESK)
    post(office, f"{DESK}publish/", expected=draft, body="council")
    assert "REC/2030/1/SUM/1" in page(Client(), OUTCOME)


def test_every_page_of_the_desk_shows_and_edits() -> None:
    a_council()
    reporting("met")
    office = browser_of(Cast.SECRETARIAT)
    assert "Make the draft" in page(office, DESK)
    drafted("met", Language.RUSSIAN)
    row = Paragraph.objects.get(source="programme", key=GROUP)
    post(office, f"{DESK}paragraphs/{row.pk}/", expected=0, words="Слова.")
    post(office, f"{DESK}paragraphs/{row.pk}/add/", expected=1, words="Ещё слова.")
    accepted("met", "Дома.")
    assert "Дома." in page(office, f"{DESK}redraft/")
    post(office, f"{DESK}redraft/", expected=2)
    found = page(office, OUTCOME)
    assert found.index("Слова.") < found.index("Ещё слова.") < found.index("Дома.")
    post(office, f"{DESK}paragraphs/{row.pk}/", expected=1, words="")
    assert "left out" in page(office, OUTCOME)
    for address in ("publish/", f"paragraphs/{row.pk}/", f"reporters/{GROUP}/"):
        page(office, f"{DESK}{address}")
    assert "is asked to sign" in page(office, DESK)


def test_a_refusal_keeps_what_was_typed_and_stands_beside_it() -> None:
    a_council(attribution=Attribution.NONE)
    drafted("met")
    row = Paragraph.objects.get(source="programme", key=GROUP)
    client = browser_of(Cast.SECRETARIAT)
    said = {"expected": "0", "words": "As Kyrgyzstan said.", "seen": "{}"}
    response = client.post(f"{DESK}paragraphs/{row.pk}/", said).content.decode()
    assert "Nobody is named in this session" in response
    assert "As Kyrgyzstan said." in response


def test_drafts_and_reports_do_not_exist_for_who_has_no_part_in_them() -> None:
    a_council()
    accepted("met", "Homes.")
    drafted("met")
    for who in (Cast.VISITOR, Cast.FOCAL_POINT_KG, Cast.AUDITOR, Cast.SECURITY_OFFICER):
        assert "Homes." not in page(browser_of(who), OUTCOME)
        assert browser_of(who).get(f"/api/v1{OUTCOME}").status_code == 404
    for who in (Cast.FOCAL_POINT_KG, Cast.AUDITOR):
        page(browser_of(who), f"{OUTCOME}reports/{GROUP}/", 404)
        page(browser_of(who), f"{DESK}redraft/", 404)
        page(browser_of(who), f"/api/v1{OUTCOME}reports/{GROUP}/", 404)
    assert "Homes." in page(browser_of(Cast.EXPERT), f"/api/v1{OUTCOME}reports/{GROUP}/")


def test_what_is_published_reads_as_page_pdf_docx_and_text_and_its_hash_can_be_checked() -> None:
    a_council()
    drafted("met")
    public, _own = published("met")
    client = Client()
    plain = client.get(f"{OUTCOME}text.txt").content
    assert sha256(plain).hexdigest() == public.digest
    shown = page(client, OUTCOME)
    assert public.digest in shown
    assert all(f'id="{block["anchor"]}"' in shown for block in public.blocks)
    assert client.get(f"{OUTCOME}text.docx").content[:2] == b"PK"
    said = client.get(f"/api/v1{OUTCOME}").json()
    assert (said["sha256"], said["symbol"], said["readers"]) == (
        public.digest,
        public.symbol,
        "public",
    )
    own = browser_of(Cast.FOCAL_POINT_KG).get(f"/api/v1{OUTCOME}").json()
    assert own["readers"] == "participants"


@pytest.mark.parametrize("language", Language)
def test_a_pdf_is_tagged_titled_and_reads_in_every_language(language: Language) -> None:
    a_council(attribution=None)
    actions.begin(actor=SYSTEM, meeting="met", kind=SummaryKind.RECORD, language=language, at=AT)
    public = published("met")[0]
    pdf = pypdf.PdfReader(io.BytesIO(Client().get(f"{OUTCOME}text.pdf").content))
    root = pdf.root_object
    assert str(root["/Lang"]) == language.value
    assert "/StructTreeRoot" in root
    assert pdf.metadata
    assert pdf.metadata.title == public.title
    words = "".join("".join(each.extract_text() for each in pdf.pages).split())
    assert "".join(public.blocks[1]["text"].split()) in words
    assert public.symbol in words


def test_the_page_asks_the_database_as_often_for_many_paragraphs_as_for_few() -> None:
    a_council()
    a_council("large", groups=9)
    for slug in ("met", "large"):
        drafted(slug)
        actions.open_to_corrections(actor=SYSTEM, meeting=slug, until=UNTIL, at=AT)
    kg = browser_of(Cast.FOCAL_POINT_KG)
    for number in range(3):
        row = Paragraph.objects.filter(summary__meeting__slug="large", names=False)[number]
        said = {"words": "So.", "reason": "Why."}
        post(kg, f"/meetings/large/outcome/paragraphs/{row.pk}/correct/", **said)

    def asked(client: Client, slug: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            page(client, f"/meetings/{slug}/outcome/")
        return len(captured)

    for client in (kg, browser_of(Cast.SECRETARIAT)):
        asked(client, "met")
        assert asked(client, "met") == asked(client, "large") <= 30
    for slug in ("met", "large"):
        published(slug)
    assert asked(Client(), "met") == asked(Client(), "large") <= 15
