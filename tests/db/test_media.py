"""The media ask, confirm, are accredited or refused; what nobody confirmed is nobody's."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from tests.cast import Cast, actor
from tests.delegating import AT, DEADLINE, ON, assessed
from tests.jobs import do_what_waits
from tests.making import a_meeting
from tests.naming import admitted, asks, person

from umid.council.delegations import actions, queries
from umid.council.delegations.drafts import NamedDraft
from umid.council.delegations.models import Delegate, Invitation
from umid.council.delegations.policies import delegates_visible_to, invitations_visible_to
from umid.council.delegations.queries import Group
from umid.council.delegations.rules.by_name import NoMedia
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import ByName, Category
from umid.council.delegations.rules.nominations import Nominated
from umid.council.delegations.sealing import opened, sealed
from umid.foundation.access.actors import SYSTEM
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
DESK = {"at": AT, "language": Language.ENGLISH}


def asked() -> Invitation:
    a_meeting("covered", on=ON)
    admitted("covered")
    asks("covered")
    return Invitation.objects.get(by_name=ByName.MEDIA)


def confirmed() -> Delegate:
    made = asked()
    actions.confirm_media(token=sealed(made.pk), at=AT)
    return person(made)


def test_a_request_is_nobodys_before_its_address_is_confirmed() -> None:
    made = asked()
    officer = actor(Cast.SECRETARIAT)
    assert not Invitation.objects.filter(invitations_visible_to(officer), pk=made.pk).exists()
    assert not Delegate.objects.filter(delegates_visible_to(officer)).exists()
    assert queries.media_desk("covered", actor=officer, **DESK).people == ()  # type: ignore[arg-type]
    do_what_waits()
    (letter,) = mail.outbox
    assert letter.to == ["rustam@x.example"]
    found = re.search(r"/en/confirm/([^/]+)/", str(letter.body))
    assert found is not None
    assert opened(found[1]) == made.pk


def test_who_confirms_is_before_the_secretariat_and_is_accredited_as_the_media() -> None:
    row = confirmed()
    assert (row.standing, row.category) == (Nominated.SUBMITTED, Category.MEDIA)
    officer = actor(Cast.SECRETARIAT)
    view = queries.media_desk("covered", actor=officer, **DESK)  # type: ignore[arg-type]
    assert [one.name for one in view.waiting] == ["Rustam Reporter"]
    actions.decide_media(
        actor=officer,
        meeting="covered",
        delegates=[row.pk],
        decision=Nominated.ACCREDITED,
        reason="",
        at=AT,
    )
    listed = queries.list_of_participants(
        "covered", actor=officer, language=Language.ENGLISH
    ).delegations
    assert [(one.party.group, one.people[0].function) for one in listed] == [
        (Group.MEDIA, "Editor, The Daily")
    ]


def test_confirming_twice_changes_nothing_more() -> None:
    row = confirmed()
    before = Invitation.objects.get(pk=row.invitation_id).revision
    actions.confirm_media(token=sealed(row.invitation_id), at=AT + timedelta(hours=1))
    assert Invitation.objects.get(pk=row.invitation_id).revision == before


def test_who_asks_twice_is_there_once_and_is_written_to_again() -> None:
    made = asked()
    asks("covered", at=AT + timedelta(hours=1))
    assert Invitation.objects.get(by_name=ByName.MEDIA).pk == made.pk
    do_what_waits()
    assert len(mail.outbox) == 2
    actions.confirm_media(token=sealed(made.pk), at=AT)
    asks("covered", at=AT + timedelta(hours=2))
    do_what_waits()
    assert [one for one in mail.outbox[2:] if one.to == ["rustam@x.example"]] == []


def test_the_media_ask_only_where_they_are_admitted_and_until_then() -> None:
    a_meeting("closed", on=ON)
    assessed("closed")
    with pytest.raises(NoMedia):
        asks("closed")
    made = asked()
    with pytest.raises(NoMedia):
        asks("covered", email="late@x.example", at=DEADLINE + timedelta(seconds=1))
    with pytest.raises(NoMedia):
        actions.confirm_media(token=sealed(made.pk), at=DEADLINE + timedelta(seconds=1))


def test_what_nobody_confirmed_is_erased_after_three_days() -> None:
    made = asked()
    actions.erase_unconfirmed(actor=SYSTEM, at=AT + timedelta(days=3))
    assert Invitation.objects.filter(pk=made.pk).exists()
    assert actions.erase_unconfirmed(actor=SYSTEM, at=AT + timedelta(days=3, seconds=1)) == 1
    assert not Invitation.objects.filter(pk=made.pk).exists()
    assert not Delegate.objects.exists()


def test_what_was_confirmed_is_not_erased_with_it() -> None:
    row = confirmed()
    actions.erase_unconfirmed(actor=SYSTEM, at=AT + timedelta(days=30))
    assert Delegate.objects.filter(pk=row.pk).exists()


def test_the_secretariat_enters_who_asked_otherwise() -> None:
    a_meeting("entered", on=ON)
    assessed("entered")
    draft = NamedDraft(ByName.MEDIA, "A", "a@x.example", DEADLINE, outlet="Radio")
    made = actions.enter_media(actor=actor(Cast.SECRETARIAT), meeting="entered", draft=draft, at=AT)
    assert made.standing == Invited.ACCEPTED
    assert (person(made).standing, person(made).is_on_paper) == (Nominated.SUBMITTED, True)


def test_a_decision_on_the_media_is_on_all_chosen_or_none() -> None:
    row = confirmed()
    with pytest.raises(NotFound):
        actions.decide_media(
            actor=actor(Cast.SECRETARIAT),
            meeting="covered",
            delegates=[row.pk, row.invitation_id],
            decision=Nominated.REFUSED,
            reason="No",
            at=AT,
        )
    row.refresh_from_db()
    assert row.standing == Nominated.SUBMITTED


def test_terms_that_someone_else_changed_meanwhile_are_not_overwritten() -> None:
    a_meeting("covered", on=ON)
    admitted("covered")
    with pytest.raises(Conflict):
        admitted("covered")
