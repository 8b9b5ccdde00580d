"""What a summary says of who came: numbers for all, names never beyond a session's promise."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.attending import badge_of, scanned
from tests.cast import Cast, actor
from tests.recording import AT, GROUP, UNTIL, a_council, drafted, edited, published

from umid.council.delegations.models import Delegate
from umid.council.floor.rules.kinds import Attribution
from umid.council.meetings import due
from umid.council.record import actions, queries
from umid.council.record.models import Paragraph, Summary
from umid.council.record.rules.kinds import Answered
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

ATTENDED = AT - timedelta(hours=20)
BY_PARTY = "Working group 0: Kyrgyzstan – 1."
COUNTED = "Working group 0: Fewer than 5 participants were checked in."


def text(who: Cast) -> str:
    """Everything that the published record tells someone."""
    view = queries.record("met", actor=actor(who), at=AT, language=Language.ENGLISH)
    return view.edition.text if view.edition else ""


def attended() -> None:
    """The only delegate passes the meeting's door and that of the group."""
    badge = badge_of(Delegate.objects.get(invitation__meeting__slug="met"), at=ATTENDED)
    for session in ("", GROUP):
        scanned(badge, at=ATTENDED, session=session, arrives=ATTENDED)


@pytest.mark.parametrize(
    ("attribution", "is_named"),
    [
        (None, True),
        (Attribution.PUBLIC, True),
        (Attribution.PARTICIPANTS, True),
        (Attribution.NONE, False),
    ],
)
def test_who_was_in_a_session_is_told_to_participants_as_its_attribution_allows(
    attribution: Attribution | None, *, is_named: bool
) -> None:
    a_council(attribution=attribution)
    attended()
    drafted("met")
    published("met")
    public, participants = text(Cast.VISITOR), text(Cast.FOCAL_POINT_KG)
    assert COUNTED in public
    assert COUNTED in participants
    assert "1 participant was checked in" not in public
    assert "Fewer than 5 participants were checked in. States" not in public
    for words in (BY_PARTY, "Checked in by"):
        assert words not in public
    assert (BY_PARTY in participants) is is_named
    assert "Checked in by delegation: Kyrgyzstan – 1." in participants
    assert "Checked in by category: Delegate – 1." in participants


def test_where_nobody_was_checked_in_nothing_is_said_of_it() -> None:
    a_council()
    drafted("met")
    assert not Paragraph.objects.filter(source="attendance").exists()


def own(who: Cast) -> list[str]:
    return [one.key for one in due.own(actor(who), AT) if one.key.startswith("record.")]


def of_meeting(who: Cast) -> list[tuple[str, int]]:
    found = due.of_meeting(actor(who), "met", AT)
    return [(one.key, one.count) for one in found if one.key.startswith("record.")]


def test_the_desk_is_told_what_waits_until_it_is_done() -> None:
    a_council(signs=True)
    assert of_meeting(Cast.SECRETARIAT) == [("record.reports", 1)]
    drafted("met")
    actions.open_to_corrections(actor=SYSTEM, meeting="met", until=UNTIL, at=AT)
    row = Paragraph.objects.get(source="programme", key=GROUP)
    who = actor(Cast.FOCAL_POINT_KG)
    made = actions.propose(
        actor=who, meeting="met", paragraph=row.pk, words="Better.", reason="Truth.", at=AT
    )
    assert set(of_meeting(Cast.SECRETARIAT)) == {
        ("record.reports", 1),
        ("record.corrections", 1),
        ("record.agreements", 1),
    }
    assert own(Cast.FOCAL_POINT_KG) == []
    actions.answer(
        actor=SYSTEM,
        meeting="met",
        correction=made.pk,
        answer=Answered.ACCEPTED,
        words="",
        because="",
        at=AT,
    )
    assert ("record.corrections", 1) not in of_meeting(Cast.SECRETARIAT)
    assert own(Cast.FOCAL_POINT_KG) == ["record.answered.met"]
    assert own(Cast.FOCAL_POINT_UZ) == []
    assert own(Cast.VISITOR) == []
    assert of_meeting(Cast.VISITOR) == []


def test_a_signatory_is_told_of_the_draft_once_asked_until_it_agrees_and_again_after_an_edit() -> (
    None
):
    a_council(signs=True)
    drafted("met")
    assert own(Cast.FOCAL_POINT_UZ) == []
    actions.ask(actor=SYSTEM, meeting="met", at=AT)
    assert own(Cast.FOCAL_POINT_UZ) == ["record.agree.met"]
    assert of_meeting(Cast.FOCAL_POINT_UZ) == [("record.agreements", 1)]
    assert own(Cast.FOCAL_POINT_KG) == own(Cast.SECRETARIAT) == []
    summary = Summary.objects.get()
    uzbekistan = actor(Cast.FOCAL_POINT_UZ)
    actions.agree(actor=uzbekistan, meeting="met", expected=summary.draft, at=AT)
    assert own(Cast.FOCAL_POINT_UZ) == []
    edited(Paragraph.objects.get(source="programme", key=GROUP), "Anew.")
    assert own(Cast.FOCAL_POINT_UZ) == ["record.agree.met"]
