"""What is added at the desk gets an address that is its own."""

from __future__ import annotations

import pytest

from umid.council.meetings.rules.naming import free_slug, slug_of


@pytest.mark.parametrize(
    ("words", "slug"),
    [("Opening ceremony!", "opening-ceremony"), ("Тема 2", "2"), ("Тема", "session")],
)
def test_words_become_an_address(words: str, slug: str) -> None:
    assert slug_of(words, otherwise="session") == slug


def test_an_address_that_is_taken_or_the_desk_s_own_gets_a_number() -> None:
    assert free_slug("hall", {"east"}) == "hall"
    assert free_slug("hall", {"hall", "hall-2"}) == "hall-3"
    assert free_slug("add", set()) == "add-2"
