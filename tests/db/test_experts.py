"""The roster and requests: who sees whom, what goes with a consent, who may do what."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import Cast, actor, user_of
from tests.rostering import EN, THEME, agreed, asked, offered, registered, reported

from umid.council.experts import actions, queries
from umid.council.experts.models import Asked, Entry, Offer, Reference, Request
from umid.council.experts.rules.requests import Over, Standing, Unreasoned, WrongStanding
from umid.council.experts.rules.roster import (
    CONFIRMED_EVERY,
    HIDDEN_AFTER,
    Audience,
    OwnEntry,
)
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.directory import actions as directory
from umid.foundation.notices.models import Notice
from umid.foundation.search.models import Entry as Found
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

EVERYONE_ELSE = (Cast.FOCAL_POINT_UZ, Cast.NGO_MEMBER, Cast.AUDITOR, Cast.ADMINISTRATOR)


def seen(who: Cast, **later: int) -> bool:
    at = timezone.now() + timedelta(**later)
    rows = queries.roster(queries.Wanted(), actor=actor(who), language=EN, at=at, limit=50)
    return user_of(Cast.EXPERT).name in {row.name for row in rows}


def told(kind: str) -> set[str]:
    rows = Notice.objects.filter(kind=kind).select_related("recipient")
    return {row.recipient.email.partition("@")[0] for row in rows}


@pytest.mark.parametrize(
    ("audience", "readers"),
    [
        (Audience.ACCOUNTS, {*EVERYONE_ELSE, Cast.SECRETARIAT, Cast.FOCAL_POINT_UN}),
        (Audience.FOCAL_POINTS, {Cast.FOCAL_POINT_UZ, Cast.SECRETARIAT}),
        (Audience.SECRETARIAT, {Cast.SECRETARIAT}),
    ],
)
def test_an_entry_is_seen_by_whom_its_owner_chose(audience: Audience, readers: set[Cast]) -> None:
    entry, now = registered(audience=audience), timezone.now()
    asking = {*EVERYONE_ELSE, Cast.SECRETARIAT, Cast.FOCAL_POINT_UN}
    assert {who for who in asking if seen(who)} == readers
    for who in asking - readers:
        with pytest.raises(NotFound):
            queries.expert(entry.pk, actor=actor(who), language=EN, at=now)
    with pytest.raises(NotAllowed):
        queries.roster(queries.Wanted(), actor=actor(Cast.VISITOR), language=EN, at=now, limit=1)


def test_a_paused_entry_is_its_owner_s_and_the_secretariat_s() -> None:
    entry, now = registered(), timezone.now()
    actions.pause(actor=actor(Cast.EXPERT), at=now)
    assert not seen(Cast.NGO_MEMBER)
    assert queries.expert(entry.pk, actor=actor(Cast.EXPERT), language=EN, at=now).paused_at
    with pytest.raises(NotFound):
        queries.expert(entry.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=now)
    assert not Found.objects.filter(source="experts.entry").exists()
    actions.resume(actor=actor(Cast.EXPERT), at=now)
    assert seen(Cast.NGO_MEMBER)
    assert Found.objects.filter(source="experts.entry").exists()


def test_a_withdrawn_consent_erases_all_that_rested_on_it() -> None:
    entry, other = registered(), registered(Cast.NGO_MEMBER)
    actions.vouch(actor=actor(Cast.EXPERT), entry=other.pk, at=timezone.now())
    request = agreed()
    actions.withdraw(actor=actor(Cast.EXPERT), at=timezone.now())
    assert not Entry.objects.filter(pk=entry.pk).exists()
    assert not Found.objects.filter(identifier=str(entry.pk)).exists()
    assert not Offer.objects.filter(by=user_of(Cast.EXPERT)).exists()
    (given,) = Reference.objects.filter(entry=other)
    assert given.peer is None
    request.refresh_from_db()
    assert request.standing == Standing.CALLED_OFF
    assert request.because


def test_what_an_expert_added_to_a_report_goes_with_them_and_the_report_stays() -> None:
    registered()
    request, now = reported(), timezone.now()
    actions.add(actor=actor(Cast.EXPERT), request=request.pk, words="Mine", language=EN, at=now)
    actions.withdraw(actor=actor(Cast.EXPERT), at=now)
    request.refresh_from_db()
    assert request.added is None
    assert request.standing == Standing.REPORTED
    assert str(request.happened.read(EN)) == "It took place"


def test_a_closed_account_s_entry_is_hidden_at_once_and_erased_soon() -> None:
    registered()
    directory.suspend(
        actor=actor(Cast.ADMINISTRATOR), user=user_of(Cast.EXPERT).public_id, at=timezone.now()
    )
    assert not seen(Cast.NGO_MEMBER)
    assert not seen(Cast.SECRETARIAT)
    assert actions.look_after(actor=SYSTEM, at=timezone.now()) == 1
    assert not Entry.objects.exists()
    assert not Found.objects.filter(source="experts.entry").exists()


def test_who_does_not_confirm_is_reminded_once_and_hidden_later() -> None:
    entry, now = registered(), timezone.now()
    for _twice in range(2):
        actions.look_after(actor=SYSTEM, at=now + CONFIRMED_EVERY)
    assert Notice.objects.filter(kind="experts.to_confirm").count() == 1
    assert seen(Cast.NGO_MEMBER, days=CONFIRMED_EVERY.days)
    assert not seen(Cast.NGO_MEMBER, days=HIDDEN_AFTER.days)
    actions.confirm(actor=actor(Cast.EXPERT), at=now + HIDDEN_AFTER)
    entry.refresh_from_db()
    assert entry.reminded_at is None
    assert seen(Cast.NGO_MEMBER, days=HIDDEN_AFTER.days)


def test_peers_and_organisations_vouch_once_and_nobody_for_themselves() -> None:
    entry, now = registered(), timezone.now()
    with pytest.raises(NotAllowed):
        actions.vouch(actor=actor(Cast.NGO_MEMBER), entry=entry.pk, at=now)
    with pytest.raises(NotAllowed):  # speaks for a state, and is not on the roster
        actions.vouch(actor=actor(Cast.FOCAL_POINT_UZ), entry=entry.pk, at=now)
    with pytest.raises(OwnEntry):
        actions.vouch(actor=actor(Cast.EXPERT), entry=entry.pk, at=now)
    registered(Cast.NGO_MEMBER)
    for _twice in range(2):
        actions.vouch(actor=actor(Cast.NGO_MEMBER), entry=entry.pk, at=now)
    view = queries.expert(entry.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=now)
    assert (view.row.peers, view.row.is_vouched, view.may_vouch) == (1, False, False)
    actions.vouch(actor=actor(Cast.FOCAL_POINT_UN), entry=entry.pk, at=now)
    view = queries.expert(entry.pk, actor=actor(Cast.NGO_MEMBER), language=EN, at=now)
    assert view.row.is_vouched


def test_who_is_invited_decides_and_a_no_leaves_nothing() -> None:
    now = timezone.now()
    for who in (Cast.EXPERT, Cast.NGO_MEMBER):
        user = user_of(who).public_id
        actions.invite(actor=actor(Cast.SECRETARIAT), user=user, at=now)
    assert told("experts.invited") == {"expert", "ngo-member"}
    actions.decline(actor=actor(Cast.NGO_MEMBER), at=now)
    assert registered().origin == "invited"
    assert not Asked.objects.exists()
    with pytest.raises(NotAllowed):
        actions.invite(actor=actor(Cast.FOCAL_POINT_UZ), user=user, at=now)


def test_a_request_reaches_whom_it_fits_and_who_speaks_for_others() -> None:
    registered(languages=(Language.RUSSIAN,))
    registered(Cast.NGO_MEMBER, themes=("whole-of-government",))
    asked(languages=(Language.RUSSIAN,))
    assert told("experts.asked") == {"expert", "focal-point-uz", "focal-point-un"}


def test_offers_are_seen_by_both_sides_and_the_secretariat_alone() -> None:
    registered()
    request = asked()
    offered(request.pk)
    offered(request.pk, Cast.FOCAL_POINT_UZ)
    now = timezone.now()
    counts = {
        who: len(queries.request(request.pk, actor=actor(who), language=EN, at=now).offers)
        for who in (
            Cast.FOCAL_POINT_KG,
            Cast.SECRETARIAT,
            Cast.EXPERT,
            Cast.FOCAL_POINT_UZ,
            Cast.FOCAL_POINT_UN,
            Cast.NGO_MEMBER,
        )
    }
    assert list(counts.values()) == [2, 2, 1, 1, 0, 0]


def test_who_is_not_on_the_roster_and_the_asking_state_do_not_offer() -> None:
    request = asked()
    for who in (Cast.EXPERT, Cast.NGO_MEMBER, Cast.DEPUTY_KG, Cast.SECRETARIAT):
        with pytest.raises(NotAllowed):
            offered(request.pk, who)
    with pytest.raises(NotAllowed):
        asked(Cast.FOCAL_POINT_UN)
    offered(request.pk, Cast.FOCAL_POINT_UN)
    with pytest.raises(WrongStanding):
        offered(request.pk, Cast.FOCAL_POINT_UN)
    Request.objects.filter(pk=request.pk).update(open_until=timezone.now().date() - timedelta(1))
    with pytest.raises(Over):
        offered(request.pk, Cast.FOCAL_POINT_UZ)


def test_one_is_agreed_to_and_the_others_are_told_kindly() -> None:
    registered()
    request = asked()
    made, _other = offered(request.pk), offered(request.pk, Cast.FOCAL_POINT_UZ)
    now, asker = timezone.now(), actor(Cast.FOCAL_POINT_KG)
    with pytest.raises(NotAllowed):
        actions.agree(actor=actor(Cast.EXPERT), request=request.pk, offer=made.pk, at=now)
    actions.agree(actor=asker, request=request.pk, offer=made.pk, at=now)
    assert told("experts.agreed") == {"expert"}
    assert told("experts.not_this_time") == {"focal-point-uz"}
    with pytest.raises(NotAllowed):  # it is the other side's word
        actions.confirm_offer(actor=asker, request=request.pk, at=now)
    with pytest.raises(NotAllowed):
        actions.confirm_offer(actor=actor(Cast.FOCAL_POINT_UZ), request=request.pk, at=now)
    with pytest.raises(WrongStanding):
        actions.take_back(actor=actor(Cast.EXPERT), request=request.pk, at=now)
    done = actions.confirm_offer(actor=actor(Cast.EXPERT), request=request.pk, at=now)
    assert done.standing == Standing.CONFIRMED


def test_either_side_calls_it_off_with_a_reason_and_nobody_else() -> None:
    registered()
    request, now = agreed(), timezone.now()
    with pytest.raises(Unreasoned):
        actions.call_off(actor=actor(Cast.EXPERT), request=request.pk, because=" ", at=now)
    with pytest.raises(NotAllowed):
        actions.call_off(actor=actor(Cast.FOCAL_POINT_UZ), request=request.pk, because="x", at=now)
    done = actions.call_off(actor=actor(Cast.EXPERT), request=request.pk, because="Ill", at=now)
    assert done.standing == Standing.CALLED_OFF
    assert told("experts.went_on") == {"focal-point-kg", "deputy-kg"}


def test_a_version_in_another_language_stays_beside_the_first() -> None:
    entry = registered()
    assert THEME in {one.slug for one in entry.themes.all()}
    assert registered(languages=(EN, Language.TAJIK)).languages.count() == 2
    assert Entry.objects.count() == 1
