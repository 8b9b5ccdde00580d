"""Whatever forest themes make, it is sound, and it can be entered from the top down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.themes.rules import (
    CircularTheme,
    Theme,
    Vocabulary,
    above,
    require_sound,
)
from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language


def made_of(parents: dict[str, str | None], order: list[str]) -> Vocabulary:
    """A vocabulary in which each slug stands under the one it is mapped to."""
    themes = tuple(
        Theme(slug, dict.fromkeys(Language, slug), dict.fromkeys(Language, slug), {}, parents[slug])
        for slug in order
    )
    standings = dict.fromkeys(Language, Standing.TRANSLATED) | {Language.ENGLISH: Standing.ORIGINAL}
    return Vocabulary(dict.fromkeys(Language, "title"), "Umid", standings, themes)


@st.composite
def forests(draw: st.DrawFn) -> Vocabulary:
    """Each theme stands under an earlier one or none; then all are shuffled."""
    slugs = [f"theme-{number}" for number in range(draw(st.integers(1, 12)))]
    parents: dict[str, str | None] = {
        slug: draw(st.sampled_from([None, *slugs[:place]])) for place, slug in enumerate(slugs)
    }
    return made_of(parents, draw(st.permutations(slugs)))


@given(forests())
def test_every_forest_is_sound(vocabulary: Vocabulary) -> None:
    require_sound(vocabulary)


@given(forests())
def test_parents_come_first_and_nothing_is_lost(vocabulary: Vocabulary) -> None:
    entered: list[str] = []
    for theme in vocabulary.parents_first():
        assert theme.broader is None or theme.broader in entered
        entered.append(theme.slug)
    assert sorted(entered) == sorted(theme.slug for theme in vocabulary.themes)


@given(forests(), st.data())
def test_closing_a_path_into_a_circle_is_always_noticed(
    vocabulary: Vocabulary, data: st.DataObject
) -> None:
    themes = {theme.slug: theme for theme in vocabulary.themes}
    low = data.draw(st.sampled_from(vocabulary.themes))
    path = (low.slug, *above(low, themes))
    top = data.draw(st.sampled_from(path))
    parents = {theme.slug: theme.broader for theme in vocabulary.themes} | {top: low.slug}
    with pytest.raises(CircularTheme):
        require_sound(made_of(parents, list(parents)))
