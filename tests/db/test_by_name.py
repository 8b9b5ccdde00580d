"""Experts and speakers invited by name: letters, answers, what is paid, and what they alone see."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from tests.cast import Cast, actor
from tests.delegating import AT, ON, decided, invited, nominated, sent, submitted, to_kg
from tests.jobs import do_what_waits
from tests.making import a_meeting, a_programme
from tests.naming import named, person, says, with_a_note, written_to

from umid.council.delegations import actions, queries
from umid.council.delegations.actions import InvitedAlready
from umid.council.delegations.drafts import NamedDraft, NeedsDraft
from umid.council.delegations.models import Delegate, Funding, Invitation, Needs
from umid.council.delegations.queries import Group
from umid.council.delegations.rules.assessing import NotAssessed
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.rules.quotas import QuotaFull
from umid.council.delegations.sealing import opened, sealed
from umid.council.meetings.models import Participation
from umid.foundation.access.actors import SYSTEM
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
MINE = f"{Cast.EXPERT.value}@demonstration.example"


def test_letters_sent_together_are_numbered_in_protocol_order() -> None:
    a_meeting("ordered", on=ON)
    person_asked = named("ordered", "Aaron First")
    made = [invited("ordered", organisation="unoct"), invited("ordered", state="UZ")]
    made += [invited("ordered", state="KG"), person_asked]
    actions.send(actor=SYSTEM, meeting="ordered", invitations=[one.pk for one in made], at=AT)
    rows = Invitation.objects.filter(meeting__slug="ordered").order_by("number")
    asked = [one.state_id or one.by_name or "organisation" for one in rows]
    assert asked == ["KG", "UZ", "organisation", "expert"]


def test_who_is_invited_by_name_gets_a_mail_with_their_link_and_the_note() -> None:
    made = written_to("named")
    assert Invitation.objects.get(pk=made.pk).symbol == "REC/2030/1"
    with_a_note("named")
    do_what_waits()
    (letter,) = [one for one in mail.outbox if one.to == ["dana@x.example"]]
    found = re.search(r"/en/answer/([^/]+)/", str(letter.body))
    assert found is not None
    assert opened(found[1]) == made.pk
    assert "Dana" not in letter.subject
    assert [str(part[0]) for part in letter.attachments if isinstance(part, tuple)] == ["named.pdf"]


def test_who_accepts_is_before_the_secretariat_at_once_and_is_no_delegation() -> None:
    invitation = written_to()
    before = Participation.objects.count()
    says(invitation)
    row = person(invitation)
    assert row.standing == Nominated.SUBMITTED
    assert (row.is_listed, row.is_listed_by_self) == (True, True)
    assert Participation.objects.count() == before
    decided(row, Nominated.ACCREDITED)
    view = queries.list_of_participants(
        "named", actor=actor(Cast.NGO_MEMBER), language=Language.ENGLISH
    )
    (group,) = view.delegations
    assert group.party.group is Group.BY_NAME
    assert [one.name for one in group.people] == ["Dana Expert"]


def test_who_declines_and_thinks_better_of_it_is_entered_anew_with_what_is_paid() -> None:
    invitation = written_to()
    says(invitation, Invited.DECLINED)
    assert person(invitation).standing == Nominated.DRAFT
    says(invitation)
    says(invitation, Invited.DECLINED)
    assert person(invitation).standing == Nominated.WITHDRAWN
    says(invitation)
    rows = {one.standing: one for one in Delegate.objects.filter(invitation=invitation)}
    assert set(rows) == {Nominated.WITHDRAWN, Nominated.SUBMITTED}
    assert Funding.objects.get().delegate == rows[Nominated.SUBMITTED]


def test_who_was_refused_is_not_before_the_secretariat_again() -> None:
    invitation = written_to()
    says(invitation)
    decided(person(invitation), Nominated.REFUSED, "No")
    says(invitation, Invited.DECLINED)
    says(invitation)
    assert person(invitation).standing == Nominated.REFUSED


def test_who_is_invited_by_name_comes_alone_and_once() -> None:
    invitation = written_to()
    with pytest.raises(QuotaFull):
        nominated(invitation, "Somebody Else", who=Cast.SECRETARIAT, category=Category.EXPERT)
    with pytest.raises(InvitedAlready):
        named("named", "Dana Again", "DANA@x.example")


def test_nobody_is_invited_by_name_before_the_meeting_is_assessed() -> None:
    a_meeting("unassessed", on=ON)

    with pytest.raises(NotAssessed):
        actions.invite_by_name(
            actor=SYSTEM,
            meeting="unassessed",
            draft=NamedDraft(ByName.EXPERT, "A", "a@x.example", AT),
            at=AT,
        )


def test_the_person_alone_and_the_secretariat_see_an_invitation_by_name() -> None:
    invitation = written_to("named", email=MINE)
    written_to("other", "Someone Else", "else@x.example")
    ours = {"at": AT, "language": Language.ENGLISH}
    mine = queries.invitation(invitation.pk, actor=actor(Cast.EXPERT), **ours)  # type: ignore[arg-type]
    assert mine.is_mine
    assert mine.may_nominate
    for who in (Cast.FOCAL_POINT_KG, Cast.NGO_MEMBER, Cast.AUDITOR, Cast.VISITOR):
        with pytest.raises(NotFound):
            queries.invitation(invitation.pk, actor=actor(who), **ours)  # type: ignore[arg-type]
    own = queries.own(actor=actor(Cast.EXPERT), **ours)  # type: ignore[arg-type]
    assert [row.id for _meeting, row in own.invitations] == [invitation.pk]


def test_no_invitation_by_name_is_copied_from_another_persons() -> None:
    first = written_to("named", email=MINE)
    second = written_to("other", "Someone Else", "else@x.example")
    found = queries.earlier_delegations(
        second.pk, actor=actor(Cast.SECRETARIAT), language=Language.ENGLISH
    )
    assert found == []
    with pytest.raises(NotFound):
        actions.copy_delegation(
            actor=actor(Cast.SECRETARIAT), invitation=second.pk, earlier=first.pk, at=AT
        )


def test_the_person_tells_and_reads_their_own_needs_and_nobody_elses() -> None:
    invitation = written_to("named", email=MINE)
    says(invitation)
    row = person(invitation)
    draft = NeedsDraft(visa_letter=True, diet="No nuts")
    actions.state_needs(actor=actor(Cast.EXPERT), delegate=row.pk, draft=draft, at=AT)
    assert actions.read_needs(actor=actor(Cast.EXPERT), delegate=row.pk, at=AT) == draft
    delegate = submitted(to_kg(), email=MINE)
    with pytest.raises(Exception, match="speak for another"):
        actions.read_needs(actor=actor(Cast.EXPERT), delegate=delegate.pk, at=AT)


def test_needs_are_told_by_the_link_once_one_comes() -> None:
    invitation = written_to()
    told = {"token": sealed(invitation.pk), "draft": NeedsDraft(access="A ramp"), "at": AT}
    with pytest.raises(NotFound):
        actions.state_needs_by_link(**told)  # type: ignore[arg-type]
    says(invitation)
    actions.state_needs_by_link(**told)  # type: ignore[arg-type]
    assert Needs.objects.get().access == "A ramp"
    state = sent("named", state="KG")
    with pytest.raises(NotFound):
        actions.state_needs_by_link(**told | {"token": sealed(state.pk)})  # type: ignore[arg-type]


def test_what_is_paid_is_kept_as_it_was_sent_and_goes_thirty_days_after_the_meeting() -> None:
    invitation = written_to()
    funding = Funding.objects.get()
    assert funding.written == "The organisers pay: the journey, accommodation. Economy class."
    last = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC) + timedelta(days=30)
    actions.erase_needs(actor=SYSTEM, at=last)
    assert Funding.objects.exists()
    actions.erase_needs(actor=SYSTEM, at=last + timedelta(days=1))
    assert not Funding.objects.exists()
    assert Invitation.objects.get(pk=invitation.pk).written


def test_a_speakers_letter_names_the_session() -> None:
    a_programme("spoken", sessions=2, on=ON)
    made = named("spoken", by_name=ByName.SPEAKER, session="session-1")
    actions.send(actor=SYSTEM, meeting="spoken", invitations=[made.pk], at=AT)
    made.refresh_from_db()
    assert made.session is not None
    assert "You are asked as: Speaker: " in made.written
    assert made.session.title.read(Language.ENGLISH).text in made.written
    with pytest.raises(NotFound):
        named("spoken", "B", "b@x.example", by_name=ByName.SPEAKER, session="nowhere")


def test_who_is_forgotten_has_no_link_and_no_letter_any_more() -> None:
    invitation = written_to()
    actions.erase_over(actor=SYSTEM, at=AT + timedelta(days=800))
    with pytest.raises(NotFound):
        queries.by_link(sealed(invitation.pk), at=AT, language=Language.ENGLISH)
    mail.outbox.clear()
    do_what_waits()
    assert mail.outbox == []
    assert Invitation.objects.get(pk=invitation.pk).written == ""
