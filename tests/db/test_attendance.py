"""Badges, doors and places, as the database holds them."""

from __future__ import annotations

import random
from datetime import timedelta
from uuid import UUID

import pytest
from tests.attending import AT, accredited, badge_of, opened, scanned, sessions, signed_up, token_of
from tests.cast import Cast, actor, user_of
from tests.delegating import answered, sent, to_kg

from umid.council.attendance import actions, queries
from umid.council.attendance.models import Badge, Place, Scan
from umid.council.attendance.rules.badges import NoReason, Standing, Unaccredited
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.quorum import Rule
from umid.council.attendance.rules.signing_up import AtOnce, DelegationFull, SignedUpAlready
from umid.council.delegations import actions as delegations
from umid.council.delegations.models import Delegate, Invitation, Quota
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.notices.models import Notice
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

OFFICER = Cast.SECRETARIAT
EVENTS = 60  # a thousand are replayed by tests/property and by tests/load/scans.py


def kg(slug: str = "convened", *, places: int = 60) -> Invitation:
    """Kyrgyzstan's invitation to a meeting with sessions and room for many."""
    sessions(slug)
    invitation = sent(slug, state="KG")
    answered(invitation, Cast.FOCAL_POINT_KG)
    Quota.objects.filter(invitation=invitation).update(places=places)
    return invitation


def figures(slug: str = "convened", session: str = "") -> queries.AttendanceView:
    return queries.attendance(
        slug, actor=actor(OFFICER), session=session, at=AT, language=Language.ENGLISH
    )


def told() -> list[int]:
    return list(
        Notice.objects.filter(kind="attendance.moved_up").values_list("recipient", flat=True)
    )


def withdrawn(row: Delegate) -> None:
    delegations.withdraw(actor=actor(Cast.FOCAL_POINT_KG), delegate=row.pk, at=AT)


def test_check_ins_replayed_twice_and_out_of_order_leave_the_same_attendance() -> None:
    invitation = kg()
    badges = [badge_of(accredited(invitation, f"Delegate {number}")) for number in range(5)]
    events = [
        (UUID(int=number + 1), badges[number % 5], draw.choice(list(Way)), draw.randrange(600))
        for draw in [random.Random(7)]  # noqa: S311 - an order, not a secret
        for number in range(EVENTS)
    ]

    def replay(order: list[int]) -> None:
        for each in order:
            event, badge, way, minute = events[each]
            at = AT - timedelta(minutes=minute)
            scanned(badge, event=event, way=way, at=at, session="session-0" if each % 3 else "")

    replay(list(range(EVENTS)))
    before = [figures(), figures(session="session-0")]
    rows = queries.stay_rows("convened", actor=actor(OFFICER), language=Language.ENGLISH)
    assert rows
    order = list(range(EVENTS))
    random.Random(8).shuffle(order)  # noqa: S311 - likewise
    replay(order)
    assert Scan.objects.count() == EVENTS
    assert Entry.objects.filter(did__startswith="attendance.check_").count() == EVENTS
    Scan.objects.all().delete()
    replay(order)
    assert [figures(), figures(session="session-0")] == before
    assert queries.stay_rows("convened", actor=actor(OFFICER), language=Language.ENGLISH) == rows


def test_a_badge_that_opens_no_door_is_refused_with_its_reason() -> None:
    invitation = kg()
    row = accredited(invitation)
    first = badge_of(row, at=AT)
    second = badge_of(row, at=AT + timedelta(minutes=5))
    assert (second.issue, second.holder) == (2, first.holder)
    for badge, meeting, error in (
        (first, "", actions.Invalid),
        (second, to_kg("another").meeting.slug, actions.AnotherMeeting),
    ):
        with pytest.raises(error):
            scanned(badge, meeting=meeting, at=AT + timedelta(minutes=10))
    scanned(first, at=AT + timedelta(minutes=1))  # it was good then, and comes late
    with pytest.raises(NoReason):
        actions.revoke(actor=SYSTEM, badge=second.pk, reason=" ", at=AT)
    actions.revoke(
        actor=actor(OFFICER), badge=second.pk, reason="Lost", at=AT + timedelta(minutes=20)
    )
    with pytest.raises(actions.Invalid) as refused:
        scanned(second, at=AT + timedelta(minutes=21))
    assert refused.value.standing is Standing.REVOKED
    third = badge_of(row, at=AT + timedelta(minutes=30))
    withdrawn(row)
    with pytest.raises(actions.Invalid) as refused:
        scanned(third, at=AT + timedelta(minutes=31))
    assert refused.value.standing is Standing.NOT_ACCREDITED
    with pytest.raises(Unaccredited):
        badge_of(row)
    forged = token_of(third)[:-1] + ("A" if token_of(third)[-1] != "A" else "B")
    for typed in (forged, "AAAAAAA", ""):
        shown = actions.Shown(UUID(int=1), typed, Way.IN, AT)
        with pytest.raises(actions.Unknown):
            actions.scan(actor=actor(OFFICER), meeting="convened", shown=shown, at=AT)
    assert Scan.objects.count() == 1


