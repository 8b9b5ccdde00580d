"""What users are appointed to, who may appoint them, and that what ends holds no more at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from umid.foundation.access.actors import ANONYMOUS, SYSTEM, Actor
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.directory import actions
from umid.foundation.directory.models import Appointment, Organisation, User
from umid.foundation.directory.queries import actor_of, colleagues, people, person
from umid.foundation.directory.rules.posts import (
    Backwards,
    Home,
    Misplaced,
    Post,
    Span,
    SpeaksElsewhere,
)
from umid.kernel.errors import NotFound, NotPossible
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
LATER = AT + timedelta(days=1)
TAJIKISTAN = Home(state="TJ")
TURKMENISTAN = Home(state="TM")


def someone(name: str, *, at: datetime = AT) -> User:
    return actions.enter_user(
        actor=SYSTEM,
        email=f"{name}@appointments.example",
        name=name,
        language=Language.RUSSIAN,
        at=at,
    )


def appointed(name: str, post: Post, home: Home | None = None) -> User:
    user = someone(name)
    actions.appoint(actor=SYSTEM, user=user.public_id, post=post, home=home or Home(), at=AT)
    return user


def of(user: User, at: datetime = AT) -> Actor:
    return actor_of(user, at)


def post_of(user: User) -> Appointment:
    return Appointment.objects.filter(user=user).latest("pk")


def test_an_actor_has_what_its_user_was_appointed_to() -> None:
    point = appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    assert of(point) == Actor(user=point.pk, roles=frozenset({Post.FOCAL_POINT}), state="TJ")


def test_an_appointment_holds_from_its_moment_until_its_end() -> None:
    user = someone("guest")
    actions.appoint(
        actor=SYSTEM, user=user.public_id, post=Post.EXPERT, home=Home(), at=AT, until=LATER
    )
    moments = (AT - timedelta(seconds=1), AT, LATER - timedelta(seconds=1), LATER)
    assert [bool(of(user, moment).roles) for moment in moments] == [False, True, True, False]


def test_what_was_ended_holds_no_more_at_the_same_moment() -> None:
    officer = appointed("officer", Post.SECRETARIAT)
    actions.end_appointment(actor=SYSTEM, appointment=post_of(officer).public_id, at=LATER)
    assert of(officer, LATER) == Actor(user=officer.pk)
    with pytest.raises(NotPossible):
        actions.end_appointment(actor=SYSTEM, appointment=post_of(officer).public_id, at=LATER)


def test_a_suspended_user_is_nobody_until_reinstated() -> None:
    officer = appointed("officer", Post.SECRETARIAT)
    suspended = actions.suspend(actor=SYSTEM, user=officer.public_id, at=LATER)
    assert of(suspended, LATER) == ANONYMOUS
    again = actions.reinstate(actor=SYSTEM, user=officer.public_id, at=LATER)
    assert Post.SECRETARIAT in of(again, LATER).roles


@pytest.mark.parametrize("posts", [1, 3])
def test_an_actor_takes_one_query_however_much_its_user_holds(
    posts: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    user = someone("busy")
    for _ in range(posts):
        actions.appoint(actor=SYSTEM, user=user.public_id, post=Post.MEMBER, home=TAJIKISTAN, at=AT)
    with django_assert_num_queries(1):
        of(user)


def test_a_deputy_may_what_the_focal_point_may_only_while_that_one_holds_the_post() -> None:
    point = appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    deputy = appointed("deputy", Post.MEMBER, TAJIKISTAN)
    actions.deputise(actor=of(point), deputy=deputy.public_id, span=Span(AT), at=AT)
    assert Post.DEPUTY in of(deputy).roles
    own = Appointment.objects.get(user=point)
    actions.end_appointment(actor=of(point), appointment=own.public_id, at=LATER)
    assert of(deputy, LATER).roles == {Post.MEMBER}


def test_who_hands_over_keeps_nothing_and_neither_do_their_deputies() -> None:
    point = appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    deputy = appointed("deputy", Post.MEMBER, TAJIKISTAN)
    next_one = appointed("next", Post.MEMBER, TAJIKISTAN)
    own = Appointment.objects.get(user=point)
    actions.deputise(actor=of(point), deputy=deputy.public_id, span=Span(AT), at=AT)
    actions.hand_over(actor=of(point), appointment=own.public_id, to=next_one.public_id, at=LATER)
    assert of(point, LATER).roles == frozenset()
    assert of(deputy, LATER).roles == {Post.MEMBER}
    assert of(next_one, LATER).roles == {Post.MEMBER, Post.FOCAL_POINT}


def test_a_state_has_one_focal_point_at_a_time() -> None:
    appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    second = someone("second")
    with pytest.raises(actions.Occupied):
        actions.appoint(
            actor=SYSTEM,
            user=second.public_id,
            post=Post.FOCAL_POINT,
            home=TAJIKISTAN,
            at=AT,
        )


def test_nobody_belongs_to_two_states_at_a_time() -> None:
    point = appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    with pytest.raises(SpeaksElsewhere):
        actions.appoint(
            actor=SYSTEM, user=point.public_id, post=Post.MEMBER, home=TURKMENISTAN, at=AT
        )


@pytest.mark.parametrize(
    ("post", "home"),
    [
        (Post.SECRETARIAT, TAJIKISTAN),
        (Post.FOCAL_POINT, Home()),
        (Post.FOCAL_POINT, Home(body=1)),
        (Post.EXPERT, Home(body=1)),
    ],
)
def test_a_post_is_held_for_what_it_can_be_held_for(post: Post, home: Home) -> None:
    with pytest.raises(Misplaced):
        appointed("someone", post, home)


def test_an_appointment_never_ends_before_it_begins() -> None:
    user = someone("user")
    with pytest.raises(Backwards):
        actions.appoint(
            actor=SYSTEM, user=user.public_id, post=Post.EXPERT, home=Home(), at=AT, until=AT
        )


def test_administrators_appoint_staff_and_the_secretariat_everyone_else() -> None:
    administrator = of(appointed("administrator", Post.ADMINISTRATOR))
    officer = of(appointed("officer", Post.SECRETARIAT))
    user = someone("user").public_id
    with pytest.raises(NotAllowed):
        actions.appoint(actor=officer, user=user, post=Post.AUDITOR, home=Home(), at=AT)
    with pytest.raises(NotAllowed):
        actions.appoint(actor=administrator, user=user, post=Post.EXPERT, home=Home(), at=AT)
    actions.appoint(actor=officer, user=user, post=Post.EXPERT, home=Home(), at=AT)


def test_nobody_appoints_themselves() -> None:
    user = appointed("officer", Post.SECRETARIAT)
    with pytest.raises(NotAllowed, match="Nobody does this for themselves"):
        actions.appoint(actor=of(user), user=user.public_id, post=Post.EXPERT, home=Home(), at=AT)


def test_a_focal_point_names_no_deputy_from_elsewhere() -> None:
    point = of(appointed("point", Post.FOCAL_POINT, TAJIKISTAN))
    stranger = appointed("stranger", Post.MEMBER, TURKMENISTAN)
    with pytest.raises(NotFound):
        actions.deputise(actor=point, deputy=stranger.public_id, span=Span(AT), at=AT)


def test_a_deputy_names_no_deputy() -> None:
    point = of(appointed("point", Post.FOCAL_POINT, TAJIKISTAN))
    deputy = appointed("deputy", Post.MEMBER, TAJIKISTAN)
    other = appointed("other", Post.MEMBER, TAJIKISTAN)
    actions.deputise(actor=point, deputy=deputy.public_id, span=Span(AT), at=AT)
    with pytest.raises(NotAllowed):
        actions.deputise(actor=of(deputy), deputy=other.public_id, span=Span(AT), at=AT)


def test_an_officer_of_an_organiser_gains_nothing_by_its_organising() -> None:
    organiser = Organisation.objects.get(slug="sss-uz")
    officer = of(appointed("officer-of-organiser", Post.MEMBER, Home(organisation=organiser.pk)))
    assert officer.roles == {Post.MEMBER}
    assert officer.state is None
    names = [row.name for row in people(actor=officer, at=AT, language=Language.ENGLISH)]
    assert "officer-of-organiser" in names
    assert not [name for name in names if name in {"point", "stranger"}]


def test_users_of_other_states_are_as_absent_as_those_that_never_were() -> None:
    point = appointed("point", Post.FOCAL_POINT, TAJIKISTAN)
    stranger = appointed("stranger", Post.MEMBER, TURKMENISTAN)
    beside = appointed("beside", Post.MEMBER, TAJIKISTAN)
    language = Language.ENGLISH
    assert [row.name for row in colleagues(actor=of(point), at=AT, language=language)] == ["beside"]
    person(beside.public_id, actor=of(point), at=AT, language=language)
    with pytest.raises(NotFound):
        person(stranger.public_id, actor=of(point), at=AT, language=language)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_of_people_takes_two_queries_however_long_it_is(
    rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    officer = of(appointed("officer", Post.SECRETARIAT))
    for number in range(rows):
        appointed(f"member-{number}", Post.MEMBER, TAJIKISTAN)
    with django_assert_num_queries(2):
        people(actor=officer, at=AT, language=Language.ENGLISH)


def test_an_address_signs_in_one_user_however_it_is_written() -> None:
    someone("user")
    with pytest.raises(actions.EmailTaken):
        someone("USER")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="User@appointments.example")


def test_every_appointment_and_its_end_stand_on_record() -> None:
    before = Entry.objects.count()
    officer = appointed("officer", Post.SECRETARIAT)
    actions.end_appointment(actor=SYSTEM, appointment=post_of(officer).public_id, at=LATER)
    assert [entry.did for entry in Entry.objects.order_by("at", "pk")][before:] != []
    assert {entry.did for entry in Entry.objects.all()} >= {
        "directory.enter_user",
        "directory.appoint",
        "directory.end_appointment",
    }
