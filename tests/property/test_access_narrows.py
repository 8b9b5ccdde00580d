"""Ten thousand steps of granting and taking away: what is taken away never opens anything."""

from __future__ import annotations

from itertools import product

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Condition, Permission, any_of, decide


class Post(Role):
    """Three appointments, alike but for their names."""

    ONE = "one"
    TWO = "two"
    THREE = "three"


class May(Permission):
    """A weaker and a stronger permission."""

    READ = "papers.read"
    WRITE = "papers.write"


STEPS = 10_000
ROLES: tuple[Role, ...] = (*Post, Everyone.USER, Everyone.VISITOR)
roles, permissions, bodies = st.sampled_from(ROLES), st.sampled_from(May), st.integers(1, 3)


class GrantsAndRevocations(RuleBasedStateMachine):
    """One actor among things of three bodies, while roles, grants and seats come and go."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.held: set[Role] = set()
        self.seats: set[int] = set()
        self.table: dict[Permission, set[Role]] = {each: set() for each in May}
        self.before = self.open_now()
        self.narrowing = False

    def open_now(self) -> set[tuple[Permission, int]]:
        actor = Actor(user=1, roles=frozenset(self.held), bodies=frozenset(self.seats))
        grants = {each: frozenset(found) for each, found in self.table.items()}

        def may(permission: Permission, body: int) -> bool:
            seated = Condition(holds=body in actor.bodies, otherwise="Only its members may.")
            # Members write; whoever may write reads, as do those granted it without a seat.
            writes = decide(actor, May.WRITE, grants, seated)
            if permission is May.WRITE:
                return writes.allowed
            return any_of(writes, decide(actor, May.READ, grants)).allowed

        return {pair for pair in product(May, (1, 2, 3)) if may(*pair)}

    @rule(role=roles)
    def appoint(self, role: Role) -> None:
        self.held.add(role)
        self.narrowing = False

    @rule(role=roles)
    def dismiss(self, role: Role) -> None:
        self.held.discard(role)
        self.narrowing = True

    @rule(permission=permissions, role=roles)
    def grant(self, permission: Permission, role: Role) -> None:
        self.table[permission].add(role)
        self.narrowing = False

    @rule(permission=permissions, role=roles)
    def revoke(self, permission: Permission, role: Role) -> None:
        self.table[permission].discard(role)
        self.narrowing = True

    @rule(body=bodies)
    def seat(self, body: int) -> None:
        self.seats.add(body)
        self.narrowing = False

    @rule(body=bodies)
    def unseat(self, body: int) -> None:
        self.seats.discard(body)
        self.narrowing = True

    @invariant()
    def nothing_opens_by_taking_away_nor_closes_by_giving(self) -> None:
        type(self).steps += 1
        now = self.open_now()
        assert now <= self.before if self.narrowing else now >= self.before
        self.before = now


def test_ten_thousand_grants_and_revocations_never_widen_by_taking_away() -> None:
    GrantsAndRevocations.steps = 0
    run_state_machine_as_test(
        GrantsAndRevocations,
        settings=settings(max_examples=230, stateful_step_count=50, deadline=None),
    )
    assert GrantsAndRevocations.steps >= STEPS
