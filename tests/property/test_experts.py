"""Whatever is tried with a request, its life goes one way and each step is someone's own."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from umid.council.experts.rules.requests import (
    PATHS,
    Side,
    Standing,
    Step,
    Unreasoned,
    WrongStanding,
    advance,
    fits,
    steps,
)

_ORDER = (Standing.OPEN, Standing.AGREED, Standing.CONFIRMED, Standing.REPORTED)
_reasons = st.sampled_from(["", "  ", "The dates do not suit"])


@given(st.lists(st.tuples(st.sampled_from(Step), _reasons), max_size=12))
def test_a_life_never_turns_back_and_nothing_follows_its_end(
    tried: list[tuple[Step, str]],
) -> None:
    now, reason = Standing.OPEN, ""
    for step, because in tried:
        before = now
        with suppress(WrongStanding, Unreasoned):
            now = advance(now, step, because=because)
            reason = because if step is Step.CALL_OFF else reason
        if before is Standing.CALLED_OFF:
            assert now is Standing.CALLED_OFF
        elif now is not Standing.CALLED_OFF:
            assert _ORDER.index(now) - _ORDER.index(before) in (0, 1)
    assert (now is Standing.CALLED_OFF) == bool(reason.strip())


@given(st.sampled_from(Standing), st.sets(st.sampled_from(Side)))
def test_only_one_s_own_steps_are_offered_and_all_of_them_can_be_taken(
    now: Standing, sides: set[Side]
) -> None:
    for step in steps(now, sides):
        assert PATHS[step].sides & sides
        assert advance(now, step, because="why") is PATHS[step].end
    assert not steps(now, set())


@given(st.sampled_from(Standing))
def test_only_who_offered_confirms_and_only_who_asked_agrees_and_reports(now: Standing) -> None:
    assert not {Step.AGREE, Step.REPORT} & set(steps(now, {Side.OFFERER}))
    assert not {Step.CONFIRM, Step.ADD} & set(steps(now, {Side.ASKER}))


_codes = st.lists(st.sampled_from("abcd"))


@given(_codes, _codes, _codes, _codes)
def test_who_adds_to_what_they_know_fits_no_less(
    wanted: list[str], asked: list[str], themes: list[str], languages: list[str]
) -> None:
    if fits(wanted, asked, themes=themes, languages=languages):
        assert fits(wanted, asked, themes=[*themes, "d"], languages=[*languages, "d"])
