"""The life of a description, its paragraphs, and what comes back from a translator."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from umid.council.experience.rules.languages import read_back
from umid.council.experience.rules.life import (
    NEVER_OUT,
    PATHS,
    Side,
    Standing,
    Step,
    Unreasoned,
    WrongStanding,
    advance,
)
from umid.council.experience.rules.paragraphs import join, place, split
from umid.council.experience.rules.personal.checking import check
from umid.council.experience.rules.reviewing import MOVES, Move, Reviewing, WrongMove, move

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=6)
TEXTS = st.lists(WORDS, max_size=7)


@given(st.lists(st.tuples(st.sampled_from(Step), st.sampled_from(["", "so"]))), st.booleans())
def test_nothing_comes_out_but_by_the_editors_and_after_clearance_where_a_state_s(
    steps: Sequence[tuple[Step, str]],
    clears: bool,  # noqa: FBT001 - Hypothesis passes it by name
) -> None:
    now, taken = Standing.DRAFT, []
    for step, because in steps:
        with suppress(WrongStanding, Unreasoned):
            now = advance(now, step, because=because, clears=clears)
            taken.append(step)
    if now in (Standing.PUBLISHED, Standing.WITHDRAWN):
        assert {Step.PUBLISH, Step.ALLOW} & set(taken)
        assert not clears or Step.CLEAR in taken
    if now is Standing.WITHDRAWN:
        assert taken[-1] is Step.WITHDRAW
    if Step.ALLOW in taken or Step.UPHOLD in taken:
        assert Step.REFUSE in taken


def test_no_step_of_a_state_stops_what_needs_no_clearance() -> None:
    starts = {start for path in PATHS.values() if path.side is Side.CLEARS for start in path.start}
    assert starts == {Standing.CLEARANCE}
    assert not starts & NEVER_OUT


@given(TEXTS, TEXTS)
def test_paragraphs_are_typed_once_and_come_from_one_place_each(
    now: list[str], typed: list[str]
) -> None:
    placed = place(now, typed)
    assert [each.words for each in placed] == typed
    taken = [each.was for each in placed if each.was is not None]
    assert taken == sorted(set(taken))
    if now == typed:
        assert taken == list(range(len(now)))


@given(TEXTS)
def test_what_is_joined_is_split_again(texts: list[str]) -> None:
    assert split(join(texts)) == texts


@given(st.dictionaries(WORDS, WORDS, max_size=6))
def test_a_two_column_file_comes_back_to_the_texts_it_was_made_from(
    sources: dict[str, str],
) -> None:
    pairs = [(f" {source}\n", f"T{key}") for key, source in sources.items()]
    found = read_back(pairs, sources)
    assert set(found.words) == set(sources)
    assert not found.unknown
    assert all(sources[key] == sources[words[1:]] for key, words in found.words.items())


@given(st.lists(st.sampled_from(Move)))
def test_a_review_is_published_only_after_agreement_declaration_and_answer(
    moves: list[Move],
) -> None:
    now, made = Reviewing.PROPOSED, []
    for step in moves:
        with suppress(WrongMove):
            now = move(now, step)
            made.append(step)
    if now is Reviewing.PUBLISHED:
        assert made == [Move.AGREE, Move.DECLARE, Move.SEND, Move.ANSWER, Move.PUBLISH]
    assert set(MOVES) == set(Move)


@given(st.text(max_size=300))
def test_the_check_marks_what_stands_in_the_text_and_never_fails(text: str) -> None:
    for each in check([text]):
        assert each.marked
        assert each.sentence in text
