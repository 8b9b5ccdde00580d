"""A delegate's day shows where to be, what to read and when to speak; nothing of anyone else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.attending import accredited, kg, opened, signed_up
from tests.cast import Cast, browser_of, user_of
from tests.making import TASHKENT, a_programme
from tests.pages.test_queries_do_not_grow import queries

from umid.council.floor import actions as floor
from umid.council.meetings.queries import day_of_meeting
from umid.kernel.languages import Language
from umid.portal.demonstration.stages import load_stages, today
from umid.portal.demonstration.stages.convening import speaker_of
from umid.portal.demonstration.stages.writing import parties, people

pytestmark = pytest.mark.django_db

MINE = f"/en/meetings/{today.SLUG}/mine/"


def day(who: Cast) -> str:
    return browser_of(who).get(MINE).content.decode()


def test_a_delegate_sees_sessions_papers_place_and_their_own_nomination_alone() -> None:
    today.load(at=timezone.now())
    page = day(Cast.DEPUTY_KG)
    for words in ("Exchange of experience", "Plenary hall", "number 1 on the list", "Accredited"):
        assert words in page
    assert "Questions for the breakout sessions" in page
    for party in parties():
        for name, _ in people(party):
            assert name not in page
    assert "Experience with placing children" not in page  # submitted, not cleared


def test_who_takes_no_part_is_shown_no_paper_for_participants_and_no_seat() -> None:
    today.load(at=timezone.now())
    page = day(Cast.EXPERT)
    assert "Exchange of experience" in page
    assert "Provisional agenda" in page
    assert "Questions for the breakout sessions" not in page
    assert "/seat/" not in page
    assert "Your nomination" not in page


def test_leaving_the_list_changes_the_day() -> None:
    today.load(at=timezone.now())
    speaks = speaker_of("state:UZ")
    assert "number 4 on the list" not in day(Cast.FOCAL_POINT_UZ)  # waits for the next item
    floor.ask(actor=speaks, meeting=today.SLUG, session="exchange", item=0, at=timezone.now())
    assert "number 4 on the list" in day(Cast.FOCAL_POINT_UZ)


def test_the_front_page_leads_to_the_day_of_a_meeting_in_session_that_is_one_s_own() -> None:
    today.load(at=timezone.now())
    for who, expected in (
        (Cast.DEPUTY_KG, True),
        (Cast.NGO_MEMBER, True),
        (Cast.SECRETARIAT, True),
        (Cast.EXPERT, False),
        (Cast.SECURITY_OFFICER, False),
        (Cast.VISITOR, False),
    ):
        page = browser_of(who).get("/en/").content.decode()
        assert (f"{today.SLUG}/mine/" in page) is expected, who
        assert "first-meeting/mine/" not in page


def test_what_runs_stands_first_then_what_is_next_and_what_is_over_last() -> None:
    now = timezone.now()
    tomorrow = now.astimezone(TASHKENT).date() + timedelta(days=1)
    a_programme("timed", sessions=6, on=tomorrow)
    first = day_of_meeting("timed", at=now, language=Language.ENGLISH)
    assert not first.is_today
    begins = sorted(one.starts_at for one, _ in first.sessions)
    middle = day_of_meeting("timed", at=begins[2] + timedelta(minutes=1), language=Language.ENGLISH)
    order = [when for _, when in middle.sessions]
    assert order == sorted(order, key=["now", "next", "later", "over"].index)
    assert order[0] == "now"
    assert order[-1] == "over"


def test_the_day_asks_as_much_for_six_sessions_as_for_sixty() -> None:
    on = timezone.now().date() + timedelta(days=1)
    a_programme("small", sessions=6, on=on)
    a_programme("large", sessions=60, on=on)
    client = browser_of(Cast.EXPERT)
    few = queries(client, "/en/meetings/small/mine/")
    assert few == queries(client, "/en/meetings/large/mine/")


def test_the_stages_are_loaded_once() -> None:
    assert load_stages(at=timezone.now())
    assert not load_stages(at=timezone.now())


def test_what_one_signed_up_for_stands_apart_and_the_rest_is_folded() -> None:
    row = accredited(kg(), email=user_of(Cast.EXPERT).email)
    opened("convened")
    signed_up(row)
    page = browser_of(Cast.EXPERT).get("/en/meetings/convened/mine/").content.decode()
    day, _, folded = page.partition("<details><summary>Other sessions on that day")
    assert "Session 0" in day
    assert folded
    assert "Session 0" not in folded.partition("</details>")[0]
    assert (
        "Other sessions on that day"
        not in browser_of(Cast.AUDITOR).get("/en/meetings/convened/mine/").content.decode()
    )
