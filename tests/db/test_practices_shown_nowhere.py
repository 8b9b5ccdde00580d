"""What is not published shows at no door, and of what was withdrawn only its tombstone does."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from tests.cast import Cast, actor, browser_of
from tests.describing import AT, EN, MARKER, published
from tests.hiding import (
    GONE,
    asked,
    blanked,
    doors,
    hidden,
    nobody,
    own_addresses,
    telling,
    withdrawn,
)
from tests.traces import files_with, tables_with

from umid.council.experience import queries
from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Step
from umid.kernel.errors import NotFound

pytestmark = pytest.mark.django_db

_ONLY_ITS_OWN = {"/en/api/v1/search/suggestions/?q=a+title+that", "/en/search/?q=tombstone+8823"}


def works_on(who: Cast, practice: Practice) -> bool:
    try:
        queries.work(practice.pk, actor=actor(who), language=EN, at=AT)
    except NotFound:
        return False
    return True


def test_what_is_not_published_shows_at_no_door_to_a_visitor(client: Client) -> None:
    """Nor in any count: each page is as it was before there was anything to hide."""
    before = {place: blanked(client.get(place), nobody()) for place in asked()}
    practices = hidden().values()
    assert telling(client, doors(), practices) == []
    assert {place: blanked(client.get(place), nobody()) for place in asked()} == before


def test_one_that_is_published_is_heard_at_each_of_these_doors(client: Client) -> None:
    practice = published(at=timezone.now())
    heard = set(telling(client, asked(), [practice]))
    quiet = {place for place in asked() if "archived" in place or "place=KG" in place}
    quiet |= _ONLY_ITS_OWN | {"/en/", "/en/themes/"}
    assert set(asked()) - heard == quiet


def test_nobody_who_does_not_work_on_it_is_told_that_it_exists() -> None:
    """Each of its addresses answers as that of nothing at all, whoever asks."""
    practices, nothing = hidden(), nobody()
    wrong = []
    for who in Cast:
        client = browser_of(who)
        absent = {
            name: blanked(client.get(address), nothing)
            for name, address in own_addresses(nothing).items()
        }
        for standing, practice in practices.items():
            if works_on(who, practice):
                continue
            wrong += [
                f"{who} {standing} {name}"
                for name, address in own_addresses(practice.pk).items()
                if blanked(client.get(address), practice.pk) != absent[name]
            ]
    assert wrong == []


@pytest.mark.parametrize("who", [one for one in Cast if one is not Cast.VISITOR])
def test_who_is_signed_in_meets_it_at_work_alone(who: Cast) -> None:
    practices = list(hidden().values())
    client = browser_of(who)
    assert telling(client, asked(), practices) == []
    mine = {one.pk for one in practices if works_on(who, one)}
    page = client.get("/en/practices/work/").content.decode()
    assert {one.pk for one in practices if str(one.pk) in page} <= mine


def test_of_a_withdrawn_one_a_title_a_day_and_a_reason_remain_at_one_address(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    before = {place: blanked(client.get(place), nobody()) for place in asked()}
    files = files_with(MARKER)  # of tests that were rolled back, which no disk is
    with django_capture_on_commit_callbacks(execute=True):
        practice = withdrawn()
    assert telling(client, doors(), [practice]) == []
    assert {place: blanked(client.get(place), nobody()) for place in asked()} == before
    page = client.get(f"/en/practices/{practice.pk}/")
    assert page.status_code == 410
    said = page.content.decode()
    assert GONE in said
    assert "It has ended" in said
    assert MARKER not in said
    assert files_with(MARKER) == files
    assert tables_with(MARKER) == set()
    for who in Cast:
        assert telling(browser_of(who), asked(), [practice]) == []


def test_a_withdrawn_one_s_other_addresses_are_those_of_nothing() -> None:
    practice, nothing = withdrawn(), nobody()
    for who in (Cast.VISITOR, Cast.NGO_MEMBER, Cast.SECRETARIAT, Cast.FOCAL_POINT_KG):
        client = browser_of(who)
        absent, own = own_addresses(nothing), own_addresses(practice.pk)
        for name in own.keys() - {"experience:practice", "api:show_practice"}:
            answer = blanked(client.get(own[name]), practice.pk)
            assert answer == blanked(client.get(absent[name]), nothing), (who, name)


def test_a_step_is_refused_as_one_about_nothing() -> None:
    """Also by POST, with a step that the record would tell of."""
    practices, nothing = hidden(), nobody()
    client = browser_of(Cast.FOCAL_POINT_UN)
    for step in Step:
        told = client.post(f"/en/practices/work/{nothing}/steps/{step}/")
        for practice in practices.values():
            answer = client.post(f"/en/practices/work/{practice.pk}/steps/{step}/")
            assert blanked(answer, practice.pk) == blanked(told, nothing)
