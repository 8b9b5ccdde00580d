"""What holds for a register of any size, seed and noise."""

from __future__ import annotations

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from umid.science.synthetic import Rates, register
from umid.science.synthetic.chance import Chance, ranked

seeds = st.integers(min_value=0, max_value=2**64)
shares = st.floats(min_value=0, max_value=0.9)
counts = st.integers(min_value=1, max_value=120)
some_rates = st.dictionaries(
    st.sampled_from(sorted(set(Rates.__dataclass_fields__) - {"duplicates"})),
    st.floats(min_value=0, max_value=1),
)
rates = st.builds(lambda some, share: Rates(**some, duplicates=share), some_rates, shares)


@settings(deadline=None, max_examples=60)
@given(counts, seeds, rates)
def test_a_register_has_exactly_its_count_of_named_records(
    count: int, seed: int, rates: Rates
) -> None:
    records = list(register(count, seed, rates=rates))
    assert [record.id for record in records] == [f"SYN-{n:07d}" for n in range(1, count + 1)]
    assert all(record.name.strip() for record in records)


@settings(deadline=None, max_examples=30)
@given(counts, seeds)
def test_a_longer_register_lists_the_same_people_first(count: int, seed: int) -> None:
    none = Rates(duplicates=0)
    short = list(register(count, seed, rates=none))
    assert list(islice(register(count * 2, seed, rates=none), count)) == short


@given(seeds, st.integers(0, 2**32), st.integers(0, 255))
def test_chance_restarted_falls_the_same_way_again(seed: int, part: int, step: int) -> None:
    chance = Chance()
    drawn = []
    for _ in range(2):
        chance.restart(seed, part, step)
        drawn.append([chance.share() for _ in range(5)])
    assert drawn[0] == drawn[1]


@given(st.lists(st.integers(), min_size=1, max_size=80), st.floats(0, 1, exclude_max=True))
def test_a_ranked_draw_is_always_one_of_its_things(things: list[int], share: float) -> None:
    assert ranked(things).at(share) in things
