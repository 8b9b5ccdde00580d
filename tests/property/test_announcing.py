"""Which paragraph goes on as which, and who may read an announcement when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from umid.council.meetings.rules.announcing import Life, Publicity, continued

WORDS = st.text("abcdef", max_size=8).map(list)
START = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 5).map(lambda hours: START + timedelta(hours=hours))


@given(WORDS, WORDS)
def test_each_paragraph_goes_on_once_and_in_order(before: list[str], after: list[str]) -> None:
    places = [place for place in continued(before, after) if place is not None]
    assert len(continued(before, after)) == len(after)
    assert places == sorted(set(places))
    assert all(0 <= place < len(before) for place in places)


@given(WORDS)
def test_what_is_not_changed_goes_on_as_it_was(words: list[str]) -> None:
    assert continued(words, words) == list(range(len(words)))


@given(WORDS.map(lambda words: sorted(set(words))), st.integers(0, 8))
def test_one_that_is_put_between_leaves_the_others_alone(words: list[str], place: int) -> None:
    after = [*words[:place], "new", *words[place:]]
    found = continued(words, after)
    assert [one for one in found if one is not None] == list(range(len(words)))
    assert found[min(place, len(words))] is None


@given(st.none() | MOMENTS, st.none() | MOMENTS, st.none() | MOMENTS, MOMENTS)
def test_it_is_public_only_when_published_not_withdrawn_and_free(
    published: datetime | None, withdrawn: datetime | None, until: datetime | None, at: datetime
) -> None:
    public = Life(published, withdrawn, until).publicity(at) is Publicity.PUBLIC
    free = until is None or until <= at
    assert public == (published is not None and published <= at and withdrawn is None and free)
