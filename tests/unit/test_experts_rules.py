"""What is possible on the roster, by its rules alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from umid.council.experts.rules.requests import Over, Standing, fits, require_open
from umid.council.experts.rules.roster import (
    CONFIRMED_EVERY,
    CONSENT,
    NotAgreed,
    OutOfOrder,
    is_available,
    is_due,
    is_vouched,
    require_agreed,
    require_order,
)

AT = datetime(2026, 11, 1, tzinfo=UTC)
DAY = date(2026, 11, 1)


def test_two_peers_or_one_organisation_are_enough() -> None:
    assert not is_vouched(peers=1, organisations=0)
    assert is_vouched(peers=2, organisations=0)
    assert is_vouched(peers=0, organisations=1)


def test_a_word_is_due_once_a_year() -> None:
    assert not is_due(AT, AT + CONFIRMED_EVERY - timedelta(seconds=1))
    assert is_due(AT, AT + CONFIRMED_EVERY)


def test_an_entry_rests_on_consent_to_the_words_that_hold() -> None:
    require_agreed(CONSENT)
    with pytest.raises(NotAgreed):
        require_agreed("2020-01")


def test_what_ends_does_not_begin_later() -> None:
    require_order(DAY, DAY)
    with pytest.raises(OutOfOrder):
        require_order(DAY, DAY - timedelta(days=1))


def test_both_ends_of_what_was_named_count() -> None:
    assert is_available(DAY, DAY, DAY)
    assert is_available(None, None, DAY)
    assert not is_available(DAY + timedelta(days=1), None, DAY)


def test_a_request_fits_who_shares_a_theme_and_a_language() -> None:
    assert fits(["care"], ["ru"], themes=["care", "law"], languages=["ru"])
    assert fits(["care"], [], themes=["care"], languages=["tg"])
    assert not fits(["care"], ["ru"], themes=["care"], languages=["tg"])
    assert not fits(["care"], ["ru"], themes=["law"], languages=["ru"])


def test_the_closing_day_counts() -> None:
    require_open(Standing.OPEN, DAY, DAY)
    with pytest.raises(Over):
        require_open(Standing.OPEN, DAY, DAY + timedelta(days=1))
    with pytest.raises(Over):
        require_open(Standing.AGREED, DAY, DAY)
