"""Laws of likeness, and of when a saved search is looked at again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.likeness import Described, likeness, telling
from umid.foundation.search.rules.saving import OVERLAP, Alert, counted_from, due

codes = st.sampled_from(["a", "b", "c", "d"])
facets = st.sampled_from([Facet.THEME, Facet.STAGE])
filings = st.frozensets(st.tuples(facets, codes), max_size=6)
title_words = st.frozensets(st.sampled_from(["school", "mentor", "house", "garden"]))
described = st.tuples(filings, title_words).map(lambda each: Described(*each))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
DAY = timedelta(days=1)
telling("a word")  # loads the stemmers, which takes longer than one example may


@given(described, described)
def test_likeness_is_mutual_and_never_exceeds_likeness_to_oneself(
    one: Described, other: Described
) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, other).score <= likeness(one, one).score
    assert likeness(one, other).is_enough <= likeness(one, one).is_enough


@given(described, described, st.tuples(facets, codes))
def test_sharing_more_is_never_less_alike(
    one: Described, other: Described, more: tuple[Facet, str]
) -> None:
    both = [Described(each.filed | {more}, each.words) for each in (one, other)]
    assert likeness(*both).score >= likeness(one, other).score


@given(st.text(st.sampled_from("abcdehlos 123"), max_size=200))
def test_what_tells_is_of_the_title_and_little(title: str) -> None:
    found = telling(title)
    assert found <= set(title.split())
    assert len(found) <= 12
    assert not any(each.isdigit() for each in found)


@given(moments, st.sampled_from([Alert.DAILY, Alert.WEEKLY]))
def test_a_look_is_due_once_in_its_time(looked_at: datetime, alert: Alert) -> None:
    span = DAY if alert is Alert.DAILY else 7 * DAY
    assert not due(alert, looked_at, looked_at)
    assert due(alert, looked_at, looked_at + span)
    hours = [looked_at + timedelta(hours=each) for each in range(1, 24 * span.days + 1)]
    first = next(each for each in hours if due(alert, looked_at, each))
    assert not due(alert, first, first)
    assert not due(Alert.NEVER, looked_at, looked_at + 100 * DAY)


@given(moments, moments)
def test_nothing_from_before_one_began_to_look_is_new(begun: datetime, looked: datetime) -> None:
    since = counted_from(begun, looked)
    assert since >= begun
    assert since in {begun, looked - OVERLAP}
