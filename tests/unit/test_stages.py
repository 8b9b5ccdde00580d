"""The meetings that are made up are complete in seven languages and say that they are made up."""

from __future__ import annotations

from umid.council.delegations.rules.assessing import Question
from umid.kernel.languages import Language
from umid.portal.demonstration.stages import coming
from umid.portal.demonstration.stages.convening import LANGUAGES
from umid.portal.demonstration.stages.writing import INVENTED, parties, people, words_of

MISSING_ON_PURPOSE = {"communities", "without_fear"}


def test_every_title_is_in_seven_languages_but_for_two_that_show_what_is_missing() -> None:
    lacking = {
        key
        for key, words in words_of("words").items()
        if set(words) != {one.value for one in Language} or not all(words.values())
    }
    assert lacking == MISSING_ON_PURPOSE
    assert coming.SLUG


def test_every_paper_is_in_the_languages_of_the_meeting_and_says_that_it_is_an_example() -> None:
    for key, words in words_of("papers").items():
        assert {one.value for one in LANGUAGES} <= set(words), key
        assert words["en"].startswith("Illustrative text."), key
        assert words["ru"].startswith("Текст для примера."), key


def test_five_states_and_eight_organisations_send_people_marked_as_invented() -> None:
    kinds = [key.partition(":")[0] for key in parties()]
    assert (kinds.count("state"), kinds.count("organisation")) == (5, 8)
    assert all(people(key) for key in parties())
    assert "invented" in INVENTED


def test_reports_are_in_the_languages_of_the_meeting_and_say_that_they_are_examples() -> None:
    reports = {key: said for key, said in words_of("outcome").items() if key != "correction"}
    for key, words in reports.items():
        assert {one.value for one in LANGUAGES} == set(words), key
        assert words["en"]["findings"][0].startswith("Illustrative text."), key
        assert words["ru"]["findings"][0].startswith("Текст для примера."), key


def test_the_assessment_of_a_meeting_answers_every_question() -> None:
    assert set(words_of("assessment")) == {one.value for one in Question}
