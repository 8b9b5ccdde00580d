"""Laws of texts, of the programme's slots and of keys, whatever they hold."""

from __future__ import annotations

import copy
import itertools
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from umid.council.meetings.rules.programme import slots
from umid.foundation.texts.rules import Standing, Text, Version, restore
from umid.foundation.ui.keys import Key, read_key
from umid.kernel.languages import Language, fallbacks

moments = st.integers(0, 3_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
versions = st.builds(
    Version, st.text(), st.text(), moments, st.sampled_from(Standing), st.text(max_size=16)
)
texts = st.dictionaries(st.sampled_from(Language), versions, min_size=1).map(Text)


@given(texts)
def test_a_text_is_stored_and_restored_unchanged(text: Text) -> None:
    assert restore(json.loads(json.dumps(text.stored()))) == text
    assert copy.deepcopy(text) == text


@given(texts, st.sampled_from(Language))
def test_a_reader_always_gets_the_nearest_words_there_are(text: Text, wanted: Language) -> None:
    reading = text.read(wanted)
    nearer = fallbacks(wanted)[: fallbacks(wanted).index(reading.language)]
    assert reading.text == text.versions[reading.language].text
    assert not set(nearer) & set(text.versions)


@given(st.sampled_from(Language))
def test_every_language_can_stand_in_once(language: Language) -> None:
    order = fallbacks(language)
    assert order[0] is language
    assert sorted(order) == sorted(Language)


@dataclass(frozen=True)
class Timed:
    """A stretch of time, as a session has."""

    starts_at: datetime
    ends_at: datetime


timed = st.builds(
    lambda start, minutes: Timed(start, start + timedelta(minutes=minutes)),
    st.integers(0, 600).map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=n)),
    st.integers(1, 120),
)


@given(st.lists(timed, max_size=30))
def test_slots_hold_every_session_once_and_never_overlap(sessions: list[Timed]) -> None:
    found = slots(sessions)
    held = [one for slot in found for one in slot.sessions]
    assert sorted(map(repr, held)) == sorted(map(repr, sessions))
    for before, after in itertools.pairwise(found):
        assert before.ends_at <= after.starts_at
    for slot in found:
        assert slot.starts_at == min(one.starts_at for one in slot.sessions)
        assert slot.ends_at == max(one.ends_at for one in slot.sessions)


@given(st.dates(), st.from_regex(r"[a-z0-9-]{1,50}", fullmatch=True))
def test_a_key_is_read_as_it_was_written(day: date, slug: str) -> None:
    assert read_key(str(Key(day, slug))) == Key(day, slug)


@given(st.text())
def test_what_is_no_key_is_nothing_and_raises_nothing(written: str) -> None:
    key = read_key(written)
    assert key is None or str(key.day) in written
