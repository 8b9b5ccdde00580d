"""Who sees whom of a delegation, what they need and for how long, and whom the list names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from tests.cast import Cast, actor, user_of
from tests.delegating import (
    AT,
    ON,
    PLACES,
    answered,
    decided,
    nominated,
    sent,
    submitted,
    to_kg,
)
from tests.making import a_meeting

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.models import Invitation, Needs
from umid.council.delegations.rules.nominations import Nominated
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

MARKER = "needs-marker-7391"


def test_a_copied_delegation_brings_no_needs_no_papers_and_no_consent() -> None:
    earlier = to_kg("earlier")
    row = submitted(earlier, "Aigul Sample", is_listed=True)
    actions.state_needs(
        actor=actor(Cast.FOCAL_POINT_KG), delegate=row.pk, draft=NeedsDraft(diet=MARKER), at=AT
    )
    later = to_kg("later")
    for _turn in range(2):
        actions.copy_delegation(
            actor=actor(Cast.DEPUTY_KG), invitation=later.pk, earlier=earlier.pk, at=AT
        )
    (made,) = later.delegates.all()
    assert (made.name, made.standing, made.is_listed) == ("Aigul Sample", "draft", False)
    assert not Needs.objects.filter(delegate=made).exists()
    with pytest.raises(NotFound):
        actions.copy_delegation(
            actor=actor(Cast.FOCAL_POINT_UZ), invitation=later.pk, earlier=earlier.pk, at=AT
        )


def test_needs_are_gone_a_month_after_the_meeting_and_leave_no_trace() -> None:
    invitation = to_kg()
    row = submitted(invitation)
    point = actor(Cast.FOCAL_POINT_KG)
    actions.state_needs(
        actor=point, delegate=row.pk, draft=NeedsDraft(access=MARKER, diet=MARKER), at=AT
    )
    last = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC) + timedelta(days=30)
    assert actions.erase_needs(actor=SYSTEM, at=last) == 0
    assert MARKER in everything()
    assert actions.erase_needs(actor=SYSTEM, at=last + timedelta(days=1)) == 1
    assert MARKER not in everything()
    assert actions.read_needs(actor=point, delegate=row.pk, at=last) == NeedsDraft()
    with pytest.raises(NotAllowed):
        actions.erase_needs(actor=point, at=last)


def everything() -> str:
    """Every row of every table of the node, as words."""
    return "".join(
        serializers.serialize("json", model._default_manager.all()) for model in apps.get_models()
    )


def test_who_reads_needs_is_in_the_record_under_a_pseudonym() -> None:
    row = submitted(to_kg())
    actions.read_needs(actor=actor(Cast.SECRETARIAT), delegate=row.pk, at=AT)
    entry = Entry.objects.get(did="delegations.read_needs")
    assert str(row.pk) not in entry.object
    assert entry.about == entry.object


@pytest.mark.parametrize(
    "who", [Cast.FOCAL_POINT_UZ, Cast.FOCAL_POINT_UN, Cast.AUDITOR, Cast.EXPERT, Cast.NGO_MEMBER]
)
def test_nobody_else_reads_a_delegation_or_its_needs(who: Cast) -> None:
    invitation = to_kg()
    row = submitted(invitation)
    sent("convened", state="UZ", places=PLACES)
    with pytest.raises(NotFound):
        queries.invitation(invitation.pk, actor=actor(who), at=AT, language=Language.ENGLISH)
    with pytest.raises(NotFound):
        queries.delegate(row.pk, actor=actor(who), language=Language.ENGLISH)
    with pytest.raises(NotFound):
        actions.read_needs(actor=actor(who), delegate=row.pk, at=AT)


def test_a_delegate_sees_their_own_standing_and_neither_needs_nor_others() -> None:
    invitation = to_kg()
    mine = submitted(invitation, email=user_of(Cast.EXPERT).email)
    other = submitted(invitation, "Someone Else")
    expert = actor(Cast.EXPERT)
    view = queries.delegate(mine.pk, actor=expert, language=Language.ENGLISH)
    assert (view.may_edit, view.principals) == (False, ())
    with pytest.raises(NotFound):
        queries.delegate(other.pk, actor=expert, language=Language.ENGLISH)
    with pytest.raises(NotAllowed):
        actions.read_needs(actor=expert, delegate=mine.pk, at=AT)
    with pytest.raises(NotAllowed):
        actions.withdraw(actor=expert, delegate=mine.pk, at=AT)


def test_the_list_names_whom_was_asked_and_agreed_in_protocol_order() -> None:
    a_meeting("convened", on=ON)
    for state, who in (("UZ", Cast.FOCAL_POINT_UZ), ("KG", Cast.FOCAL_POINT_KG)):
        invitation = sent("convened", state=state)
        answered(invitation, who)
        for name, listed in (("Listed", True), ("Hidden", False)):
            row = submitted(invitation, f"{name} {state}", who=who, is_listed=listed)
            decided(row, Nominated.ACCREDITED)
    submitted_only = nominated(
        Invitation.objects.get(state="KG", meeting__slug="convened"), "Draft"
    )
    assert submitted_only.standing == Nominated.DRAFT
    view = queries.list_of_participants(
        "convened", actor=actor(Cast.EXPERT), language=Language.RUSSIAN
    )
    found = [
        (one.party.state, [row.name for row in one.people], one.unnamed) for one in view.delegations
    ]
    assert found == [("KG", ["Listed KG"], 1), ("UZ", ["Listed UZ"], 1)]
