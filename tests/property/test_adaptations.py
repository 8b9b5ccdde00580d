"""The life of a record, and that a picture shows as much as it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from umid.council.adaptations.rules.flows import ENDS, Flow, arriving, in_order, leaving
from umid.council.adaptations.rules.life import (
    PATHS,
    Side,
    Standing,
    Step,
    Unreasoned,
    WrongStanding,
    advance,
)
from umid.council.adaptations.rules.picture import ROW, TALLEST, columns, on_map
from umid.council.adaptations.rules.telling import (
    Course,
    Party,
    WrongCourse,
    go_on,
    is_another,
)

PARTIES = st.builds(Party, st.sampled_from([None, "KG", "UZ"]), st.sampled_from([None, 1, 2]))
FLOWS = st.dictionaries(
    st.tuples(st.sampled_from(ENDS), st.sampled_from(ENDS)), st.integers(1, 500)
).map(lambda found: in_order(Flow(*ends, number) for ends, number in found.items()))


@given(st.lists(st.tuples(st.sampled_from(Step), st.sampled_from(["", "so"]))), st.booleans())
def test_nothing_of_a_state_s_comes_out_without_its_focal_point_and_all_else_directly(
    steps: Sequence[tuple[Step, str]],
    clears: bool,  # noqa: FBT001 - Hypothesis passes it by name
) -> None:
    now, taken = Standing.DRAFT, []
    for step, because in steps:
        with suppress(WrongStanding, Unreasoned):
            now = advance(now, step, because=because, clears=clears)
            taken.append(step)
    if now in (Standing.PUBLISHED, Standing.WITHDRAWN):
        assert (Step.CLEAR in taken) is clears
    if not clears:
        assert not {step for step in taken if PATHS[step].side is Side.CLEARS}
    if now is Standing.WITHDRAWN:
        assert taken[-1] is Step.WITHDRAW


@given(st.lists(st.sampled_from(Course)))
def test_what_is_given_up_or_ended_was_planned_or_begun(courses: list[Course]) -> None:
    now = Course.PLANNED
    for course in courses:
        with suppress(WrongCourse):
            before, now = now, go_on(now, course)
            assert before is now or now is not Course.ENDED or before is Course.UNDER_WAY


@given(PARTIES, PARTIES)
def test_nobody_adapts_what_is_their_own_whichever_way_one_looks(one: Party, other: Party) -> None:
    assert is_another(one, other) == is_another(other, one)
    if one != Party():
        assert not is_another(one, one)


@given(FLOWS)
def test_bands_are_as_high_as_their_bars_and_stay_within_their_rows(flows: list[Flow]) -> None:
    drawn = columns(flows)
    for bars, counted in ((drawn.left, leaving), (drawn.right, arriving)):
        assert [bar.number for bar in bars] == [counted(flows, end) for end in ENDS]
        assert sum(bar.number for bar in bars) == sum(flow.number for flow in flows)
        for number, bar in enumerate(bars):
            assert bar.height <= TALLEST + 1e-6
            assert bar.y + bar.height <= (number + 1) * ROW
    assert [each.flow for each in drawn.bands] == list(flows)
    for bar in drawn.right:
        reached = bar.y
        for band in (each for each in drawn.bands if each.flow.to == bar.end):
            top, bottom = (float(each) for each in re.findall(r"[\d.]+", band.path)[7:9])
            assert abs(top - reached) < 0.2  # written to a tenth
            reached = bottom
        assert abs(reached - bar.y - bar.height) < 0.2


@given(FLOWS)
def test_the_thicker_an_arc_the_more_it_stands_for(flows: list[Flow]) -> None:
    drawn = sorted(on_map(flows).arcs, key=lambda each: each.flow.number)
    thick = [each.thickness for each in drawn]
    assert thick == sorted(thick)
    assert len(drawn) == len(flows)
