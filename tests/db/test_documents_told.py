"""Whom a document is told of: who works on it, and its readers once they may read it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import Cast, actor, browser_of
from tests.papers import FIRST, a_paper, a_revision, a_submission

from umid.council.documents import actions, drafts
from umid.council.documents.actions import telling
from umid.council.documents.models import Document
from umid.council.documents.rules.kinds import Access, DocumentKind
from umid.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def told(kind: str) -> set[str]:
    rows = Notice.objects.filter(kind=kind).values_list("recipient__email", flat=True)
    return {email.partition("@")[0] for email in rows}


def cleared(access: Access = Access.PARTICIPANTS) -> Document:
    return actions.clear(
        actor=actor(Cast.SECRETARIAT),
        document=a_submission().pk,
        clearance=drafts.Clearance(DocumentKind.STATEMENT, "council", access),
        expected=0,
        at=timezone.now(),
    )


def test_a_submission_is_told_to_the_secretariat_and_its_answer_to_who_submitted() -> None:
    cleared()
    assert told("documents.submitted") == {"secretariat", "without-second-factor"}
    assert told("documents.cleared") == {"focal-point-kg", "deputy-kg"}


def test_a_return_is_told_to_who_submitted_alone() -> None:
    actions.send_back(
        actor=actor(Cast.SECRETARIAT),
        document=a_submission().pk,
        because="Sign it.",
        expected=0,
        at=timezone.now(),
    )
    assert told("documents.returned") == {"focal-point-kg", "deputy-kg"}


@pytest.mark.parametrize("access", [Access.PUBLIC, Access.PARTICIPANTS])
def test_what_participants_may_read_is_told_to_who_speaks_for_them(access: Access) -> None:
    a_revision(a_paper(access=access), "More.")
    assert {"focal-point-uz", "focal-point-kg", "deputy-kg"} <= told("documents.out")
    assert not told("documents.out") & {"security-officer", "expert", "focal-point-un", "revoked"}
    assert Notice.objects.filter(recipient__email__startswith="focal-point-uz").count() == 2


@pytest.mark.parametrize("access", [Access.BODY, Access.SECRETARIAT])
def test_what_they_may_not_read_is_told_to_nobody(access: Access) -> None:
    a_paper(access=access)
    assert not Notice.objects.exists()


def test_an_embargo_is_told_to_nobody() -> None:
    at = timezone.now()
    a_paper(embargo_until=at + timedelta(hours=1), at=at)
    assert not Notice.objects.exists()


@pytest.mark.parametrize("access", [Access.PUBLIC, Access.PARTICIPANTS])
def test_other_programs_are_told_of_what_is_public_by_identifiers(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    fired: list[dict[str, object]] = []
    monkeypatch.setattr(telling, "fire", lambda _event, *, at, **facts: fired.append(facts))  # noqa: ARG005 - as it is called
    paper = a_paper("Secret title", access=access)
    public = [{"meeting": FIRST, "document": str(paper.pk)}]
    assert fired == (public if access is Access.PUBLIC else [])


def test_a_notice_names_a_document_only_while_its_reader_may_read_it() -> None:
    paper = a_paper(access=Access.PARTICIPANTS)
    reader = browser_of(Cast.FOCAL_POINT_UZ)
    assert paper.symbol is not None
    assert paper.symbol in reader.get("/en/notices/").content.decode()
    Document.objects.update(access=Access.SECRETARIAT)
    page = reader.get("/en/notices/").content.decode()
    assert "A document is out" in page
    assert paper.symbol not in page
