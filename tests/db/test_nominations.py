"""Nominations: within the quota, substitutes, changes and decisions."""

from __future__ import annotations

import pytest
from tests.cast import Cast, actor
from tests.delegating import (
    AT,
    decided,
    nominated,
    submitted,
    to_kg,
)

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import DelegateDraft
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.quotas import QuotaFull, StillComing
from umid.foundation.access.decisions import NotAllowed
from umid.kernel.errors import Conflict
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def test_the_third_delegate_of_two_is_refused_and_a_withdrawal_makes_room() -> None:
    invitation = to_kg()
    first = submitted(invitation, "First")
    submitted(invitation, "Second")
    with pytest.raises(QuotaFull):
        submitted(invitation, "Third")
    third = nominated(invitation, "Third")
    actions.withdraw(actor=actor(Cast.DEPUTY_KG), delegate=first.pk, at=AT)
    actions.submit(actor=actor(Cast.DEPUTY_KG), delegate=third.pk, at=AT)


def test_a_substitute_waits_for_the_one_they_stand_in_for() -> None:
    invitation = to_kg()
    head = submitted(invitation, "Head", category=Category.HEAD)
    waits = nominated(invitation, "Waits", category=Category.HEAD, stands_in_for=head.pk)
    actions.submit(actor=actor(Cast.FOCAL_POINT_KG), delegate=waits.pk, at=AT)
    with pytest.raises(StillComing):
        decided(waits, Nominated.ACCREDITED)
    actions.withdraw(actor=actor(Cast.FOCAL_POINT_KG), delegate=head.pk, at=AT)
    decided(waits, Nominated.ACCREDITED)


def test_a_change_after_accreditation_sends_only_that_person_back() -> None:
    invitation = to_kg()
    rows = [submitted(invitation, name) for name in ("First", "Second")]
    for row in rows:
        decided(row, Nominated.ACCREDITED)
    view = queries.delegate(rows[0].pk, actor=actor(Cast.FOCAL_POINT_KG), language=Language.ENGLISH)
    draft = DelegateDraft(Category.DELEGATE, "First Renamed", function="Counsellor")
    actions.edit_delegate(
        actor=actor(Cast.FOCAL_POINT_KG),
        delegate=rows[0].pk,
        draft=draft,
        expected=view.delegate.revision,
        at=AT,
    )
    for row in rows:
        row.refresh_from_db()
    assert [row.standing for row in rows] == [Nominated.SUBMITTED, Nominated.ACCREDITED]
    with pytest.raises(Conflict):
        actions.edit_delegate(
            actor=actor(Cast.FOCAL_POINT_KG), delegate=rows[0].pk, draft=draft, expected=0, at=AT
        )


def test_in_bulk_all_are_decided_or_none() -> None:
    invitation = to_kg()
    ready, draft = submitted(invitation, "Ready"), nominated(invitation, "Draft")
    with pytest.raises(Exception, match="draft"):
        actions.decide(
            actor=actor(Cast.SECRETARIAT),
            invitation=invitation.pk,
            delegates=[ready.pk, draft.pk],
            decision=Nominated.ACCREDITED,
            reason="",
            at=AT,
        )
    with pytest.raises(NotAllowed):
        actions.decide(
            actor=actor(Cast.FOCAL_POINT_KG),
            invitation=invitation.pk,
            delegates=[ready.pk],
            decision=Nominated.ACCREDITED,
            reason="",
            at=AT,
        )
