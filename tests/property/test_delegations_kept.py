"""Laws of what is kept and of when the invited are reminded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.delegations.rules import reminding, retention
from umid.council.delegations.rules.assessing import Incomplete, Question, require_whole
from umid.council.delegations.rules.nominations import HOLDS_A_PLACE, Nominated
from umid.council.delegations.rules.retention import NOTICE, Datum, StillAccredited

ENDS = date(2026, 3, 1)
DEADLINE = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_the_notice_names_every_datum_once_and_no_name_goes_before_its_address() -> None:
    assert [fact.datum for fact in NOTICE] == list(Datum)
    assert retention.NEEDS <= retention.CONTACT <= retention.NAMES


@given(st.sampled_from(Nominated), st.dates(date(2026, 1, 1), date(2026, 6, 1)))
def test_who_is_erased_holds_no_place_in_a_meeting_to_come(standing: Nominated, on: date) -> None:
    try:
        after = retention.erased(standing, meeting_ends_on=ENDS, on=on)
    except StillAccredited:
        assert standing is Nominated.ACCREDITED
        assert on <= ENDS
        return
    assert after is standing or (on <= ENDS and after is Nominated.WITHDRAWN)
    assert on > ENDS or after not in HOLDS_A_PLACE


@given(st.lists(st.integers(-48, 240), max_size=30))
def test_however_seldom_one_looks_each_reminder_comes_once_and_never_late(hours: list[int]) -> None:
    sent: list[int] = []
    for before in sorted(hours, reverse=True):
        days = reminding.due(DEADLINE, DEADLINE - timedelta(hours=before))
        assert days is None or 0 < before <= 24 * days
        assert days is not None or before <= 0 or before > 24 * max(reminding.DAYS)
        if days is not None and days not in sent:
            sent.append(days)
    assert sent == sorted(sent, reverse=True)


@pytest.mark.parametrize("question", Question)
def test_no_question_of_an_assessment_may_be_left_out(question: Question) -> None:
    answers = dict.fromkeys(Question, "Said")
    require_whole(answers)
    for nothing in (
        {**answers, question: " "},
        {k: v for k, v in answers.items() if k != question},
    ):
        with pytest.raises(Incomplete):
            require_whole(nothing)
