"""Where two edited at once, each answer is chosen; nothing unseen is chosen by accident."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from tests.cast import Cast, browser_of
from tests.choosing import proposed, rivals
from tests.making import a_programme

from umid.council.meetings import queries
from umid.council.meetings.models import Session
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

SESSION = "/en/desk/meetings/edited/sessions/session-0/"
FACTS = "/en/desk/meetings/edited/facts/"
SPEAKERS = f"{SESSION}people/"
STOOD = {
    "title": "Session 0",
    "kind": "breakout",
    "on": "2025-03-03",
    "starts": "09:00",
    "ends": "09:10",
    "room": "east",
    "places_needed": "",
    "interpretation": [],
}
FACTS_STOOD = {
    "starts_on": "2025-03-03",
    "ends_on": "2025-03-03",
    "zone": "Asia/Tashkent",
    "mode": "hybrid",
    "host": "UZ",
    "languages": ["en", "ru"],
    "times_are_illustrative": "",
}


@pytest.fixture
def officer(db: None) -> Client:
    del db
    a_programme("edited", sessions=2)
    return browser_of(Cast.SECRETARIAT)


def form(expected: int = 0, **changed: object) -> dict[str, object]:
    """The session's form as it was opened at a revision, and what was changed in it."""
    return {**STOOD, "expected": expected, "seen": json.dumps(STOOD), **changed}


def session() -> Session:
    return Session.objects.get(meeting__slug="edited", slug="session-0")


def title() -> str:
    found: Text = session().title
    return found.read(Language.ENGLISH).text


def conflict(officer: Client) -> str:
    """They retitle it and need places; I retitle it and move it."""
    officer.post(SESSION, form(title="Theirs", places_needed=40))
    return officer.post(SESSION, form(title="Mine", starts="08:30")).content.decode()


def test_each_difference_is_shown_and_what_only_one_changed_is_proposed(officer: Client) -> None:
    page = conflict(officer)
    assert rivals(page) == [
        ("Title", "Theirs", "Mine"),
        ("From", "09:00", "08:30"),
        ("People expected", "40", "–"),
    ]
    assert proposed(page) == {"Title": "mine", "From": "mine", "People expected": "theirs"}
    assert (title(), session().places_needed) == ("Theirs", 40)


def test_each_answer_is_chosen(officer: Client) -> None:
    conflict(officer)
    choices = {"choose:title": "theirs", "choose:starts": "mine", "choose:places_needed": "theirs"}
    again = form(1, title="Mine", starts="08:30") | choices
    assert officer.post(SESSION, again).status_code == 302
    assert (title(), session().places_needed) == ("Theirs", 40)
    assert session().starts_at.isoformat() == "2025-03-03T03:30:00+00:00"


def test_all_of_mine_is_one_press(officer: Client) -> None:
    conflict(officer)
    choices = {"choose:title": "theirs", "choose:places_needed": "theirs", "choose": "mine"}
    officer.post(SESSION, form(1, title="Mine", starts="08:30") | choices)
    assert (title(), session().places_needed) == ("Mine", None)


def test_their_answer_is_not_chosen_where_they_changed_it_again_unseen(officer: Client) -> None:
    conflict(officer)
    officer.post(SESSION, form(1, title="Theirs, again"))
    page = officer.post(SESSION, form(1, title="Mine", **{"choose:title": "theirs"}))
    assert ("Title", "Theirs, again", "Mine") in rivals(page.content.decode())
    assert title() == "Theirs, again"


def test_ticks_and_lists_are_chosen_as_a_whole(officer: Client) -> None:
    stood = {**FACTS_STOOD, "seen": json.dumps(FACTS_STOOD)}
    theirs = {"languages": ["en", "uz"], "host": "KZ", "ends_on": "2025-03-04"}
    officer.post(FACTS, {**stood, **theirs, "expected": 0})
    mine = {**stood, "languages": ["tg"], "times_are_illustrative": "on"}
    page = officer.post(FACTS, {**mine, "expected": 0}).content.decode()
    assert ("Times of day are illustrative", "No", "Yes") in rivals(page)
    assert ("Last day", "4 March 2025", "3 March 2025") in rivals(page)
    choices = {"choose:languages": "theirs", "choose:times_are_illustrative": "theirs"}
    officer.post(FACTS, {**mine, **choices, "expected": 1, "choose:host": "theirs"})
    shown = queries.meeting("edited", language=Language.ENGLISH).meeting
    assert [one.value for one in shown.languages] == ["en", "uz"]
    assert (shown.host, shown.times_are_illustrative) == ("KZ", False)


def test_a_note_of_what_stood_that_is_not_ours_proposes_mine(officer: Client) -> None:
    officer.post(SESSION, form(title="Theirs"))
    for seen in ("", "not json", "[]", "null"):
        page = officer.post(SESSION, form(title="Mine", seen=seen)).content.decode()
        assert proposed(page)["Title"] == "mine"


def test_one_speaker_more_is_added_beside_the_other(officer: Client) -> None:
    someone = {"expected": 0, "role": "speaker", "home": "state:KZ"}
    officer.post(SPEAKERS, {**someone, "person": "Amina Yusuf"})
    page = officer.post(SPEAKERS, {**someone, "person": "Bek Olim"}).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert "Amina Yusuf" in page
    assert 'value="Bek Olim"' in page
    assert 'name="expected" value="1"' in page
    officer.post(SPEAKERS, {**someone, "person": "Bek Olim", "expected": 1})
    listed = officer.get(SPEAKERS).content.decode()
    assert "Amina Yusuf" in listed
    assert "Bek Olim" in listed


def test_words_in_a_language_are_chosen_text_by_text(officer: Client) -> None:
    texts, key = "/en/desk/meetings/edited/texts/ru/", "session.session-0.title"
    other = "session.session-1.title"
    officer.post(texts, {key: "Их", other: "Их другое"})
    page = officer.post(texts, {key: "Моё", other: "Моё другое"}).content.decode()
    assert "Which words stay" in page
    again = {key: "Моё", other: "Моё другое"}
    seen = {f"{key}:seen": "Их", f"{other}:seen": "Их другое"}
    officer.post(texts, again | seen | {f"choose:{key}": "theirs", f"choose:{other}": "mine"})
    found = Session.objects.filter(meeting__slug="edited").order_by("slug")
    assert [one.title.read(Language.RUSSIAN).text for one in found] == ["Их", "Моё другое"]
