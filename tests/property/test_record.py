"""A draft that is made anew loses no word that anyone wrote; names are found; hashes hold."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from umid.council.floor.rules.kinds import Attribution
from umid.council.record.rules.attributing import is_for, readers_of
from umid.council.record.rules.canonical import Block, canonical, digest
from umid.council.record.rules.drafting import Change, Fresh, Known, redrafted
from umid.council.record.rules.kinds import Readers
from umid.council.record.rules.naming import named_in
from umid.foundation.ui.said import country
from umid.kernel.languages import Language

KEYS = st.sampled_from("abcdefgh")
WORDS = st.text("xyz ", min_size=1, max_size=5)
FRESH = st.lists(
    st.builds(Fresh, source=st.just("s"), key=KEYS, words=WORDS), unique_by=lambda one: one.key
)
KNOWN = st.lists(
    st.builds(
        Known,
        source=st.sampled_from(["s", ""]),
        key=KEYS,
        generated=WORDS,
        words=WORDS,
        is_touched=st.booleans(),
    ),
    unique_by=lambda one: one.place,
)


@given(KNOWN, FRESH)
def test_no_word_that_anyone_wrote_is_lost_and_the_rest_follows_its_source(
    known: list[Known], fresh: list[Fresh]
) -> None:
    staying = [one for one in redrafted(known, fresh) if one.change is not Change.REMOVED]
    by_hand = [one for one in known if one.is_touched or one.is_own]
    kept = [one.after for one in staying if one.known in by_hand]
    assert sorted(kept) == sorted(one.words for one in by_hand)
    untouched = [one for one in staying if one.known not in by_hand]
    assert all(one.fresh is not None and one.after == one.fresh.words for one in untouched)
    assert [one.fresh for one in staying if one.fresh] == fresh


@given(KNOWN, FRESH)
def test_what_is_one_s_own_stays_behind_what_it_stood_behind(
    known: list[Known], fresh: list[Fresh]
) -> None:
    steps = [one.known for one in redrafted(known, fresh) if one.change is not Change.REMOVED]
    for before, own in pairwise(known):
        if own.is_own and before in steps:
            assert steps.index(own) == steps.index(before) + 1


@given(FRESH)
def test_making_it_anew_twice_changes_nothing_the_second_time(fresh: list[Fresh]) -> None:
    known = [Known(one.source, one.key, one.words, one.words, is_touched=False) for one in fresh]
    assert [one.change for one in redrafted(known, fresh)] == [None] * len(fresh)


@given(st.sampled_from(["KZ", "KG", "TJ", "TM", "UZ"]), st.sampled_from(Language), WORDS)
def test_a_country_is_found_by_its_name_in_each_language(
    code: str, language: Language, around: str
) -> None:
    name = country(code, language)
    assert named_in(f"{around} {name.upper()}, {around}", [name]) == [name]
    assert named_in(around, [name]) == []


def test_a_name_is_found_inflected_and_no_word_that_only_contains_it() -> None:
    assert named_in("делегация Казахстана сказала", ["Казахстан"])
    assert named_in("делегация России", ["Россия"])
    assert named_in("Oʻzbekistonning taklifi", ["Oʻzbekiston"])
    assert named_in("the IOM said", ["IOM"])
    assert not named_in("an axiom said", ["IOM"])


@given(st.sampled_from(Readers), st.booleans(), st.sampled_from([None, *Attribution]))
def test_nobody_is_named_beyond_the_promise(
    readers: Readers,
    names: bool,  # noqa: FBT001 - Hypothesis gives it
    attribution: Attribution | None,
) -> None:
    found = readers_of(readers, names=names, attribution=attribution)
    if names and attribution is Attribution.NONE:
        assert not any(is_for(found, edition) for edition in Readers)
    if names and attribution is Attribution.PARTICIPANTS:
        assert not is_for(found, Readers.PUBLIC)
    if readers is Readers.PARTICIPANTS:
        assert not is_for(found, Readers.PUBLIC)


@given(st.lists(st.text(min_size=1), min_size=1))
def test_the_hash_does_not_depend_on_spaces_and_line_ends(texts: list[str]) -> None:
    plain = canonical("Title", [Block("p", one) for one in texts])
    other = canonical(" Title ", [Block("q", f" {one.replace(' ', '  ')}\r\n") for one in texts])
    assert digest(plain) == digest(other)
    assert digest(plain) != digest(canonical("Title", [Block("p", "another")]))
