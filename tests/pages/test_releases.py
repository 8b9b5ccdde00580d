"""Readers know the last release, whatever becomes of the draft."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import Cast, browser_of
from tests.making import AT, a_meeting, a_programme, a_release, a_session, said

from umid.council.meetings import actions
from umid.council.meetings.drafts import RoomDraft
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(days=1)
READ = ["programme/", "programme.ics", "sessions/added/"]


@pytest.mark.parametrize("part", READ)
def test_a_session_of_the_draft_is_not_there_for_readers_until_it_is_released(
    client: Client, part: str
) -> None:
    a_programme("edited", sessions=2)
    a_session("edited", "added")
    before = client.get(f"/meetings/edited/{part}")
    a_release("edited", at=LATER)
    after = client.get(f"/meetings/edited/{part}")
    assert b"Session added" not in before.content
    assert b"Session added" in after.content


def test_the_page_of_releases_says_what_each_changed_the_latest_first(client: Client) -> None:
    a_programme("edited", sessions=2)
    a_session("edited", "added")
    a_release("edited", at=LATER)
    page = client.get("/en/meetings/edited/releases/").content.decode()
    assert page.index("Release 2") < page.index("Session added") < page.index("Release 1")
    assert "The first release." in page


def test_a_meeting_without_a_release_has_a_page_of_none(client: Client) -> None:
    page = client.get("/en/meetings/second-working-groups/releases/").content.decode()
    assert "There is no programme yet" in page


def test_programs_read_releases_too(client: Client) -> None:
    a_programme("edited", sessions=2)
    a_session("edited", "added")
    a_release("edited", at=LATER)
    last, first = client.get("/api/v1/meetings/edited/releases/").json()
    assert (last["number"], first["number"]) == (2, 1)
    assert [(one["change"], one["session"]) for one in last["changes"]] == [("added", "added")]
    assert first["changes"] == []
    assert client.get("/api/v1/meetings/edited/programme/").json()["release"] == 2


def test_readers_are_promised_the_interpretation_that_the_room_can_offer(client: Client) -> None:
    a_meeting("edited")
    room = RoomDraft("hall", said("Hall"), interpretation=(Language.RUSSIAN, Language.ENGLISH))
    actions.add_room(actor=SYSTEM, meeting="edited", draft=room, at=AT)
    a_session("edited", "heard", room="hall", needs=(Language.RUSSIAN, Language.KAZAKH))
    a_release("edited")
    for part in ("programme/", "sessions/heard/"):
        page = client.get(f"/en/meetings/edited/{part}").content.decode()
        assert "Interpretation: Russian<" in page
    heard = client.get("/api/v1/meetings/edited/programme/").json()["sessions"][0]
    assert heard["interpretation"] == ["ru"]


def test_the_desk_reads_by_name_which_interpretation_is_lacking() -> None:
    a_meeting("edited")
    actions.add_room(actor=SYSTEM, meeting="edited", draft=RoomDraft("hall", said("Hall")), at=AT)
    a_session("edited", "heard", room="hall", needs=(Language.KAZAKH,))
    page = browser_of(Cast.SECRETARIAT).get("/en/desk/meetings/edited/").content.decode()
    assert "The room cannot offer this interpretation (Kazakh): " in page
