"""Reports, corrections, the joint sign-off and publication, on both engines."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, connection, transaction
from tests.cast import Cast, actor, user_of
from tests.recording import (
    AT,
    GROUP,
    UNTIL,
    a_council,
    drafted,
    edited,
    published,
    redrafted,
    reporting,
    written,
)

from umid.council.documents import queries as documents
from umid.council.record import actions, queries
from umid.council.record.models import Correction, Edition, Paragraph
from umid.council.record.queries.waiting import Waiting, Waits, waiting
from umid.council.record.rules.kinds import Answered, NoReason, Part, Readers, Reported
from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.notices.models import Notice
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def of(source: str, key: str | None = None) -> Paragraph:
    """A paragraph of the only draft."""
    rows = Paragraph.objects.filter(source=source)
    return rows.filter(key=key).get() if key else rows[0]


def opened(meeting: str) -> None:
    actions.open_to_corrections(actor=SYSTEM, meeting=meeting, until=UNTIL, at=AT)


def proposed(row: Paragraph, who: Cast = Cast.FOCAL_POINT_KG, words: str = "Better.") -> Correction:
    return actions.propose(
        actor=actor(who), meeting="met", paragraph=row.pk, words=words, reason="Truth.", at=AT
    )


def test_a_report_goes_from_its_reporter_to_the_secretariat_and_back() -> None:
    a_council()
    where = {"meeting": "met", "session": GROUP}
    with pytest.raises(NotFound):
        written("met", {Part.FINDINGS: ("Nothing.",)})
    reporting("met")
    assert Notice.objects.filter(kind="record.report_due").count() == 1
    first = written(
        "met", {Part.FINDINGS: ("Дома важны.", "Школы тоже.")}, language=Language.RUSSIAN
    )
    with pytest.raises(actions.NotParallel):
        written("met", {Part.FINDINGS: ("Homes matter.",)})
    report = written("met", {Part.FINDINGS: ("Homes matter.", "Schools too.")})
    assert first.language == Language.RUSSIAN
    with pytest.raises(NotAllowed):
        actions.submit_report(
            actor=actor(Cast.SECRETARIAT), **where, expected=report.revision, at=AT
        )
    mine = actor(Cast.EXPERT)
    report = actions.submit_report(actor=mine, **where, expected=report.revision, at=AT)
    report = actions.return_report(
        actor=SYSTEM, **where, because="Shorter.", expected=report.revision, at=AT
    )
    view = queries.report("met", GROUP, actor=mine, language=Language.ENGLISH)
    assert (view.standing, view.returned_because) == (Reported.RETURNED, "Shorter.")
    assert [one.read(Language.ENGLISH).text for one in view.parts[Part.FINDINGS]] == [
        "Homes matter.",
        "Schools too.",
    ]
    with pytest.raises(NotFound):
        queries.report("met", GROUP, actor=actor(Cast.FOCAL_POINT_KG), language=Language.ENGLISH)


def answered(one: Correction, answer: Answered, words: str = "", because: str = "") -> None:
    actions.answer(
        actor=actor(Cast.SECRETARIAT),
        meeting="met",
        correction=one.pk,
        answer=answer,
        words=words,
        because=because,
        at=AT,
    )


def test_corrections_are_taken_changed_or_refused_with_a_reason() -> None:
    a_council()
    drafted("met")
    row = of("programme", GROUP)
    with pytest.raises(NotFound):
        proposed(row)
    opened("met")
    with pytest.raises(NotFound):
        proposed(row, who=Cast.SECURITY_OFFICER)
    made = [proposed(row) for _ in range(3)]
    with pytest.raises(NoReason):
        answered(made[2], Answered.REFUSED)
    answered(made[0], Answered.ACCEPTED)
    answered(made[1], Answered.CHANGED, "Best.", "Shorter.")
    answered(made[2], Answered.REFUSED, because="Not so.")
    row.refresh_from_db()
    assert row.words == "Best."
    with pytest.raises(actions.AnsweredAlready):
        answered(made[0], Answered.ACCEPTED)
    with pytest.raises(actions.PastDeadline):
        actions.propose(
            actor=actor(Cast.FOCAL_POINT_KG),
            meeting="met",
            paragraph=row.pk,
            words="Late.",
            reason="Late.",
            at=UNTIL,
        )


def test_a_delegate_corrects_by_their_account_and_the_secretariat_alone_reads_for_whom() -> None:
    a_council(delegate=user_of(Cast.EXPERT).email)
    drafted("met")
    opened("met")
    proposed(of("programme", GROUP), who=Cast.EXPERT)
    proposed(of("programme", GROUP), who=Cast.FOCAL_POINT_KG)

    def parties(who: Cast) -> list[object]:
        view = queries.record("met", actor=actor(who), at=AT, language=Language.ENGLISH)
        assert view.draft
        rows = [row for section in view.draft.sections for row in section.paragraphs]
        return [one.party and one.party.state for row in rows for one in row.corrections]

    assert set(parties(Cast.SECRETARIAT)) == {None, "KG"}
    assert parties(Cast.FOCAL_POINT_UZ) == [None, None]


def test_an_edit_asks_every_organiser_anew_and_nothing_is_published_before_all_agree() -> None:
    a_council(signs=True)
    summary = drafted("met")
    uz = actor(Cast.FOCAL_POINT_UZ)
    with pytest.raises(actions.Unsigned):
        published("met")
    actions.ask(actor=SYSTEM, meeting="met", at=AT)
    assert waiting(uz, "met", AT)[-1] == Waiting(Waits.AGREEMENTS, 1)
    actions.agree(actor=uz, meeting="met", expected=summary.draft, at=AT)
    assert all(one.what is not Waits.AGREEMENTS for one in waiting(uz, "met", AT))
    edited(of("programme", GROUP), "Other words.")
    with pytest.raises(actions.Unsigned):
        published("met")
    with pytest.raises(Conflict):
        actions.agree(actor=uz, meeting="met", expected=summary.draft, at=AT)
    actions.agree(actor=uz, meeting="met", expected=summary.draft + 1, at=AT)
    assert published("met")


def test_what_is_published_has_a_symbol_and_a_hash_and_stands_in_the_list_of_documents() -> None:
    a_council()
    drafted("met")
    public, own = published("met")
    assert public.symbol.endswith("/SUM/1")
    listed = documents.documents("met", actor=ANONYMOUS, at=AT, language=Language.ENGLISH, limit=9)
    assert [row.symbol for row in listed.documents] == [public.symbol]
    assert (public.readers, own.readers) == (Readers.PUBLIC, Readers.PARTICIPANTS)
    assert json.dumps(public.blocks)
    assert public.digest != own.digest


@pytest.mark.parametrize(
    "change", ["UPDATE record_edition SET text = 'x'", "DELETE FROM record_edition"]
)
def test_what_is_published_never_changes_not_even_by_the_database(change: str) -> None:
    a_council()
    drafted("met")
    published("met")
    row = of("programme", GROUP)
    for act in (
        lambda: edited(row, "Other words."),
        lambda: redrafted("met"),
        lambda: proposed(row),
        lambda: opened("met"),
        lambda: published("met"),
    ):
        with pytest.raises((actions.Published, NotFound)):
            act()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert Edition.objects.count() == 2


def test_whoever_has_something_to_do_is_told_of_it_and_of_no_more() -> None:
    a_council(signs=True)
    reporting("met")
    drafted("met")
    opened("met")
    proposed(of("programme", GROUP))
    found = {
        who: {one.what.value: one.count for one in waiting(actor(who), "met", AT)}
        for who in (Cast.SECRETARIAT, Cast.EXPERT, Cast.FOCAL_POINT_KG, Cast.VISITOR)
    }
    assert found == {
        Cast.SECRETARIAT: {"reports": 1, "corrections": 1, "agreements": 1},
        Cast.EXPERT: {"reports": 1},
        Cast.FOCAL_POINT_KG: {},
        Cast.VISITOR: {},
    }
    with pytest.raises(NotFound):
        waiting(SYSTEM, "none", AT)
