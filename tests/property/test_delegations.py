"""Laws of quotas, invitations and nominations that hold for whatever people do in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.delegations.rules import invitations, letters, nominations, quotas
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.nominations import DECISIONS, HOLDS_A_PLACE, Nominated
from umid.council.delegations.rules.quotas import QuotaFull, Seat, StillComing, taken
from umid.kernel.errors import NotPossible

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
DELEGATION = [UUID(int=n) for n in range(1, 7)]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(DELEGATION),
        st.sampled_from(Nominated),
        st.sampled_from([None, *DELEGATION]),
    ),
    max_size=40,
)


def step(
    seats: dict[UUID, Seat], who: UUID, to: Nominated, place_of: UUID | None, most: int
) -> None:
    """What the action does with the rules, for one category. Raises NotPossible."""
    before = seats.get(who, Seat(who, Category.DELEGATE, Nominated.DRAFT, place_of))
    after = Seat(who, before.category, before.standing, before.stands_in_for)
    if to is not Nominated.DRAFT:
        after = Seat(
            who, before.category, nominations.advance(before.standing, to), before.stands_in_for
        )
    quotas.require_substitute(after, seats.values())
    if to is Nominated.SUBMITTED and before.standing is Nominated.DRAFT:
        quotas.require_place(most, seats.values(), after)
    if to is Nominated.ACCREDITED:
        quotas.require_free_to_come(after, seats.values())
    seats[who] = after


@given(STEPS, st.integers(0, 4))
def test_no_order_of_steps_takes_more_places_than_there_are(
    steps: list[tuple[UUID, Nominated, UUID | None]], most: int
) -> None:
    seats: dict[UUID, Seat] = {}
    for who, to, place_of in steps:
        try:
            step(seats, who, to, place_of, most)
        except NotPossible:
            continue
        assert taken(seats.values()) <= most
        assert sum(each.standing is Nominated.ACCREDITED for each in seats.values()) <= most


def test_a_place_that_is_full_refuses_the_next_and_lets_a_substitute_wait() -> None:
    first = Seat(DELEGATION[0], Category.HEAD, Nominated.SUBMITTED)
    second = Seat(DELEGATION[1], Category.HEAD, Nominated.SUBMITTED)
    waits = Seat(DELEGATION[2], Category.HEAD, Nominated.SUBMITTED, DELEGATION[0])
    with pytest.raises(QuotaFull):
        quotas.require_place(1, [first], second)
    quotas.require_place(1, [first], waits)
    with pytest.raises(StillComing):
        quotas.require_free_to_come(waits, [first, waits])
    assert taken([first, waits]) == 1


@given(st.sampled_from(Nominated), st.sampled_from(Nominated))
def test_only_who_was_accredited_is_sent_back_by_a_change(now: Nominated, to: Nominated) -> None:
    if now in nominations.OVER:
        with pytest.raises(nominations.Over):
            nominations.edited(now)
        with pytest.raises(nominations.WrongStanding):
            nominations.advance(now, to)
    else:
        after = nominations.edited(now)
        assert (after is now) is (now is not Nominated.ACCREDITED)
        assert (now in HOLDS_A_PLACE) is (after in HOLDS_A_PLACE)


@given(st.sampled_from(Nominated), st.sampled_from(sorted(DECISIONS)), st.text(max_size=3))
def test_nobody_is_returned_or_refused_without_a_reason(
    now: Nominated, decision: Nominated, reason: str
) -> None:
    try:
        after = nominations.decided(now, decision, reason)
    except NotPossible:
        return
    assert now is Nominated.SUBMITTED
    assert after is decision
    assert decision is Nominated.ACCREDITED or reason.strip()


@given(st.lists(st.sampled_from(sorted(invitations.ANSWERS)), min_size=1, max_size=6))
def test_the_last_answer_holds_however_often_it_is_given(answers: list[Invited]) -> None:
    now = Invited.SENT
    for answer in answers:
        now = invitations.answered(now, answer, "full diary")
        assert invitations.answered(now, answer, "full diary") is now
    assert now is answers[-1]


def test_a_draft_is_not_answered_and_nobody_declines_without_a_reason() -> None:
    with pytest.raises(invitations.WrongStep):
        invitations.answered(Invited.DRAFT, Invited.ACCEPTED, "")
    with pytest.raises(invitations.NoReason):
        invitations.answered(Invited.SENT, Invited.DECLINED, " ")


@given(
    st.sampled_from(invitations.STORED),
    st.booleans(),
    st.timedeltas(timedelta(days=-3), timedelta(days=3)),
)
def test_an_invitation_is_overdue_by_the_clock_alone(
    stored: Invited,
    waited_for: bool,  # noqa: FBT001 - Hypothesis draws it
    left: timedelta,
) -> None:
    now = invitations.standing_at(stored, waited_for=waited_for, deadline_at=AT + left, at=AT)
    assert (now is Invited.OVERDUE) is (stored is Invited.SENT and left < timedelta(0))
    assert (now is Invited.SIGNED_OFF) is (stored is Invited.DRAFT and not waited_for)


@given(st.text(max_size=30))
def test_a_name_with_braces_is_words_and_no_template(name: str) -> None:
    written = letters.filled("To {addressee}.", {"addressee": name, "meeting": "secret"})
    assert written == (f"To {' '.join(name.split())}.",)


def test_a_template_names_what_it_does_not_know() -> None:
    assert letters.unknown("{meeting} {Meeting} {x} {x}") == ["Meeting", "x"]
    assert letters.filled("One\r\n\r\n{days}", {"days": "3 May"}) == ("One", "3 May")
