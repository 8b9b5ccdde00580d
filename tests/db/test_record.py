"""Drafting from everything that is known, under each session's promise, on both engines."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Cast, actor
from tests.making import AT as EARLY
from tests.papers import a_paper
from tests.recording import (
    AT,
    GROUP,
    UNNAMED,
    UNTIL,
    a_council,
    accepted,
    drafted,
    edited,
    published,
    redrafted,
    reporting,
    spoken,
    written,
)

from umid.council.documents.rules.kinds import Access
from umid.council.floor import actions as floor
from umid.council.floor.rules.kinds import Attribution
from umid.council.record import actions, queries
from umid.council.record.models import Correction, Paragraph, Summary
from umid.council.record.rules.kinds import Part
from umid.council.record.rules.naming import NamesSomeone
from umid.foundation.access.actors import SYSTEM
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def text(meeting: str, who: Cast) -> str:
    """Everything that the room tells someone of a meeting."""
    view = queries.record(meeting, actor=actor(who), at=AT, language=Language.ENGLISH)
    words = [view.edition.text] if view.edition else []
    if view.draft:
        words += [row.words for section in view.draft.sections for row in section.paragraphs]
    return "\n".join(words)


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


def test_a_draft_is_made_from_all_that_is_known() -> None:
    a_council()
    a_paper("On homes", meeting="met", at=EARLY)
    accepted("met", "Homes matter.")
    drafted("met")
    said = text("met", Cast.SECRETARIAT)
    for words in (
        "Meeting met",
        "Working group 0",
        "Moderated by Amina Yusuf",
        "1 participant was accredited. States: 1.",
        "1 statement, 3 minutes",
        "Took the floor: Kyrgyzstan.",
        "Finding: Homes matter.",
        "On homes",
    ):
        assert words in said
    assert UNNAMED not in said


@pytest.mark.parametrize(
    ("attribution", "public", "participants"),
    [
        (Attribution.PUBLIC, True, True),
        (Attribution.PARTICIPANTS, False, True),
        (Attribution.NONE, False, False),
    ],
)
def test_who_spoke_stands_in_no_version_that_the_attribution_does_not_allow(
    attribution: Attribution, *, public: bool, participants: bool
) -> None:
    a_council(attribution=attribution)
    drafted("met")
    published("met")
    name, moderator = "Took the floor: Kyrgyzstan", "Amina Yusuf"
    found = text("met", Cast.VISITOR), text("met", Cast.FOCAL_POINT_KG)
    assert tuple(name in one for one in found) == (public, participants)
    assert tuple(moderator in one for one in found) == (public, participants)
    assert all("1 statement, 3 minutes" in one for one in found)


def test_a_promise_made_stricter_later_holds_for_what_was_drafted_before() -> None:
    a_council()
    drafted("met")
    row = of("floor", f"{GROUP}.parties")
    edited(row, "Kyrgyzstan took the floor first.")
    opened("met")
    assert "took the floor first" in text("met", Cast.FOCAL_POINT_KG)
    where = {"meeting": "met", "session": GROUP}
    floor.attribute(actor=SYSTEM, **where, attribution=Attribution.NONE, at=AT)
    assert "Amina" not in text("met", Cast.SECRETARIAT)
    assert "Kyrgyzstan took" not in text("met", Cast.SECRETARIAT)
    with pytest.raises(NotFound):
        proposed(row)
    with pytest.raises(actions.Outdated):
        published("met")


@pytest.mark.parametrize(
    "words", ["Kyrgyzstan’s view", "мнение Кыргызстана", UNNAMED, "Yusuf: Amina Yusuf"]
)
def test_where_nobody_is_to_be_named_no_report_edit_or_correction_names_anyone(words: str) -> None:
    a_council(attribution=Attribution.NONE)
    reporting("met")
    report = written("met", {Part.PROPOSALS: ("Houses.", words)})
    where = {"meeting": "met", "session": GROUP}
    with pytest.raises(NamesSomeone):
        actions.submit_report(actor=actor(Cast.EXPERT), **where, expected=report.revision, at=AT)
    drafted("met")
    opened("met")
    row = of("programme", GROUP)
    with pytest.raises(NamesSomeone):
        edited(row, words)
    with pytest.raises(NamesSomeone):
        proposed(row, words=words)
    with pytest.raises(NamesSomeone):
        actions.add_paragraph(
            actor=SYSTEM, meeting="met", behind=row.pk, words=words, expected=0, at=AT
        )


def test_what_names_someone_among_participants_alone_leaves_the_public_version() -> None:
    a_council(attribution=Attribution.PARTICIPANTS)
    accepted("met", "Homes matter.", "Kyrgyzstan disagreed.")
    drafted("met")
    edited(of("programme", GROUP), "It was Kyrgyzstan who led.")
    published("met")
    public, own = text("met", Cast.VISITOR), text("met", Cast.FOCAL_POINT_KG)
    assert "Homes matter" in public
    assert "disagreed" not in public
    assert "who led" not in public
    assert "disagreed" in own
    assert "who led" in own


def test_documents_of_participants_and_embargoed_ones_do_not_show_through() -> None:
    a_council()
    a_paper("Open paper", meeting="met")
    a_paper("Inner paper", meeting="met", access=Access.PARTICIPANTS)
    a_paper("Body paper", meeting="met", access=Access.BODY)
    a_paper("Own paper", meeting="met", access=Access.SECRETARIAT)
    a_paper("Later paper", meeting="met", embargo_until=AT + timedelta(days=1))
    drafted("met")
    published("met")
    found = text("met", Cast.VISITOR), text("met", Cast.FOCAL_POINT_KG)
    assert [("Open paper" in one, "Inner paper" in one) for one in found] == [
        (True, False),
        (True, True),
    ]
    assert not any(f"{name} paper" in one for one in found for name in ("Body", "Own", "Later"))


def test_making_a_draft_anew_keeps_what_was_worded_by_hand() -> None:
    a_council()
    drafted("met")
    row = of("programme", GROUP)
    edited(row, "In my words.")
    actions.add_paragraph(
        actor=SYSTEM, meeting="met", behind=row.pk, words="My own.", expected=1, at=AT
    )
    assert redrafted("met") == []
    accepted("met", "Homes matter.")
    assert redrafted("met") == ["added", "added"]
    said = text("met", Cast.SECRETARIAT)
    assert "In my words.\nMy own." in said
    assert "Homes matter" in said


def test_two_who_edit_a_paragraph_at_once_do_not_overwrite_each_other() -> None:
    a_council()
    drafted("met")
    row = of("programme", GROUP)
    edited(row, "One.")
    with pytest.raises(Conflict):
        actions.edit_paragraph(
            actor=SYSTEM, meeting="met", paragraph=row.pk, words="Two.", expected=0, at=AT
        )


def test_a_second_session_s_promise_does_not_hold_for_the_first() -> None:
    a_council(groups=2, attribution=None)
    spoken("met", GROUP, Attribution.PUBLIC)
    spoken("met", f"{GROUP}-1", Attribution.NONE)
    drafted("met")
    keys = set(Paragraph.objects.filter(names=True).values_list("key", flat=True))
    assert keys == {f"{GROUP}.people", f"{GROUP}.parties"}
    assert Summary.objects.count() == 1
