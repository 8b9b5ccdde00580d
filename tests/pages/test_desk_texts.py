"""Texts are said side by side in each language, and nobody's words are lost."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.cast import Cast, browser_of
from tests.making import a_programme

from umid.council.meetings.models import Session
from umid.foundation.texts.rules import Standing, Text
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

RUSSIAN = "/en/desk/meetings/edited/texts/ru/"
ENGLISH = "/en/desk/meetings/edited/texts/en/"
TITLE = "session.session-0.title"


@pytest.fixture
def officer(db: None) -> Client:
    del db
    a_programme("edited", sessions=2)
    return browser_of(Cast.SECRETARIAT)


def title() -> Text:
    found: Text = Session.objects.get(meeting__slug="edited", slug="session-0").title
    return found


def test_a_translation_is_made_from_the_words_it_stands_beside(officer: Client) -> None:
    answer = officer.post(RUSSIAN, {TITLE: "Заседание", f"{TITLE}:seen": ""})
    assert answer.status_code == 302
    version = title().versions[Language.RUSSIAN]
    assert (version.text, version.standing) == ("Заседание", Standing.TRANSLATED)
    assert not title().is_stale(Language.RUSSIAN)


def test_a_translation_is_stale_once_its_original_changes_until_someone_says_that_it_fits(
    officer: Client,
) -> None:
    officer.post(RUSSIAN, {TITLE: "Заседание", f"{TITLE}:seen": ""})
    officer.post(ENGLISH, {TITLE: "Sitting", f"{TITLE}:seen": "Session 0"})
    assert title().is_stale(Language.RUSSIAN)
    assert b"The original has changed since" in officer.get(RUSSIAN).content
    same = {TITLE: "Заседание", f"{TITLE}:seen": "Заседание"}
    officer.post(RUSSIAN, same)
    assert title().is_stale(Language.RUSSIAN)
    officer.post(RUSSIAN, same | {f"{TITLE}:fits": "on"})
    assert not title().is_stale(Language.RUSSIAN)


def test_two_translators_see_both_versions_and_choose(officer: Client) -> None:
    officer.post(RUSSIAN, {TITLE: "Их слова", f"{TITLE}:seen": ""})
    mine = {TITLE: "Мои слова", "meeting.title": "Встреча"}
    page = officer.post(RUSSIAN, mine).content.decode()
    assert "Someone else wrote meanwhile" in page
    assert "Их слова" in page
    assert "Мои слова" in page
    assert title().read(Language.RUSSIAN).text == "Их слова"
    officer.post(RUSSIAN, mine | {f"{TITLE}:seen": "Их слова"})
    assert title().read(Language.RUSSIAN).text == "Мои слова"


def test_what_was_not_touched_keeps_its_author_and_revision(officer: Client) -> None:
    officer.post(ENGLISH, {TITLE: "Sitting", f"{TITLE}:seen": "Session 0"})
    other = Session.objects.get(meeting__slug="edited", slug="session-1")
    assert other.revision == 0
    assert other.title.versions[Language.ENGLISH].by == "test"
    assert title().versions[Language.ENGLISH].by == "Secretariat of the Council"


def test_new_words_wait_for_a_release(officer: Client) -> None:
    officer.post(RUSSIAN, {TITLE: "Первая тема", f"{TITLE}:seen": ""})
    assert "Первая тема" not in officer.get("/ru/meetings/edited/programme/").content.decode()
