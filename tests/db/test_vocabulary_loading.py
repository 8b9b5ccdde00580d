"""The table of themes follows the file, and loading it again harms nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from umid.council.themes import graph, queries
from umid.council.themes.actions import ThemesGone, load_vocabulary
from umid.council.themes.models import Theme
from umid.council.themes.rules import UnsoundVocabulary, Vocabulary
from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def ours() -> Vocabulary:
    return graph.vocabulary()


def stored() -> tuple[list[object], list[object]]:
    """Every theme and every relation, down to the moments of their words."""
    relations = Theme.related.through.objects.order_by("pk")
    return [*Theme.objects.values()], [*relations.values()]


def reworded(vocabulary: Vocabulary, slug: str, label: str) -> Vocabulary:
    """The vocabulary with another English label for one theme."""
    themes = tuple(
        replace(theme, label={**theme.label, Language.ENGLISH: label})
        if theme.slug == slug
        else theme
        for theme in vocabulary.themes
    )
    return replace(vocabulary, themes=themes)


def test_the_table_holds_every_theme_of_the_file_in_its_order(ours: Vocabulary) -> None:
    rows = queries.themes(language=Language.RUSSIAN)
    assert [row.slug for row in rows] == [theme.slug for theme in ours.themes]
    assert [row.label.text for row in rows] == [
        theme.label[Language.RUSSIAN] for theme in ours.themes
    ]
    assert [(row.broader, frozenset(row.related)) for row in rows] == [
        (theme.broader, theme.related) for theme in ours.themes
    ]


def test_no_theme_stands_without_all_seven_languages() -> None:
    for theme in Theme.objects.all():
        texts = [theme.label, theme.definition, *([theme.also] if theme.also else [])]
        assert all(set(text) == set(Language) for text in texts), theme.slug


def test_translations_are_told_apart_from_the_original() -> None:
    label = Theme.objects.get(slug="children").label
    assert label.versions[Language.ENGLISH].standing is Standing.ORIGINAL
    assert label.versions[Language.KAZAKH].standing is Standing.TRANSLATED
    assert not label.is_stale(Language.KAZAKH)


def test_loading_the_same_vocabulary_again_changes_nothing(ours: Vocabulary) -> None:
    before = stored()
    assert load_vocabulary(actor=SYSTEM, vocabulary=ours, at=NOW) == 0
    assert stored() == before


def test_new_words_change_their_theme_alone(ours: Vocabulary) -> None:
    before = {row["slug"]: row for row in Theme.objects.values()}
    changed = reworded(ours, "housing", "A home")
    assert load_vocabulary(actor=SYSTEM, vocabulary=changed, at=NOW) == 1
    after = {row["slug"]: row for row in Theme.objects.values()}
    assert {slug for slug in after if after[slug] != before[slug]} == {"housing"}
    assert after["housing"]["label"].versions[Language.ENGLISH].at == NOW


def test_a_relation_changes_on_both_sides(ours: Vocabulary) -> None:
    themes = tuple(
        replace(theme, related=theme.related ^ {other})
        if (other := {"gender": "housing", "housing": "gender"}.get(theme.slug))
        else theme
        for theme in ours.themes
    )
    joined = replace(ours, themes=themes)
    assert load_vocabulary(actor=SYSTEM, vocabulary=joined, at=NOW) == 2
    rows = {row.slug: row for row in queries.themes(language=Language.ENGLISH)}
    assert "housing" in rows["gender"].related
    assert "gender" in rows["housing"].related


def test_each_change_stands_on_record_and_nothing_else_does(ours: Vocabulary) -> None:
    load_vocabulary(actor=SYSTEM, vocabulary=ours, at=NOW)
    load_vocabulary(actor=SYSTEM, vocabulary=reworded(ours, "housing", "A home"), at=NOW)
    written = Entry.objects.filter(at=NOW).values_list("did", "object")
    theme = Theme.objects.get(slug="housing")
    assert list(written) == [("themes.load", f"themes.theme:{theme.pk}")]


def test_a_word_that_a_reader_confirmed_changes_its_standing(ours: Vocabulary) -> None:
    reviewed = replace(ours, standings={**ours.standings, Language.TAJIK: Standing.REVIEWED})
    assert load_vocabulary(actor=SYSTEM, vocabulary=reviewed, at=NOW) == len(ours.themes)
    label = Theme.objects.get(slug="children").label
    assert label.versions[Language.TAJIK].standing is Standing.REVIEWED
    assert label.versions[Language.KAZAKH].standing is Standing.TRANSLATED


def test_a_theme_that_things_may_be_filed_under_cannot_vanish(ours: Vocabulary) -> None:
    themes = tuple(theme for theme in ours.themes if theme.slug != "gender")
    before = stored()
    with pytest.raises(ThemesGone, match="gender"):
        load_vocabulary(actor=SYSTEM, vocabulary=replace(ours, themes=themes), at=NOW)
    assert stored() == before


def test_an_unsound_vocabulary_leaves_the_table_as_it_was(ours: Vocabulary) -> None:
    before = stored()
    with pytest.raises(UnsoundVocabulary):
        load_vocabulary(actor=SYSTEM, vocabulary=reworded(ours, "housing", " "), at=NOW)
    assert stored() == before


def test_a_visitor_may_not_load_a_vocabulary(ours: Vocabulary) -> None:
    with pytest.raises(NotAllowed):
        load_vocabulary(actor=ANONYMOUS, vocabulary=ours, at=NOW + timedelta(days=1))
