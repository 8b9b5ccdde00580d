"""Who was invited by name, or came for the media, leaves no trace in any room either."""

from __future__ import annotations

import io
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader
from tests.attending import badge_of, scanned, sessions
from tests.cast import Cast, actor, browser_of
from tests.delegating import AT, DEADLINE, assessed, decided
from tests.files import a_pdf
from tests.jobs import do_what_waits
from tests.naming import admitted, named, person, says
from tests.traces import files_with, letters_with, tables_with

from umid.council.attendance import queries as attendance
from umid.council.calendar import actions as calendar
from umid.council.delegations import actions
from umid.council.delegations.drafts import FundingDraft, NamedDraft, NeedsDraft
from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, LetterKind
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.sealing import sealed
from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.files.models import File
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
MARKER = f"marker-{uuid4().hex}"  # of this run's own: others write to the same files at once
MAIL = f"{MARKER}@x.example"
MEETING = "leaving"


class Capture(Protocol):
    """pytest-django's fixture."""

    def __call__(self, *, execute: bool) -> AbstractContextManager[list[Any]]: ...


def _before() -> datetime:
    return datetime(2030, 3, 20, 5, tzinfo=UTC)


def planted_by_name(name: ByName) -> Delegate:
    """Someone whom nobody sent and of whom as much is known: needs, letters, files, a badge."""
    if name is ByName.MEDIA:
        admitted(MEETING)
        draft = NamedDraft(name, MARKER, MAIL, DEADLINE, function=MARKER, outlet=MARKER)
        at = AT
        actions.ask_as_media(actor=ANONYMOUS, meeting=MEETING, draft=draft, is_listed=False, at=at)
        made = Invitation.objects.get(by_name=name)
        actions.confirm_media(token=sealed(made.pk), at=at)
    else:
        made = _asked_by_name()
    row = person(made)
    paper = SimpleUploadedFile(f"{MARKER}.pdf", a_pdf(MARKER), "application/pdf")
    address = f"/en/delegations/delegates/{row.pk}/credentials/"
    assert browser_of(Cast.SECRETARIAT).post(address, {"file": paper}).status_code == 302
    reply = SimpleUploadedFile(f"{MARKER}-reply.pdf", a_pdf(MARKER), "application/pdf")
    address = f"/en/delegations/invitations/{made.pk}/reply/"
    assert browser_of(Cast.SECRETARIAT).post(address, {"file": reply}).status_code == 302
    decided(row, Nominated.ACCREDITED)
    actions.state_needs_by_link(token=sealed(made.pk), draft=NeedsDraft(diet=MARKER), at=AT)
    scanned(badge_of(row))
    calendar.send(actor=actor(Cast.SECRETARIAT), meeting=MEETING, at=_before() - timedelta(days=1))
    return row


def _asked_by_name() -> Invitation:
    assessed(MEETING)
    said = NamedDraft(
        ByName.EXPERT,
        MARKER,
        MAIL,
        DEADLINE,
        function=MARKER,
        funding=FundingDraft((Paid.FLIGHT,), MARKER),
    )
    made = actions.invite_by_name(actor=SYSTEM, meeting=MEETING, draft=said, at=AT)
    words = "{addressee}, {role}"
    letter = {"meeting": MEETING, "kind": LetterKind.PERSONAL, "language": Language.ENGLISH}
    actions.write_letter(actor=SYSTEM, words=words, expected=0, at=AT, **letter)  # type: ignore[arg-type]
    actions.send(actor=SYSTEM, meeting=MEETING, invitations=[made.pk], at=AT)
    for answer in (Invited.DECLINED, Invited.ACCEPTED):
        actions.answer_by_link(token=sealed(made.pk), answer=answer, reason=MARKER, at=AT)
    return made


@pytest.mark.parametrize("name", [ByName.EXPERT, ByName.MEDIA])
def test_who_came_by_name_leaves_no_trace_either(
    django_capture_on_commit_callbacks: Capture, name: ByName
) -> None:
    sessions(MEETING)
    row = planted_by_name(name)
    made = row.invitation_id
    assert tables_with(MARKER) >= {"delegations_delegate", "delegations_needs"}
    row.refresh_from_db()
    held = (row.credentials_id, Invitation.objects.get(pk=made).reply_id)
    papers = [one for one in held if one]
    assert File.objects.filter(pk__in=papers).count() == len(papers) == 2
    came = attendance.attendance(
        MEETING, actor=actor(Cast.SECRETARIAT), session="", at=_before(), language=Language.ENGLISH
    ).by_party
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_over(actor=SYSTEM, at=_before() + timedelta(days=400))
    assert tables_with(MARKER) == set()
    assert files_with(MARKER) == set()
    assert not File.objects.filter(pk__in=papers).exists()
    do_what_waits()
    assert letters_with(MARKER) == []
    page = browser_of(Cast.VISITOR).get(f"/en/answer/{sealed(made)}/")
    assert page.status_code == 404
    view = attendance.attendance(
        MEETING, actor=actor(Cast.SECRETARIAT), session="", at=_before(), language=Language.ENGLISH
    )
    assert view.by_party == came


def test_what_is_paid_stands_in_ones_own_data() -> None:
    sessions(MEETING)
    mail = f"{Cast.EXPERT.value}@demonstration.example"
    made = written_to_here(mail)
    address = f"/en/delegations/delegates/{person(made).pk}/kept"
    browser = browser_of(Cast.EXPERT)
    assert "Economy class." in browser.get(f"{address}/").content.decode()
    assert "Economy class." in browser.get(f"{address}.json").json()["paid"]
    paper = PdfReader(io.BytesIO(browser.get(f"{address}.pdf").content))
    assert "'/Marked': True" in str(paper.root_object["/MarkInfo"])
    words = "".join(page.extract_text() for page in paper.pages)
    assert "Economy class." in words
    assert mail in words


def written_to_here(email: str) -> Invitation:
    made = named(MEETING, "Serik", email)
    actions.send(actor=SYSTEM, meeting=MEETING, invitations=[made.pk], at=AT)
    says(made)
    return made
