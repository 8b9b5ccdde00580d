"""What is drawn of a programme is remembered, and never taken for what only looks the same."""

from __future__ import annotations

from django.utils import translation
from django.utils.safestring import SafeString

from umid.foundation.ui.templatetags.ui.programme import speaker


def test_an_address_that_is_not_safe_is_escaped_after_one_that_is() -> None:
    with translation.override("en"):
        safe = speaker(name="Anna", url=SafeString("/?a=1&b=2"))
        other = speaker(name="Anna", url="/?a=1&b=2")
    assert "/?a=1&b=2" in safe
    assert "/?a=1&amp;b=2" in other


def test_words_of_two_people_are_not_taken_for_each_other() -> None:
    with translation.override("en"):
        assert "Anna" in speaker(name="Anna")
        assert "Berik" in speaker(name="Berik")
