"""What is typed is kept for its author alone, comes back once, and overwrites nobody."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django import forms
from django.core import signing
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from tests.cast import Cast, actor, browser_of, user_of
from tests.making import a_programme

from umid.council.meetings.models import Session
from umid.foundation.audit.models import Entry
from umid.foundation.texts.rules import Text
from umid.foundation.writing import actions, jobs, keeping, queries
from umid.foundation.writing.models import Unsaved
from umid.foundation.writing.rules import KEPT_FOR, MOST, Place, TooLong
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

SESSION = "/en/desk/meetings/edited/sessions/session-0/"
ADD = "/en/desk/meetings/edited/sessions/add/"
KEEP, DISCARD = "/en/unsaved/", "/en/unsaved/discard/"
PLACE = Place("meetings:desk_session", "edited/session-0")


@pytest.fixture
def officer(db: None) -> Client:
    del db
    a_programme("edited", sessions=2)
    return browser_of(Cast.SECRETARIAT)


def fields(page: str) -> dict[str, str]:
    """What the form's text fields hold, and its note."""
    found = {"unsaved": page.split('name="unsaved" value="')[1].partition('"')[0]}
    form = page.split('id="writing"')[1].partition("</form>")[0]
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and value and 'type="checkbox"' not in tag and 'type="radio"' not in tag:
            found[name[1]] = unescape(value[1])
    return found | {"kind": "breakout", "room": "east"}


def opened(client: Client, where: str = SESSION) -> dict[str, str]:
    return fields(client.get(where).content.decode())


def title() -> str:
    found: Text = Session.objects.get(meeting__slug="edited", slug="session-0").title
    return found.read(Language.ENGLISH).text


def test_what_was_typed_comes_back_with_its_moment_and_goes_as_it_is_saved(officer: Client) -> None:
    form = opened(officer) | {"title": "Half a ti"}
    assert officer.post(KEEP, form).status_code == 204
    page = officer.get(SESSION).content.decode()
    assert "You had not saved this" in page
    assert fields(page)["title"] == "Half a ti"
    assert title() == "Session 0"
    assert officer.post(SESSION, fields(page)).status_code == 302
    assert title() == "Half a ti"
    assert not Unsaved.objects.exists()
    assert "You had not saved this" not in officer.get(SESSION).content.decode()


def test_it_is_thrown_away_when_its_author_says_so(officer: Client) -> None:
    officer.post(KEEP, opened(officer) | {"title": "Half a ti"})
    answer = officer.post(DISCARD, {"unsaved": opened(officer)["unsaved"]})
    assert answer.headers["Location"] == SESSION
    assert opened(officer)["title"] == "Session 0"
    assert not Unsaved.objects.exists()


def test_what_was_sent_and_not_taken_is_kept(officer: Client) -> None:
    wrong = opened(officer) | {"title": "Later", "ends": "08:00"}
    assert officer.post(SESSION, wrong).status_code == 200
    again = opened(officer)
    assert (again["title"], again["ends"]) == ("Later", "08:00")


def test_what_is_the_same_as_what_stands_is_not_called_unsaved(officer: Client) -> None:
    officer.post(KEEP, opened(officer))
    assert "You had not saved this" not in officer.get(SESSION).content.decode()


def test_who_comes_back_after_others_edited_meets_both_versions(officer: Client) -> None:
    officer.post(KEEP, opened(officer) | {"title": "Mine"})
    theirs = opened(officer) | {"title": "Theirs"}
    del theirs["unsaved"]  # a colleague's browser
    officer.post(SESSION, theirs)
    back = opened(officer)
    assert (back["title"], back["expected"]) == ("Mine", "0")
    page = officer.post(SESSION, back).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert title() == "Theirs"


def test_nobody_else_reads_it_or_writes_over_it(officer: Client) -> None:
    form = opened(officer) | {"title": "Mine alone"}
    officer.post(KEEP, form)
    others = [browser_of(who) for who in (Cast.AUDITOR, Cast.ADMINISTRATOR, Cast.FOCAL_POINT_UN)]
    for other in others:
        assert other.post(KEEP, form | {"title": "Not mine"}).status_code == 404
        assert other.post(DISCARD, form).status_code == 404
        assert "Mine alone" not in other.get(SESSION).content.decode()
    assert queries.unsaved(PLACE, actor=actor(Cast.AUDITOR)) is None
    kept = queries.unsaved(PLACE, actor=actor(Cast.SECRETARIAT))
    assert kept is not None
    assert kept.values["title"] == ["Mine alone"]


