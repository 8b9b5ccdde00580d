"""Invitations: numbered, agreed to, sent once, answered by whatever way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Cast, actor, user_of
from tests.delegating import (
    AT,
    DEADLINE,
    ON,
    invited,
    sent,
    submitted,
    to_kg,
)
from tests.making import a_meeting

from umid.council.delegations import actions
from umid.council.delegations.drafts import Terms
from umid.council.delegations.models import Invitation, Letter
from umid.council.delegations.rules.invitations import Invited, PastDeadline
from umid.council.delegations.rules.kinds import Category, LetterKind
from umid.council.delegations.sealing import sealed
from umid.council.meetings.models import Meeting, Signatory
from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.models import Entry
from umid.foundation.notices.models import Notice
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def test_letters_are_numbered_without_a_gap_and_keep_what_they_said() -> None:
    a_meeting("convened", on=ON)
    first, second = invited("convened", state="KZ"), invited("convened", organisation="unoct")
    with pytest.raises(PastDeadline):
        actions.send(
            actor=SYSTEM,
            meeting="convened",
            invitations=[first.pk, second.pk],
            at=DEADLINE + timedelta(seconds=1),
        )
    made = actions.send(actor=SYSTEM, meeting="convened", invitations=[first.pk, second.pk], at=AT)
    assert sorted(each.symbol for each in made) == ["REC/2030/1", "REC/2030/2"]
    note = Invitation.objects.get(pk=first.pk)
    assert "Meeting convened" in note.written
    assert "Delegate – 2" in note.written
    assert "{" not in note.written
    before = note.written
    actions.write_letter(
        actor=SYSTEM,
        meeting="convened",
        kind=LetterKind.NOTE,
        language=Language.ENGLISH,
        words="Other words",
        expected=0,
        at=AT,
    )
    assert Invitation.objects.get(pk=first.pk).written == before


def to_be_signed_by(who: Cast) -> Invitation:
    """An invitation whose letter needs their agreement."""
    a_meeting("convened", on=ON)
    meeting = Meeting.objects.get(slug="convened")
    Signatory.objects.create(meeting=meeting, organisation_id=actor(who).organisation)
    return invited("convened", state="KZ")


def agree(who: Cast, expected: int) -> None:
    actions.agree(
        actor=actor(who), meeting="convened", kind=LetterKind.NOTE, expected=expected, at=AT
    )


def test_nothing_is_sent_before_every_signatory_agreed_to_the_words_as_they_stand() -> None:
    made = to_be_signed_by(Cast.FOCAL_POINT_UN)

    def send() -> None:
        actions.send(actor=SYSTEM, meeting="convened", invitations=[made.pk], at=AT)

    with pytest.raises(actions.Unsigned):
        send()
    agree(Cast.FOCAL_POINT_UN, 0)
    actions.write_letter(
        actor=SYSTEM,
        meeting="convened",
        kind=LetterKind.NOTE,
        language=Language.RUSSIAN,
        words="Другие слова",
        expected=0,
        at=AT,
    )
    with pytest.raises(actions.Unsigned):
        send()
    with pytest.raises(Conflict):
        agree(Cast.FOCAL_POINT_UN, 0)
    agree(Cast.FOCAL_POINT_UN, 1)
    send()
    with pytest.raises(NotFound):
        agree(Cast.FOCAL_POINT_KG, 1)


def test_a_letter_with_a_place_that_nothing_fills_is_not_saved() -> None:
    a_meeting("convened", on=ON)
    invited("convened", state="KZ")
    with pytest.raises(actions.UnknownPlace, match="deadlin"):
        actions.write_letter(
            actor=SYSTEM,
            meeting="convened",
            kind=LetterKind.NOTE,
            language=Language.ENGLISH,
            words="Until {deadlin}",
            expected=0,
            at=AT,
        )
    assert Letter.objects.get(meeting__slug="convened").revision == 0


def test_a_link_used_twice_changes_the_answer_once() -> None:
    a_meeting("convened", on=ON)
    made = sent("convened", state="KG")
    for _turn in range(2):
        actions.answer_by_link(token=sealed(made.pk), answer=Invited.ACCEPTED, reason="", at=AT)
    entries = Entry.objects.filter(did="delegations.answer")
    assert [each.detail for each in entries] == [{"answer": "accepted", "how": "link"}]
    with pytest.raises(NotFound):
        actions.answer_by_link(
            token=f"x{sealed(made.pk)}", answer=Invited.DECLINED, reason="no", at=AT
        )


def test_after_the_deadline_only_the_secretariat_enters_what_came_on_paper() -> None:
    a_meeting("convened", on=ON)
    made = sent("convened", state="KG")
    late = DEADLINE + timedelta(days=1)
    with pytest.raises(PastDeadline):
        actions.answer(
            actor=actor(Cast.DEPUTY_KG),
            invitation=made.pk,
            answer=Invited.ACCEPTED,
            reason="",
            at=late,
        )
    actions.answer(
        actor=actor(Cast.SECRETARIAT),
        invitation=made.pk,
        answer=Invited.ACCEPTED,
        reason="",
        at=late,
    )
    made.refresh_from_db()
    assert made.is_on_paper


def test_the_invited_are_told_and_a_deputy_too() -> None:
    a_meeting("convened", on=ON)
    sent("convened", state="KG")
    told = Notice.objects.filter(kind="delegations.invited").values_list("recipient", flat=True)
    assert set(told) == {user_of(Cast.FOCAL_POINT_KG).pk, user_of(Cast.DEPUTY_KG).pk}


def test_a_quota_is_not_made_smaller_than_who_is_there() -> None:
    invitation = to_kg()
    submitted(invitation)
    invitation.refresh_from_db()
    with pytest.raises(actions.TooFewPlaces):
        actions.set_terms(
            actor=SYSTEM,
            invitation=invitation.pk,
            terms=Terms({Category.HEAD: 1}, DEADLINE),
            expected=invitation.revision,
            at=AT,
        )
