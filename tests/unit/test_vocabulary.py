"""The vocabulary's own file, and the rules that any vocabulary must keep."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rdflib import RDF, SKOS, Graph, URIRef
from rdflib.compare import isomorphic

from umid.council.themes import rules
from umid.council.themes.graph import part, vocabulary, whole
from umid.council.themes.media import FILE, Form
from umid.council.themes.rules import Theme, Vocabulary, require_sound
from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language
from umid.portal.demonstration.reading import demonstration

ORIGIN = "https://council.example/"
STANDINGS = dict.fromkeys(Language, Standing.TRANSLATED) | {Language.ENGLISH: Standing.ORIGINAL}
# rdflib's own JSON-LD parser still uses the class that rdflib deprecates.
reads_json_ld = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def worded(words: str) -> dict[Language, str]:
    return {language: f"{words} {language}" for language in Language}


def theme(slug: str, broader: str | None = None, related: frozenset[str] = frozenset()) -> Theme:
    return Theme(slug, worded(slug), worded(f"what {slug} is"), broader=broader, related=related)


def made_of(*themes: Theme) -> Vocabulary:
    return Vocabulary(worded("title"), "Umid", STANDINGS, themes)


@pytest.fixture(scope="module")
def ours() -> Vocabulary:
    return vocabulary()


def test_our_vocabulary_is_sound(ours: Vocabulary) -> None:
    require_sound(ours)
    assert len(ours.themes) > 20


def test_it_holds_the_two_standing_themes_under_one_approach(ours: Vocabulary) -> None:
    under = {theme.slug: theme.broader for theme in ours.themes}
    assert under["whole-of-government"] == under["whole-of-society"] == "approach"
    assert under["civil-society"] == "whole-of-society"


def test_a_handful_of_themes_stand_at_the_top_and_each_gathers_several(ours: Vocabulary) -> None:
    tops = [theme.slug for theme in ours.themes if theme.broader is None]
    assert tops == ["approach", "people", "needs", "justice", "cooperation"]
    assert all(sum(theme.broader == top for theme in ours.themes) >= 2 for top in tops)


def test_every_definition_is_one_plain_sentence(ours: Vocabulary) -> None:
    sentences = [words for theme in ours.themes for words in theme.definition.values()]
    assert all(words.endswith(".") and words.count(".") == 1 for words in sentences)


def test_no_native_speaker_is_said_to_have_reviewed_it(ours: Vocabulary) -> None:
    assert ours.standings == {Language.ENGLISH: Standing.ORIGINAL} | {
        language: Standing.TRANSLATED for language in Language if language is not Language.ENGLISH
    }


def test_every_theme_of_the_demonstration_is_in_it(ours: Vocabulary) -> None:
    slugs = {theme.slug for theme in ours.themes}
    filed = {theme for session in demonstration().sessions for theme in session.themes}
    assert filed
    assert filed <= slugs


def test_narrower_in_the_file_is_the_inverse_of_broader() -> None:
    graph = Graph().parse(data=FILE.read_text("utf-8"), format="turtle", publicID=ORIGIN)
    broader = set(graph.subject_objects(SKOS.broader))
    assert broader
    assert broader == {(one, other) for other, one in graph.subject_objects(SKOS.narrower)}
    tops = set(graph.subjects(RDF.type, SKOS.Concept)) - {one for one, _ in broader}
    assert tops == set(graph.objects(predicate=SKOS.hasTopConcept))
    assert tops == set(graph.subjects(predicate=SKOS.topConceptOf))


def test_a_themes_address_ends_in_its_notation() -> None:
    graph = Graph().parse(data=FILE.read_text("utf-8"), format="turtle", publicID=ORIGIN)
    notations = dict(graph.subject_objects(SKOS.notation))
    assert set(notations) == set(graph.subjects(RDF.type, SKOS.Concept))
    assert all(str(one) == f"{ORIGIN}themes/{slug}/" for one, slug in notations.items())


@reads_json_ld
def test_every_form_tells_the_same() -> None:
    read = [Graph().parse(data=whole(form, ORIGIN), format=form.media_type) for form in Form]
    assert all(isomorphic(read[0], other) for other in read[1:])


@reads_json_ld
@pytest.mark.parametrize("form", Form)
def test_one_theme_is_told_with_its_words_and_its_neighbours(form: Form) -> None:
    graph = Graph().parse(data=part("children", form, ORIGIN), format=form.media_type)
    children = URIRef(f"{ORIGIN}themes/children/")
    assert len(list(graph.objects(children, SKOS.prefLabel))) == len(Language)
    assert graph.value(children, SKOS.broader) == URIRef(f"{ORIGIN}themes/people/")
    assert set(graph.subjects(RDF.type)) == {children, URIRef(f"{ORIGIN}themes/")}


def test_a_theme_that_lacks_a_language_is_refused() -> None:
    mute = replace(theme("a"), definition={**worded("a"), Language.KAZAKH: "  "})
    with pytest.raises(rules.MissingLanguage, match="the definition of a lacks kk"):
        require_sound(made_of(mute))


def test_other_words_are_optional_but_never_in_some_languages_only() -> None:
    require_sound(made_of(replace(theme("a"), also=worded("b"))))
    with pytest.raises(rules.MissingLanguage, match="what else a is called lacks ru"):
        require_sound(made_of(replace(theme("a"), also={Language.ENGLISH: "b"})))


def test_a_language_nobody_accounts_for_is_refused() -> None:
    with pytest.raises(rules.MissingLanguage, match="how its words came about lacks"):
        require_sound(replace(made_of(theme("a")), standings={}))


def test_words_have_one_original() -> None:
    for standing in (Standing.ORIGINAL, Standing.TRANSLATED):
        with pytest.raises(rules.NoOneOriginal):
            require_sound(replace(made_of(theme("a")), standings=dict.fromkeys(Language, standing)))


def test_a_theme_under_one_that_is_not_there_is_refused() -> None:
    with pytest.raises(rules.UnknownTheme, match="a stands under b"):
        require_sound(made_of(theme("a", broader="b")))


@pytest.mark.parametrize("circle", ["a", "ab", "abc"])
def test_a_circle_of_any_length_is_refused(circle: str) -> None:
    round_ = [theme(one, broader=circle[place - 1]) for place, one in enumerate(circle)]
    with pytest.raises(rules.CircularTheme):
        require_sound(made_of(*round_))


def test_two_themes_with_one_slug_or_one_label_are_refused() -> None:
    with pytest.raises(rules.AmbiguousTheme, match="one slug"):
        require_sound(made_of(theme("a"), theme("a")))
    with pytest.raises(rules.AmbiguousTheme, match="a and b are both 'a en' in en"):
        require_sound(made_of(theme("a"), replace(theme("b"), label=worded("a"))))


def test_a_relation_that_one_side_does_not_know_is_refused() -> None:
    with pytest.raises(rules.LopsidedRelation, match="not the reverse"):
        require_sound(made_of(theme("a", related=frozenset("b")), theme("b")))


def test_a_theme_related_to_what_it_stands_under_is_refused() -> None:
    above, below = theme("a", related=frozenset("b")), theme("b", "a", frozenset("a"))
    with pytest.raises(rules.LopsidedRelation, match="b is related to a, under which it stands"):
        require_sound(made_of(above, below))


def test_a_file_with_two_labels_in_one_language_is_not_a_vocabulary() -> None:
    written = FILE.read_text("utf-8").replace('"Дети"@ru', '"Дети"@ru, "Ребята"@ru')
    with pytest.raises(ValueError, match="has two of"):
        vocabulary(written)