def test_two_who_type_at_one_place_keep_a_version_each(officer: Client) -> None:
    del officer
    for who in (Cast.SECRETARIAT, Cast.AUDITOR):
        values = {"title": [who.value]}
        actions.keep(actor=actor(who), place=PLACE, values=values, at=timezone.now())
    actions.discard(actor=actor(Cast.AUDITOR), place=PLACE)
    assert Unsaved.objects.get().author == user_of(Cast.SECRETARIAT).pk


def test_only_what_the_page_asked_for_is_kept(officer: Client) -> None:
    officer.post(KEEP, opened(officer) | {"password": "secret", "other": "more"})
    values = Unsaved.objects.get().values
    assert {"title", "expected", "seen"} <= values.keys()
    assert not {"password", "other", "unsaved", "csrfmiddlewaretoken"} & values.keys()


def test_a_password_is_never_named() -> None:
    class Secret(forms.Form):
        name = forms.CharField()
        password = forms.CharField(widget=forms.PasswordInput)
        paper = forms.FileField()

    me = actor(Cast.EXPERT)
    told = keeping.note(keeping.Opened(PLACE, {}, None), Secret(), me)
    noted = keeping.read(QueryDict(f"unsaved={told}"), me)
    assert noted.names == {"name"}


@pytest.mark.parametrize("note", ["", "made-up", signing.dumps({"author": 1}, salt="another")])
def test_a_note_that_is_not_ours_keeps_nothing(officer: Client, note: str) -> None:
    assert officer.post(KEEP, {"unsaved": note, "title": "x"}).status_code == 404
    assert not Unsaved.objects.exists()


def test_a_visitor_keeps_nothing(officer: Client, client: Client) -> None:
    answer = client.post(KEEP, opened(officer))
    assert answer.headers["Location"].startswith("/en/account/sign-in/")
    with pytest.raises(NotFound):
        actions.keep(actor=actor(Cast.VISITOR), place=PLACE, values={}, at=timezone.now())


def test_more_than_anyone_types_is_refused(officer: Client) -> None:
    assert officer.post(KEEP, opened(officer) | {"title": "x" * MOST}).status_code == 413
    with pytest.raises(TooLong):
        actions.keep(
            actor=actor(Cast.EXPERT), place=PLACE, values={"a": ["x" * MOST]}, at=timezone.now()
        )


def test_it_expires(officer: Client) -> None:
    officer.post(KEEP, opened(officer) | {"title": "Old"})
    jobs.tidy.func()
    assert Unsaved.objects.count() == 1
    Unsaved.objects.update(typed_at=timezone.now() - KEPT_FOR - timedelta(minutes=1))
    jobs.tidy.func()
    assert not Unsaved.objects.exists()


def test_typing_is_not_in_the_record(officer: Client) -> None:
    before = Entry.objects.count()
    officer.post(KEEP, opened(officer) | {"title": "Half"})
    assert Entry.objects.count() == before


def test_a_form_that_adds_keeps_too(officer: Client) -> None:
    officer.post(KEEP, opened(officer, ADD) | {"title": "New one"})
    assert opened(officer, ADD)["title"] == "New one"
    assert opened(officer)["title"] == "Session 0"


def test_boxes_that_were_unticked_stay_unticked(officer: Client) -> None:
    facts = "/en/desk/meetings/edited/facts/"
    form = {"expected": 0, "zone": "Asia/Tashkent", "mode": "hybrid", "host": "UZ"}
    days = {"starts_on": "2025-03-03", "ends_on": "2025-03-03"}
    officer.post(facts, form | days | {"languages": ["ru", "en"]})
    note = opened(officer, facts)["unsaved"]
    officer.post(KEEP, form | days | {"languages": ["ru"], "unsaved": note})
    page = officer.get(facts).content.decode()
    ticked = re.findall(r'<input[^>]*name="languages"[^>]*checked', page)
    assert len(ticked) == 1