def test_a_typed_code_lets_in_and_an_event_s_name_is_good_for_one_badge() -> None:
    invitation = kg()
    one, two = (badge_of(accredited(invitation, name)) for name in ("One", "Two"))
    shown = actions.Shown(UUID(int=1), one.code.lower(), Way.IN, AT + timedelta(days=3))
    made = actions.scan(actor=actor(OFFICER), meeting="convened", shown=shown, at=AT)
    assert made.at == AT  # a phone whose clock runs ahead
    with pytest.raises(actions.EventTaken):
        scanned(two, event=UUID(int=1))
    with pytest.raises(NotAllowed):
        actions.scan(actor=actor(Cast.FOCAL_POINT_KG), meeting="convened", shown=shown, at=AT)


def test_quorum_counts_the_member_states_in_the_room_once_the_rule_is_known() -> None:
    invitation = kg()
    for name in ("One", "Two"):
        scanned(badge_of(accredited(invitation, name)))
    (row,) = figures().quorums
    assert (row.there, row.is_quorate) == (("KG",), None)
    assert len(row.missing) == 4
    actions.set_quorum(actor=actor(OFFICER), body="council", rule=Rule.MAJORITY, at=AT)
    (row,) = figures().quorums
    assert (row.needed, row.is_quorate) == (3, False)
    for state in ("KZ", "UZ"):
        other = sent("convened", state=state)
        delegate = Delegate.objects.create(
            invitation=other, category="delegate", name=state, standing="accredited"
        )
        scanned(badge_of(delegate))
    (row,) = figures().quorums
    assert (row.there, row.is_quorate) == (("KG", "KZ", "UZ"), True)


def test_figures_add_up_after_people_are_forgotten_and_nobody_is_named() -> None:
    invitation = kg()
    row = accredited(invitation, "Marker Person")
    first = badge_of(row)
    scanned(first)
    badge_of(row, at=AT + timedelta(minutes=1))
    stayed = accredited(invitation, "Stays Known")
    scanned(badge_of(stayed))
    opened("convened", capacity=1)
    signed_up(row)
    signed_up(stayed)
    before = figures()
    count = actions.forget(actor=SYSTEM, delegates=frozenset({row.pk}), at=AT)
    assert count == 2
    assert figures() == before
    rows = queries.stay_rows("convened", actor=actor(OFFICER), language=Language.ENGLISH)
    assert sorted(one.name for one in rows) == ["", "Stays Known"]
    assert not Badge.objects.filter(delegate=row).exists()
    assert Place.objects.get().delegate == stayed
    with pytest.raises(actions.Invalid):
        scanned(first, at=AT + timedelta(days=1))
    with pytest.raises(NotAllowed):
        actions.forget(actor=actor(OFFICER), delegates=frozenset({row.pk}), at=AT)
    Delegate.objects.filter(pk=row.pk).delete()  # nothing of ours holds on to them


def test_who_waits_moves_up_when_someone_leaves_is_withdrawn_or_there_are_more_places() -> None:
    invitation = kg()
    mail = user_of(Cast.EXPERT).email
    rows = [
        accredited(invitation, name, email=mail if name == "Mine" else "")
        for name in ("First", "Second", "Mine", "Fourth", "Fifth")
    ]
    opened("convened", capacity=1)
    for row in rows:
        signed_up(row)

    def waits() -> list[int]:
        (row,) = queries.sign_ups(
            "convened", actor=actor(Cast.FOCAL_POINT_KG), at=AT, language=Language.ENGLISH
        ).sessions
        return [one.waits for one in row.people]

    assert waits() == [0, 1, 2, 3, 4]
    assert told() == []
    actions.give_up(
        actor=actor(OFFICER), meeting="convened", session="session-0", delegate=rows[0].pk, at=AT
    )
    assert waits() == [0, 1, 2, 3]
    speaks = {user_of(Cast.FOCAL_POINT_KG).pk, user_of(Cast.DEPUTY_KG).pk}
    assert set(told()) == speaks
    withdrawn(rows[1])
    assert told().count(user_of(Cast.EXPERT).pk) == 1
    (mine,) = queries.of_me(actor(Cast.EXPERT), "convened", AT)
    assert [one.waits for one in mine.places] == [0]
    opened("convened", capacity=3)
    assert waits() == [0, 0, 0]
    assert set(told()) - speaks == {user_of(Cast.EXPERT).pk}
    waiting = queries.waiting(actor(OFFICER), "convened", AT)
    assert (waiting.without_badge, waiting.people_waiting) == (4, 0)


def test_a_place_is_refused_twice_at_one_time_beyond_the_limit_and_to_strangers() -> None:
    invitation = kg()
    one, two = accredited(invitation, "One"), accredited(invitation, "Two")
    opened("convened", "session-0", per_delegation=1)
    opened("convened", "session-1", capacity=None)
    opened("convened", "session-2", capacity=None)
    signed_up(one)
    with pytest.raises(SignedUpAlready):
        signed_up(one)
    with pytest.raises(DelegationFull):
        signed_up(two)
    with pytest.raises(AtOnce):
        signed_up(one, "session-1")
    signed_up(one, "session-2")
    with pytest.raises(NotFound):
        signed_up(two, "session-1", who=Cast.FOCAL_POINT_UZ)
    with pytest.raises(NotFound):
        signed_up(two, "session-3")
