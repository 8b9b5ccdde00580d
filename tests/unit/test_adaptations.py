"""What an adaptation has to tell, whose it may be, and how its travels are drawn."""

from __future__ import annotations

import pytest

from umid.council.adaptations.rules.borders import borders
from umid.council.adaptations.rules.flows import ELSEWHERE, ENDS, Flow
from umid.council.adaptations.rules.picture import columns, on_map
from umid.council.adaptations.rules.telling import (
    Course,
    NoReason,
    NoResult,
    Party,
    Unsourced,
    WrongCourse,
    courses_from,
    go_on,
    is_another,
    require_told,
)
from umid.council.experience.rules.kinds import Evidence
from umid.council.experience.rules.personal.checking import check
from umid.foundation.directory.rules import MEMBER_STATES
from umid.kernel.languages import Language
from umid.portal.demonstration.adapting import adaptations
from umid.portal.demonstration.describing import practices

D = Evidence.DESCRIBED


def test_what_is_past_its_plan_tells_a_result_and_what_is_over_tells_why() -> None:
    require_told(course=Course.PLANNED, evidence=D, result="", because="", cited=0)
    with pytest.raises(NoResult):
        require_told(course=Course.UNDER_WAY, evidence=D, result=" ", because="", cited=0)
    for course in (Course.ENDED, Course.GIVEN_UP):
        with pytest.raises(NoReason):
            require_told(course=course, evidence=D, result="So", because=" ", cited=0)
        require_told(course=course, evidence=D, result="So", because="Money", cited=0)


@pytest.mark.parametrize("evidence", [one for one in Evidence if one is not D])
def test_what_was_measured_names_a_source(evidence: Evidence) -> None:
    with pytest.raises(Unsourced):
        require_told(course=Course.UNDER_WAY, evidence=evidence, result="So", because="", cited=0)
    require_told(course=Course.UNDER_WAY, evidence=evidence, result="So", because="", cited=1)


def test_nothing_that_began_is_a_plan_again_but_what_was_given_up() -> None:
    begins = {course for course in Course if Course.PLANNED in courses_from(course)}
    assert begins == {Course.PLANNED, Course.GIVEN_UP}
    with pytest.raises(WrongCourse):
        go_on(Course.ENDED, Course.PLANNED)


def test_one_s_own_state_s_practice_is_no_adaptation_and_a_neighbour_s_is() -> None:
    ministry = Party("UZ", 1)
    assert not is_another(ministry, Party("UZ"))
    assert not is_another(Party(None, 2), Party(None, 2))
    assert is_another(ministry, Party("KG"))
    assert is_another(Party(None, 2), Party("UZ"))
    assert is_another(Party(None, 2), Party(None, 3))


def test_every_state_has_an_outline_and_every_end_a_place_on_the_map() -> None:
    drawn = borders()
    assert set(drawn.outlines) == set(MEMBER_STATES)
    assert set(drawn.places) == set(ENDS)
    assert all(0 < x < drawn.width and 0 < y < drawn.height for x, y in drawn.places.values())


def test_what_stays_within_a_state_is_a_ring_without_an_arrow() -> None:
    stays, goes = on_map([Flow("KG", "KG", 1), Flow("KG", ELSEWHERE, 1)]).arcs
    assert (stays.head, bool(goes.head)) == ("", True)


def test_there_and_back_are_two_arcs_that_do_not_cover_each_other() -> None:
    there, back = on_map([Flow("KZ", "UZ", 1), Flow("UZ", "KZ", 1)]).arcs
    assert there.path.partition("Q")[2].split()[0] != back.path.partition("Q")[2].split()[0]


def test_no_flow_is_drawn_as_an_empty_picture() -> None:
    assert columns([]).bands == ()
    assert on_map([]).arcs == ()


def test_the_demonstration_s_adaptations_are_of_its_practices_and_of_another_place() -> None:
    places = {each.title[Language.ENGLISH]: each.place for each in practices()}
    for each in adaptations():
        assert places[each.practice] != each.state
        assert all(set(words) == {Language.ENGLISH, Language.RUSSIAN} for words in each.texts())
        assert check(text for words in each.texts() for text in words.values()) == []
    assert {each.state for each in adaptations()} == set(MEMBER_STATES)
