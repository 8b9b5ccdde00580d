"""A text in several languages: which version is read, and what is known of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from umid.foundation.texts.rules import (
    NoWords,
    Standing,
    Text,
    original,
    provenance,
    review,
    translate,
)
from umid.kernel.languages import Language

AT = datetime(2026, 1, 1, tzinfo=UTC)
EN, RU, KK, UZ = Language.ENGLISH, Language.RUSSIAN, Language.KAZAKH, Language.UZBEK


def in_english_and_russian() -> Text:
    text = original(EN, "Hope", by="Aigerim", at=AT)
    return translate(text, RU, "Надежда", source=EN, by="Bek", at=AT)


def test_a_reader_gets_the_language_asked_for() -> None:
    reading = in_english_and_russian().read(RU)
    assert (reading.text, reading.stands_in) == ("Надежда", False)


def test_russian_stands_in_for_kazakh_before_english_does() -> None:
    reading = in_english_and_russian().read(KK)
    assert (reading.language, reading.wanted, reading.stands_in) == (RU, KK, True)


def test_any_language_stands_in_when_nothing_nearer_exists() -> None:
    assert original(UZ, "Umid", by="Bek", at=AT).read(EN).language is UZ


def test_a_translation_is_stale_once_its_source_changes() -> None:
    text = in_english_and_russian()
    assert not text.is_stale(RU)
    changed = Text({**text.versions, EN: original(EN, "Great hope", by="A", at=AT).versions[EN]})
    assert changed.is_stale(RU)
    assert changed.read(RU).stale
    assert not changed.is_stale(EN)


def test_a_review_names_who_reviewed() -> None:
    reviewed = review(in_english_and_russian(), RU, by="Dilnoza", at=AT)
    reading = reviewed.read(RU)
    assert (reading.standing, reading.by) == (Standing.REVIEWED, "Dilnoza")
    assert not reading.stale


def test_a_text_has_words() -> None:
    with pytest.raises(NoWords):
        Text({})


def test_the_note_tells_the_weakest_standing_of_each_language() -> None:
    first = in_english_and_russian()
    second = review(first, RU, by="Dilnoza", at=AT)
    rows = {row.language: row for row in provenance([first, second])}
    assert set(rows) == {EN, RU}
    assert rows[RU].standing is Standing.TRANSLATED
    assert rows[RU].by == ("Bek", "Dilnoza")
