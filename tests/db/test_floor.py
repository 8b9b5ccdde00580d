"""The floor on both engines: one order, one clock, and nobody named who was promised not to be."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from tests.apart import Place, database_apart
from tests.cast import Cast, actor
from tests.floors import FIRST, SESSION, a_floor, after, asks, do, speaks

from umid.council.floor import actions, queries
from umid.council.floor.actions import AlreadyListed, Deed
from umid.council.floor.models import Asked, Floor, Moment
from umid.council.floor.queries import HallView, TimesView
from umid.council.floor.rules.hall import ListChanged, NotSpeaking
from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
EVERYWHERE = [Cast.VISITOR, Cast.FOCAL_POINT_UZ, Cast.SECRETARIAT, Cast.SECURITY_OFFICER]


def hall(who: Cast = Cast.VISITOR, second: int = 0, *, for_chair: bool = False) -> HallView:
    return queries.hall(
        FIRST,
        SESSION,
        actor=actor(who),
        at=after(second),
        language=Language.ENGLISH,
        for_chair=for_chair,
    )


def spoken(who: Cast = Cast.VISITOR, second: int = 0) -> TimesView:
    return queries.spoken(
        FIRST, SESSION, actor=actor(who), at=after(second), language=Language.ENGLISH
    )


def test_the_clock_follows_from_the_log_and_the_moment_alone() -> None:
    a_floor()
    do(Deed(Event.START, entry=asks()), second=10)
    shown = [hall(second=second).speaking for second in (10, 70, 3610)]
    assert [one.elapsed.total_seconds() for one in shown if one] == [0, 60, 3600]


def test_a_session_is_counted_by_delegation_and_by_voice_only_where_that_tells_of_nobody() -> None:
    a_floor()
    speaks(asks(), 0, 60, Voice.WOMAN)
    speaks(asks(Cast.FOCAL_POINT_UZ), 60, 90, Voice.MAN)
    speaks(asks(), 100, 130)
    view = spoken(second=500)
    assert {one.party.state: one.spoken.total_seconds() for one in view.by_party} == {
        "KG": 90,
        "UZ": 30,
    }
    assert view.by_voice == {}
    assert view.total == timedelta(seconds=120)


def test_a_delegation_that_spoke_has_less_of_its_quota_left() -> None:
    a_floor()
    do(Deed(Event.LIMIT, category=Category.STATE, seconds=100))
    speaks(asks(), 0, 70)
    do(Deed(Event.START, entry=asks()), second=80)
    found = hall(second=115).speaking
    assert found
    assert (found.allowed, found.is_over) == (timedelta(seconds=30), True)


def test_nobody_is_named_where_nobody_is_to_be() -> None:
    a_floor(Attribution.NONE)
    speaks(asks(), 0, 60)
    waiting = asks(Cast.FOCAL_POINT_UZ, second=70)
    for who in EVERYWHERE:
        view, now = spoken(who, 100), hall(who, 100)
        parties = {one.party for one in view.turns} | {one.party for one in view.lines}
        parties |= {one.party for one in now.waiting}
        assert (parties, view.by_party) == ({None}, ())
    assert [one.entry for one in Asked.objects.all()] == [waiting]
    called = hall(Cast.SECRETARIAT, 100, for_chair=True).called
    assert [one.party.state for one in called if one.party] == ["UZ"]


@pytest.mark.parametrize(
    ("who", "knows"),
    [
        (Cast.VISITOR, False),
        (Cast.EXPERT, False),
        (Cast.SECURITY_OFFICER, False),
        (Cast.FOCAL_POINT_UN, False),
        (Cast.FOCAL_POINT_UZ, True),
        (Cast.SECRETARIAT, True),
    ],
)
def test_among_participants_only_participants_know_who_spoke(who: Cast, knows: bool) -> None:  # noqa: FBT001 - a table
    a_floor(Attribution.PARTICIPANTS)
    speaks(asks(), 0, 60)
    view = spoken(who, 100)
    assert bool(view.by_party) is knows
    assert any(one.party for one in view.turns) is knows
    assert any(one.party for one in view.lines) is knows


def test_a_later_promise_not_to_name_erases_who_spoke() -> None:
    a_floor(Attribution.PUBLIC)
    speaks(asks(), 0, 60)
    actions.attribute(
        actor=SYSTEM, meeting=FIRST, session=SESSION, attribution=Attribution.NONE, at=after(70)
    )
    assert not Asked.objects.exists()
    assert spoken(Cast.SECRETARIAT, 80).total == timedelta(seconds=60)


def test_a_press_that_arrives_late_does_not_stop_the_next_speaker() -> None:
    a_floor()
    first, second = asks(), asks(Cast.FOCAL_POINT_UZ)
    speaks(first, 0, 30)
    do(Deed(Event.START, entry=second), second=31)
    with pytest.raises(NotSpeaking):
        do(Deed(Event.STOP, entry=first), second=32)


def test_the_chair_s_order_is_that_of_the_list_as_it_is() -> None:
    a_floor()
    first, second = asks(), asks(Cast.FOCAL_POINT_UZ)
    do(Deed(Event.ORDER, entries=(second, first)))
    assert [one.number for one in hall().called] == [second, first]
    with pytest.raises(ListChanged):
        do(Deed(Event.ORDER, entries=(first,)))


def test_a_delegation_waits_once_and_its_deputy_is_the_same_delegation() -> None:
    a_floor()
    asks()
    with pytest.raises(AlreadyListed):
        asks(Cast.DEPUTY_KG)


@pytest.mark.parametrize(
    "who", [Cast.VISITOR, Cast.SECURITY_OFFICER, Cast.FOCAL_POINT_UN, Cast.SECRETARIAT]
)
def test_who_does_not_take_part_does_not_ask_for_the_floor(who: Cast) -> None:
    a_floor()
    with pytest.raises(NotAllowed):
        asks(who)


def test_nobody_takes_another_delegation_off_the_list() -> None:
    a_floor()
    entry = asks()
    with pytest.raises(NotAllowed):
        actions.leave(
            actor=actor(Cast.FOCAL_POINT_UZ),
            meeting=FIRST,
            session=SESSION,
            entry=entry,
            at=after(1),
        )


def test_only_the_secretariat_works_the_console() -> None:
    a_floor()
    for who in set(Cast) - {Cast.SECRETARIAT, Cast.WITHOUT_SECOND_FACTOR}:
        with pytest.raises(NotAllowed):
            actions.chair(
                actor=actor(who),
                meeting=FIRST,
                session=SESSION,
                deed=Deed(Event.CLOSE),
                at=after(1),
            )


def test_a_session_that_readers_do_not_know_has_no_floor() -> None:
    with pytest.raises(NotFound):
        a_floor(session="never-planned")


def test_a_moment_is_never_earlier_than_the_one_before() -> None:
    a_floor()
    entry = asks(second=100)
    do(Deed(Event.START, entry=entry), second=50)
    assert Moment.objects.get(event=Event.START).at == after(100)


def test_the_database_gives_no_place_in_the_log_twice() -> None:
    a_floor()
    row = Moment.objects.get()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_each_moment_stands_in_the_record() -> None:
    a_floor()
    speaks(asks(), 0, 9)
    floor = Floor.objects.get()
    did = Entry.objects.filter(object=f"floor.floor:{floor.pk}").values_list("did", flat=True)
    assert set(did) == {"floor.set_up", "floor.open", "floor.join", "floor.start", "floor.stop"}
    assert len(did) == floor.length + 1


def test_delegations_that_ask_at_once_get_one_order(tmp_path: Path) -> None:
    with database_apart(tmp_path) as address:
        node = Place(tmp_path, address)
        node.umid("manage", "migrate", "--verbosity", "0")
        told = json.loads(node.run("-m", "tests.practice.asking"))
    assert sorted(told["numbers"]) == [2, 3, 4, 5, 6]
    assert told["called"] == [2, 3, 4, 5, 6]
