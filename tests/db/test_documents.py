"""Documents on both engines: numbers, clearance, revisions, and who may know of which."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from tests.apart import Place, database_apart
from tests.cast import Cast, actor
from tests.making import AT, a_meeting, said
from tests.papers import FIRST, a_paper, a_revision, a_submission

from umid.council.documents import actions, drafts, queries
from umid.council.documents.models import Document, Revision
from umid.council.documents.rules.kinds import Access, DocumentKind, Follows, WrongStanding
from umid.council.documents.rules.symbols import NothingToFollow, SymbolScheme, WrongScheme
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

DELEGATES = {Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UZ, Cast.DEPUTY_KG}
STAFF_HERE = {Cast.SECRETARIAT, Cast.WITHOUT_SECOND_FACTOR}  # to a policy both are the secretariat
READERS = {
    Access.PUBLIC: set(Cast),
    Access.PARTICIPANTS: DELEGATES | STAFF_HERE,
    Access.BODY: DELEGATES | STAFF_HERE,
    Access.SECRETARIAT: STAFF_HERE,
}


def readers_of(document: Document) -> set[Cast]:
    return {
        who
        for who in Cast
        if document.pk
        in {
            row.id
            for row in queries.documents(
                FIRST, actor=actor(who), at=AT, language=Language.ENGLISH, limit=99
            ).documents
        }
    }


@pytest.mark.parametrize("access", Access)
def test_each_access_opens_to_its_readers_and_to_nobody_else(access: Access) -> None:
    assert readers_of(a_paper(access=access)) == READERS[access]


def test_an_embargo_holds_for_everyone_and_ends_by_the_clock_alone() -> None:
    ends = AT + timedelta(hours=1)
    paper = a_paper(embargo_until=ends)
    assert readers_of(paper) == set()
    view = queries.documents(
        FIRST, actor=actor(Cast.VISITOR), at=ends, language=Language.ENGLISH, limit=9
    )
    assert [row.id for row in view.documents] == [paper.pk]


def test_what_follows_a_document_is_not_seen_without_it() -> None:
    base = a_paper(embargo_until=AT + timedelta(hours=1))
    draft = drafts.FollowerDraft(
        Follows.ADDENDUM, said("More"), (drafts.Content(Language.ENGLISH, "More."),)
    )
    added = actions.follow(actor=SYSTEM, document=base.pk, draft=draft, expected=0, at=AT)
    actions.open_to(
        actor=SYSTEM, document=added.pk, access=Access.PUBLIC, embargo_until=None, expected=0, at=AT
    )
    assert readers_of(added) == set()


def test_symbols_are_counted_by_body_meeting_and_kind() -> None:
    a_meeting("another")
    symbols = [
        a_paper().symbol,
        a_paper().symbol,
        a_paper(kind=DocumentKind.WORKING_PAPER).symbol,
        a_paper(meeting="another").symbol,
    ]
    assert symbols == [
        "REC/2024/1/INF/1",
        "REC/2024/1/INF/2",
        "REC/2024/1/WP/1",
        "REC/2025/1/INF/1",
    ]


def test_the_database_gives_no_symbol_twice() -> None:
    first, second = a_paper(), a_paper()
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=second.pk).update(symbol=first.symbol)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=second.pk).update(number=first.number)


def test_a_body_s_own_scheme_holds_from_now_on() -> None:
    before = a_paper()
    scheme = SymbolScheme("COUNCIL", "{body}/{kind}/{year}/{meeting}-{number}")
    actions.set_scheme(actor=actor(Cast.SECRETARIAT), body="council", scheme=scheme, at=AT)
    before.refresh_from_db()
    assert before.symbol == "REC/2024/1/INF/1"
    assert a_paper().symbol == "COUNCIL/INF/2024/1-2"


def test_two_bodies_never_share_a_prefix() -> None:
    a_paper()
    with pytest.raises(WrongScheme):
        actions.set_scheme(actor=SYSTEM, body="accountability", scheme=SymbolScheme("REC"), at=AT)


def test_a_corrigendum_of_one_language_says_so_and_has_none_of_its_own() -> None:
    base = a_paper()
    draft = drafts.FollowerDraft(
        Follows.CORRIGENDUM,
        said("Correction"),
        (drafts.Content(Language.RUSSIAN, "Читать: пять."),),
        concerns=Language.RUSSIAN,
    )
    found = actions.follow(actor=SYSTEM, document=base.pk, draft=draft, expected=0, at=AT)
    assert (found.symbol, found.concerns) == ("REC/2024/1/INF/1/Corr.1", "ru")
    with pytest.raises(NothingToFollow):
        actions.follow(actor=SYSTEM, document=found.pk, draft=draft, expected=0, at=AT)


def test_a_revision_of_one_language_leaves_the_others_as_they_were() -> None:
    paper = a_paper(text="One.")
    a_revision(paper, "Раз.", concerns=Language.RUSSIAN)
    view = queries.document(FIRST, paper.pk, actor=SYSTEM, at=AT, language=Language.ENGLISH)
    assert [one.symbol for one in view.revisions] == ["REC/2024/1/INF/1", "REC/2024/1/INF/1/Rev.1"]
    assert view.shown
    assert (view.shown.text, view.shown.symbol) == ("One.", "REC/2024/1/INF/1")
    assert view.document.current[Language.RUSSIAN].number == 1


def test_what_is_submitted_waits_is_returned_with_a_reason_and_cleared_at_last() -> None:
    paper, officer = a_submission(), actor(Cast.SECRETARIAT)
    assert readers_of(paper) == set()
    actions.send_back(actor=officer, document=paper.pk, because="Shorter.", expected=0, at=AT)
    clearance = drafts.Clearance(DocumentKind.INFORMATION, "council", Access.PARTICIPANTS)
    with pytest.raises(WrongStanding):
        actions.clear(actor=officer, document=paper.pk, clearance=clearance, expected=1, at=AT)
    again = drafts.SubmissionDraft(
        said("Shorter"),
        DocumentKind.INFORMATION,
        Access.PARTICIPANTS,
        drafts.Content(Language.ENGLISH, "Few words."),
    )
    actions.resubmit(actor=actor(Cast.DEPUTY_KG), document=paper.pk, draft=again, expected=1, at=AT)
    found = actions.clear(actor=officer, document=paper.pk, clearance=clearance, expected=2, at=AT)
    assert found.symbol == "REC/2024/1/INF/1"
    assert Revision.objects.get(document=paper).symbol == found.symbol
    assert readers_of(paper) == DELEGATES | STAFF_HERE


@pytest.mark.parametrize(
    "who", [Cast.FOCAL_POINT_UN, Cast.SECURITY_OFFICER, Cast.NGO_MEMBER, Cast.AUDITOR]
)
def test_who_takes_no_part_submits_nothing_though_they_organise(who: Cast) -> None:
    with pytest.raises(NotAllowed):
        a_submission(who=who)


def test_a_submission_is_nobody_else_s() -> None:
    paper = a_submission()
    for who in set(Cast) - {Cast.FOCAL_POINT_KG, Cast.DEPUTY_KG} - STAFF_HERE:
        with pytest.raises(NotFound):
            queries.handled_document(FIRST, paper.pk, actor=actor(who), language=Language.ENGLISH)


def test_who_saw_an_older_document_changes_nothing() -> None:
    paper = a_paper()
    a_revision(paper, "Two.")
    with pytest.raises(Conflict):
        actions.open_to(
            actor=SYSTEM,
            document=paper.pk,
            access=Access.SECRETARIAT,
            embargo_until=None,
            expected=0,
            at=AT,
        )


def test_every_deed_stands_in_the_record() -> None:
    paper = a_paper()
    a_revision(paper, "Two.")
    entries = Entry.objects.filter(object=f"documents.document:{paper.pk}")
    assert set(entries.values_list("did", flat=True)) == {"documents.issue", "documents.revise"}


def test_documents_that_go_out_at_once_get_different_symbols(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        node = Place(tmp_path, address)
        node.umid("manage", "migrate", "--verbosity", "0")
        symbols = json.loads(node.run("-m", "tests.practice.numbering"))
    assert sorted(symbols) == [f"REC/2024/1/INF/{number}" for number in range(1, 6)]
