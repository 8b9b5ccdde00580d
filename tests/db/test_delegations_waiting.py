"""Who is reminded when, and what waits for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cast import Cast, actor
from tests.delegating import (
    AT,
    DEADLINE,
    ON,
    decided,
    invited,
    nominated,
    sent,
    submitted,
    to_kg,
)
from tests.making import a_meeting

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import Terms
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.wishes import Wished
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.notices.models import Notice
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def told(kind: str) -> int:
    return Notice.objects.filter(kind=f"delegations.{kind}").count()


def test_who_did_not_answer_is_reminded_once_at_seven_and_once_at_two_days() -> None:
    a_meeting("convened", on=ON)
    made = sent("convened", state="UZ")
    invited("convened", state="KZ")  # not sent, so nobody waits for an answer
    found = [
        actions.remind(actor=SYSTEM, at=DEADLINE - timedelta(days=days))
        for days in (8, 7, 6, 2, 1, -1)
    ]
    assert found == [0, 1, 0, 1, 0, 0]
    assert told("to_answer") == 2 * len(Notice.objects.values("recipient").distinct())
    later = Terms({Category.HEAD: 1}, DEADLINE + timedelta(days=10))
    actions.set_terms(actor=SYSTEM, invitation=made.pk, terms=later, expected=0, at=AT)
    assert actions.remind(actor=SYSTEM, at=DEADLINE + timedelta(days=9)) == 1
    with pytest.raises(NotAllowed):
        actions.remind(actor=actor(Cast.SECRETARIAT), at=AT)


def test_the_invited_are_told_that_their_places_changed_once_the_letter_is_out() -> None:
    a_meeting("convened", on=ON)
    terms = Terms({Category.HEAD: 1}, DEADLINE)
    draft = invited("convened", state="UZ")
    actions.set_terms(actor=SYSTEM, invitation=draft.pk, terms=terms, expected=0, at=AT)
    assert told("terms") == 0
    out = sent("convened", state="KG")
    actions.set_terms(actor=SYSTEM, invitation=out.pk, terms=terms, expected=0, at=AT)
    assert told("terms") == 2  # the focal point and the deputy


def test_who_accepted_is_reminded_only_while_nobody_is_nominated() -> None:
    invitation = to_kg()
    nominated(invitation)
    assert actions.remind(actor=SYSTEM, at=DEADLINE - timedelta(days=7)) == 1
    assert (told("to_answer"), told("to_nominate") > 0) == (0, True)
    submitted(invitation, "Someone Else")
    assert actions.remind(actor=SYSTEM, at=DEADLINE - timedelta(days=2)) == 0


def test_the_secretariat_sees_how_much_waits_and_nobody_else_does() -> None:
    a_meeting("empty", on=ON)
    secretariat = actor(Cast.SECRETARIAT)
    empty = queries.waiting("empty", actor=secretariat, at=AT)
    assert empty is not None
    assert not empty.is_assessed
    row = submitted(to_kg())
    actions.wish(actor=secretariat, delegate=row.pk, kind=Wished.ERASE, words="", at=AT)
    sent("convened", state="UZ")
    invited("convened", state="KZ")
    for at, expected in ((AT, (1, 0)), (DEADLINE + timedelta(seconds=1), (0, 1))):
        found = queries.waiting("convened", actor=secretariat, at=at)
        assert found is not None
        assert (found.sent, found.overdue) == expected
        assert (found.is_assessed, found.drafts, found.nominations) == (True, 1, 1)
        assert found.wishes == 1
    for who in (Cast.FOCAL_POINT_KG, Cast.EXPERT, Cast.VISITOR):
        assert queries.waiting("convened", actor=actor(who), at=AT) is None


def test_a_focal_point_sees_what_waits_across_meetings_in_as_many_queries() -> None:
    point = actor(Cast.FOCAL_POINT_KG)
    invitation = to_kg("one")
    first = submitted(invitation, "First")
    decided(first, Nominated.RETURNED, "A title is missing")
    nominated(invitation, "Second")

    def asked() -> tuple[list[queries.OwnInvitation], int]:
        with CaptureQueriesContext(connection) as captured:
            found = queries.own_invitations(actor=point, at=AT, language=Language.ENGLISH)
        return found, len(captured)

    (mine,), few = asked()
    assert (mine.is_answered, mine.drafts, mine.free, mine.returned) == (True, 1, 2, (first.pk,))
    for slug in ("two", "three"):
        a_meeting(slug, on=ON)
        sent(slug, state="KG")
    rows, many = asked()
    assert sorted(one.is_answered for one in rows) == [False, False, True]
    assert many == few
    others = actor(Cast.FOCAL_POINT_UZ)
    assert queries.own_invitations(actor=others, at=AT, language=Language.ENGLISH) == []
