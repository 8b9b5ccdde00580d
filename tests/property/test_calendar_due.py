"""What a calendar is to be told: sending what is due always ends in quiet, and never loops."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from umid.council.calendar.rules import Due, Facts, Method, Told, due

NOON = datetime(2030, 3, 20, 12, tzinfo=UTC)
titles = st.sampled_from(["First", "Second"])
addresses = st.sampled_from(["", "one@example.org", "two@example.org"])
moments = st.integers(-72, 72).map(lambda hours: NOON + timedelta(hours=hours))


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """A meeting of some hours, or of whole days while no hour is settled."""
    starts = draw(moments)
    ends = starts + timedelta(hours=draw(st.integers(1, 48)))
    if draw(st.booleans()):
        return Facts(draw(titles), "", starts, ends, draw(st.integers(1, 3)))
    return Facts(draw(titles), "", starts.date(), (ends + timedelta(days=1)).date(), 0)


@st.composite
def told(draw: st.DrawFn) -> Told | None:
    """What a calendar may know already, if anything."""
    if draw(st.booleans()):
        return None
    digests = st.one_of(st.just("old"), facts().map(lambda one: one.digest))
    return Told(draw(st.sampled_from(Method)), draw(addresses.filter(bool)), draw(digests))


def after(known: Told | None, sent: Due, now: Facts, address: str) -> Told | None:
    """What the calendar knows once the letter is out."""
    if sent is Due.NOTHING:
        return known
    if sent is Due.CANCEL:
        assert known is not None
        return Told(Method.CANCEL, known.address, known.digest)
    return Told(Method.REQUEST, address, now.digest)


@given(known=told(), now=facts(), address=addresses, comes=st.booleans(), at=moments)
def test_after_two_letters_at_most_nothing_is_due(
    known: Told | None,
    now: Facts,
    address: str,
    *,
    comes: bool,
    at: datetime,
) -> None:
    for _letter in range(2):
        sent = due(known, facts=now, address=address, comes=comes, at=at)
        known = after(known, sent, now, address)
    assert due(known, facts=now, address=address, comes=comes, at=at) is Due.NOTHING


@given(known=told(), now=facts(), address=addresses, comes=st.booleans(), at=moments)
def test_only_who_comes_and_has_an_address_is_invited_and_only_who_was_told_is_told_otherwise(
    known: Told | None,
    now: Facts,
    address: str,
    *,
    comes: bool,
    at: datetime,
) -> None:
    sent = due(known, facts=now, address=address, comes=comes, at=at)
    if sent in {Due.INVITE, Due.UPDATE}:
        assert comes
        assert address
    if sent in {Due.UPDATE, Due.CANCEL}:
        assert known is not None
        assert known.method is Method.REQUEST
    if sent is Due.UPDATE:
        assert known is not None
        assert (known.address, known.digest == now.digest) == (address, False)


@given(known=told(), now=facts(), address=addresses, comes=st.booleans())
def test_what_is_over_is_not_sent(
    known: Told | None,
    now: Facts,
    address: str,
    *,
    comes: bool,
) -> None:
    late = NOON + timedelta(days=30)
    assert due(known, facts=now, address=address, comes=comes, at=late) is Due.NOTHING
