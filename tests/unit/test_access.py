"""Deny by default, one reason at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from umid.foundation.access.actors import ANONYMOUS, SYSTEM, Actor, Everyone, Role, Token
from umid.foundation.access.decisions import (
    ALLOWED,
    NOT_LENT,
    NOT_YOURS,
    Condition,
    Decision,
    NotAllowed,
    Permission,
    any_of,
    decide,
    demand,
)


class Post(Role):
    """The appointments of an imagined room."""

    SECRETARIAT = "secretariat"
    FOCAL_POINT = "focal_point"


class May(Permission):
    """What may be done with its papers."""

    READ = "papers.read"
    FILE = "papers.file"
    SWEEP = "papers.sweep"
    BURN = "papers.burn"


GRANTS = {
    May.READ: frozenset({Everyone.VISITOR}),
    May.FILE: frozenset({Post.SECRETARIAT, Post.FOCAL_POINT}),
    May.SWEEP: frozenset({Everyone.PLATFORM}),
}
SECRETARY = Actor(user=1, roles=frozenset({Post.SECRETARIAT}))
READER = Actor(user=2)
OPEN = Condition(holds=True, otherwise="The file is closed.")
CLOSED = Condition(holds=False, otherwise="The file is closed.")
FULL = Condition(holds=False, otherwise="The file is full.")


@pytest.mark.parametrize("actor", [ANONYMOUS, SYSTEM, SECRETARY, READER])
def test_what_no_table_grants_is_refused_to_everyone(actor: Actor) -> None:
    assert decide(actor, May.BURN, GRANTS) == NOT_YOURS
    assert decide(actor, May.READ, {}) == NOT_YOURS


@pytest.mark.parametrize("actor", [ANONYMOUS, SYSTEM, SECRETARY, READER])
def test_what_visitors_may_everyone_may(actor: Actor) -> None:
    assert decide(actor, May.READ, GRANTS) == ALLOWED


def test_a_role_opens_what_its_table_says_and_no_more() -> None:
    assert decide(SECRETARY, May.FILE, GRANTS) == ALLOWED
    assert decide(READER, May.FILE, GRANTS) == NOT_YOURS
    assert decide(SECRETARY, May.SWEEP, GRANTS) == NOT_YOURS


def test_the_platform_itself_needs_a_grant_like_anyone() -> None:
    assert decide(SYSTEM, May.SWEEP, GRANTS) == ALLOWED
    assert decide(SYSTEM, May.FILE, GRANTS) == NOT_YOURS


def test_signing_in_alone_makes_a_user() -> None:
    grants = {May.READ: frozenset[Role]({Everyone.USER})}
    assert decide(READER, May.READ, grants) == ALLOWED
    assert decide(ANONYMOUS, May.READ, grants) == NOT_YOURS
    assert decide(SYSTEM, May.READ, grants) == NOT_YOURS


def test_the_first_condition_that_fails_gives_the_reason() -> None:
    assert decide(SECRETARY, May.FILE, GRANTS, OPEN) == ALLOWED
    assert decide(SECRETARY, May.FILE, GRANTS, OPEN, FULL, CLOSED).reason == "The file is full."


def test_who_lacks_the_role_is_not_told_what_the_conditions_are() -> None:
    assert decide(READER, May.FILE, GRANTS, CLOSED) == NOT_YOURS


def test_of_two_ways_one_is_enough_and_the_more_telling_refusal_is_given() -> None:
    closed = Decision(allowed=False, reason="The file is closed.")
    assert any_of(NOT_YOURS, ALLOWED) == ALLOWED
    assert any_of(NOT_YOURS, closed) == closed
    assert any_of(NOT_YOURS, NOT_YOURS) == NOT_YOURS
    assert any_of() == NOT_YOURS


def test_demanding_what_is_refused_raises_with_the_reason() -> None:
    demand(ALLOWED)
    with pytest.raises(NotAllowed, match=r"^The file is closed\.$"):
        demand(decide(SECRETARY, May.FILE, GRANTS, CLOSED))


@pytest.mark.parametrize("vocabulary", [Role, Permission])
def test_the_foundation_names_no_wing_s_words(vocabulary: type[Role | Permission]) -> None:
    assert not list(vocabulary)


@pytest.mark.parametrize("actor", [SECRETARY, READER])
def test_a_token_opens_what_its_scope_names_and_its_user_may(actor: Actor) -> None:
    for scope in (set(), {May.FILE}, {May.READ, May.FILE}, set(May)):
        lent = replace(actor, token=Token("t", frozenset(scope)))
        for permission in May:
            own = decide(actor, permission, GRANTS)
            expected = own if permission in scope else NOT_LENT
            assert decide(lent, permission, GRANTS) == expected
