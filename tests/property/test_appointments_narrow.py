"""Ten thousand steps of appointing and ending: what ends never opens anything, for anyone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.directory import policies
from umid.foundation.directory.rules.posts import (
    HELD_FOR,
    Held,
    Home,
    Post,
    Span,
    actor_from,
    require_fitting,
)
from umid.kernel.errors import NotPossible

START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
STEPS = 10_000
USERS = (1, 2)
HOMES = (Home(), Home(state="KG"), Home(state="UZ"), Home(organisation=1), Home(body=1))
OFFICES = [
    (post, home)
    for post, home in product(Post, HOMES)
    if post is not Post.DEPUTY and home.sort in HELD_FOR[post]
]


@cache
def may(actor: Actor) -> frozenset[object]:
    """Everything that a policy of the directory allows the actor, and what narrows rooms' rows."""
    appointing = {(post, user) for post, user in product(Post, USERS)}
    allowed: set[object] = {
        ("appoint", *each) for each in appointing if policies.may_appoint(actor, *each).allowed
    }
    allowed |= {
        ("end", post, home, user)
        for post, home, user in product(Post, HOMES, USERS)
        if policies.may_end(actor, post, home, user).allowed
    }
    for home in HOMES:
        allowed |= {("deputise", home)} if policies.may_deputise(actor, home).allowed else set()
        allowed |= {("hand over", home)} if policies.may_hand_over(actor, home).allowed else set()
    allowed |= {("suspend", user) for user in USERS if policies.may_suspend(actor, user).allowed}
    allowed |= {("see", "everyone")} if policies.may_see_everyone(actor).allowed else set()
    allowed |= {("enter", "user")} if policies.may_enter_user(actor).allowed else set()
    allowed |= {("state", actor.state), ("organisation", actor.organisation)} - {
        ("state", None),
        ("organisation", None),
    }
    return frozenset(allowed | {("body", body) for body in actor.bodies})


class Appointments(RuleBasedStateMachine):
    """Two users whom others appoint, deputise, dismiss, suspend, while time goes by."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.held: list[tuple[int, Held, int | None]] = []  # user, post, whom it deputises
        self.suspended: set[int] = set()
        self.before = self.open_now()
        self.step = "nothing"

    def actor(self, user: int) -> Actor:
        if user in self.suspended:
            return ANONYMOUS
        mine = [
            held if principal is None else replace(held, deputises=self.held[principal][1].span)
            for holder, held, principal in self.held
            if holder == user
        ]
        return actor_from(user, mine, self.at)

    def open_now(self) -> dict[int, frozenset[object]]:
        return {user: may(self.actor(user)) for user in USERS}

    @rule(
        user=st.sampled_from(USERS),
        office=st.sampled_from(OFFICES),
        hours=st.none() | st.integers(1, 5),
    )
    def appoint(self, user: int, office: tuple[Post, Home], hours: int | None) -> None:
        post, home = office
        new = Held(post, home, Span(self.at, self.at + hours * HOUR if hours else None))
        self.step = "given" if self.add(user, new, None) else "nothing"

    @rule(user=st.sampled_from(USERS), number=st.integers(0, 200))
    @precondition(lambda self: self.points())
    def deputise(self, user: int, number: int) -> None:
        points = self.points()
        principal = points[number % len(points)]
        own = self.held[principal][1]
        new = Held(Post.DEPUTY, own.home, Span(self.at), own.span)
        self.step = "given" if self.add(user, new, principal) else "nothing"

    def points(self) -> list[int]:
        return [
            number
            for number, (_, held, _) in enumerate(self.held)
            if held.post is Post.FOCAL_POINT and held.holds(self.at)
        ]

    def add(self, user: int, new: Held, principal: int | None) -> bool:
        try:
            require_fitting(new, [held for holder, held, _ in self.held if holder == user])
        except NotPossible:
            return False
        self.held.append((user, new, principal))
        return True

    @rule(number=st.integers(0, 200))
    @precondition(lambda self: self.held)
    def end(self, number: int) -> None:
        place = number % len(self.held)
        user, held, principal = self.held[place]
        until = max(self.at, held.span.since_at)
        if held.span.until_at is None or held.span.until_at > until:
            ended = replace(held, span=Span(held.span.since_at, until))
            self.held[place] = (user, ended, principal)
        self.step = "taken"

    @rule(user=st.sampled_from(USERS))
    def suspend(self, user: int) -> None:
        self.suspended.add(user)
        self.step = "taken"

    @rule(user=st.sampled_from(USERS))
    def reinstate(self, user: int) -> None:
        self.suspended.discard(user)
        self.step = "given"

    @rule(hours=st.integers(1, 4))
    def time_goes_by(self, hours: int) -> None:
        """Nothing begins later than it was given, so time alone only takes."""
        self.at += hours * HOUR
        self.step = "taken"

    @invariant()
    def nothing_opens_by_taking_away_nor_closes_by_giving(self) -> None:
        type(self).steps += 1
        now = self.open_now()
        for user in USERS:
            if self.step == "taken":
                assert now[user] <= self.before[user]
            if self.step == "given":
                assert now[user] >= self.before[user]
        self.before = now


def test_ten_thousand_appointments_and_ends_never_widen_by_taking_away() -> None:
    Appointments.steps = 0
    run_state_machine_as_test(
        Appointments,
        settings=settings(max_examples=230, stateful_step_count=50, deadline=None),
    )
    assert Appointments.steps >= STEPS
