"""The secretariat's desk: what it shows, what it keeps, and to whom it does not exist."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.audiences import POINTS
from tests.cast import Cast, actor, browser_of
from tests.choosing import rivals
from tests.making import AT, a_person, a_programme, a_session

from umid.council.meetings import actions, queries
from umid.council.meetings.models import Session
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

OTHERS = [who for who in Cast if who not in {Cast.SECRETARIAT, Cast.WITHOUT_SECOND_FACTOR}]
SIGNED_IN = [who for who in OTHERS if who not in {Cast.VISITOR, Cast.REVOKED}]
SESSION = {"slug": "edited", "session": "session-0"}
PLACES = [
    ("desk_programme", {"slug": "edited"}),
    ("desk_facts", {"slug": "edited"}),
    ("desk_room_add", {"slug": "edited"}),
    ("desk_room", {"slug": "edited", "room": "east"}),
    ("desk_session_add", {"slug": "edited"}),
    ("desk_session", SESSION),
    ("desk_speakers", SESSION),
]
DEEDS = [
    ("desk_release", {"slug": "edited"}),
    ("desk_cancel", SESSION),
    ("desk_restore", SESSION),
    ("desk_let_go", SESSION),
]


@pytest.fixture
def officer(db: None) -> Client:
    del db
    a_programme("edited", sessions=2)
    return browser_of(Cast.SECRETARIAT)


def answers(**changed: object) -> dict[str, object]:
    """What the form of the first session has when nothing is changed, and what is."""
    return {
        "expected": 0,
        "title": "Session 0",
        "kind": "breakout",
        "on": "2025-03-03",
        "starts": "09:00",
        "ends": "09:10",
        "room": "east",
        "places_needed": "",
    } | changed


def address(name: str, where: dict[str, str]) -> str:
    return reverse(f"meetings:{name}", kwargs=where)


@pytest.mark.parametrize(("name", "where"), PLACES)
def test_the_secretariat_finds_each_page_of_the_desk(
    officer: Client, name: str, where: dict[str, str]
) -> None:
    assert officer.get(address(name, where)).status_code == 200


@pytest.mark.parametrize("who", SIGNED_IN)
def test_for_others_no_draft_exists_and_nothing_changes_it(who: Cast) -> None:
    a_programme("edited", sessions=2)
    client, seen = browser_of(who), queries.draft_of("edited")
    found = {client.get(address(*place)).status_code for place in PLACES}
    done = {client.post(address(*deed), {"expected": seen}).status_code for deed in DEEDS}
    assert found == done == {404}
    # Who speaks for a state or an organisation may be asked to sign, and finds that nothing waits.
    listed = 200 if who in {*POINTS, Cast.DEPUTY_KG} else 403
    assert client.get("/desk/meetings/").status_code == listed
    assert "edited" not in client.get("/desk/meetings/").content.decode()
    assert queries.draft_of("edited") == seen


def test_a_visitor_is_sent_to_sign_in_whether_the_meeting_exists_or_not(client: Client) -> None:
    for slug in ("first-meeting", "never-held"):
        answer = client.get(f"/desk/meetings/{slug}/")
        assert answer.headers["Location"].startswith(reverse("account_login"))


def test_only_who_may_edit_sees_the_door_to_the_desk() -> None:
    assert b"/desk/meetings/" in browser_of(Cast.SECRETARIAT).get("/en/").content
    assert b"/desk/meetings/" not in browser_of(Cast.EXPERT).get("/en/").content


def test_a_session_is_moved_and_retitled(officer: Client) -> None:
    form = answers(title="Opening", starts="10:00", ends="11:30", room="west", places_needed=40)
    assert officer.post(address("desk_session", SESSION), form).status_code == 302
    found = Session.objects.get(meeting__slug="edited", slug="session-0")
    assert found.title.read(Language.ENGLISH).text == "Opening"
    assert found.starts_at.isoformat() == "2025-03-03T05:00:00+00:00"
    assert (found.places_needed, found.revision) == (40, 1)
    assert found.room is not None
    assert found.room.slug == "west"


@pytest.mark.parametrize(
    ("wrong", "because"),
    [
        ({"ends": "08:00"}, "A session ends after it begins."),
        ({"on": "2025-03-04"}, "The meeting is not held on that day."),
        ({"title": ""}, "This field is required."),
        ({"room": "cellar"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    officer: Client, wrong: dict[str, object], because: str
) -> None:
    form = answers(places_needed=37) | wrong
    page = officer.post(address("desk_session", SESSION), form).content.decode()
    assert because in page
    assert 'value="37"' in page


def test_two_who_edit_at_once_see_both_versions_and_choose(officer: Client) -> None:
    where = address("desk_session", SESSION)
    officer.post(where, answers(title="Theirs"))
    page = officer.post(where, answers(title="Mine")).content.decode()
    assert "Someone else changed this while you wrote" in page
    assert rivals(page) == [("Title", "Theirs", "Mine")]  # they agree about the room
    assert 'name="expected" value="1"' in page
    assert officer.post(where, answers(title="Mine", expected=1)).status_code == 302
    found = Session.objects.get(meeting__slug="edited", slug="session-0")
    assert found.title.read(Language.ENGLISH).text == "Mine"


def test_a_session_that_is_added_is_in_the_draft_and_unknown_to_readers(officer: Client) -> None:
    form = answers(title="Тема", starts="14:00", ends="15:00")
    assert officer.post("/ru/desk/meetings/edited/sessions/add/", form).status_code == 302
    found = Session.objects.get(meeting__slug="edited", slug="session")
    assert found.title.read(Language.RUSSIAN).language is Language.RUSSIAN
    assert officer.get("/meetings/edited/sessions/session/").status_code == 404


def test_a_room_is_added_and_changed(officer: Client) -> None:
    officer.post("/desk/meetings/edited/rooms/add/", {"expected": 0, "name": "Add"})
    form = {"expected": 0, "name": "Hall", "capacity": 80, "interpretation": ["ru", "en"]}
    assert officer.post("/desk/meetings/edited/rooms/add-2/", form).status_code == 302
    page = officer.get("/en/desk/meetings/edited/").content.decode()
    assert "Hall" in page
    assert "80 seats" in page


def test_the_facts_of_a_meeting_are_public_at_once(officer: Client) -> None:
    form = {
        "expected": 0,
        "starts_on": "2025-03-03",
        "ends_on": "2025-03-04",
        "zone": "Asia/Dushanbe",
        "mode": "online",
        "host": "TJ",
        "languages": ["ru", "tg"],
    }
    assert officer.post("/desk/meetings/edited/facts/", form).status_code == 302
    shown = queries.meeting("edited", language=Language.ENGLISH).meeting
    assert (shown.ends_on, shown.zone.key, shown.host) == (date(2025, 3, 4), "Asia/Dushanbe", "TJ")
    late = officer.post("/en/desk/meetings/edited/facts/", form | {"host": "KG"}).content.decode()
    assert ("Host", "Tajikistan", "Kyrgyzstan") in rivals(late)


def test_someone_is_added_to_a_session_and_removed(officer: Client) -> None:
    where = address("desk_speakers", SESSION)
    form = {"expected": 0, "role": "speaker", "person": "Amina Yusuf", "home": "state:KZ"}
    assert officer.post(where, form).status_code == 302
    assert b"Amina Yusuf" in officer.get(where).content
    officer.post(f"{where}remove/", {"expected": 1, "place": 2})
    assert b"Amina Yusuf" not in officer.get(where).content
    stale = officer.post(f"{where}remove/", {"expected": 1, "place": 0}, follow=True)
    assert b"Someone changed the session meanwhile" in stale.content


def test_a_room_with_two_sessions_keeps_a_draft_from_being_released(officer: Client) -> None:
    a_session("edited", "beside", room="east")
    page = officer.get("/en/desk/meetings/edited/").content.decode()
    assert "One room, two sessions at one time" in page
    assert "Release the draft" not in page
    seen = queries.draft_of("edited")
    told = officer.post("/en/desk/meetings/edited/release/", {"expected": seen}, follow=True)
    assert b"someone or something is in two places" in told.content
    assert queries.meeting("edited", language=Language.ENGLISH).meeting.release == 1


def test_a_cancelled_session_clashes_no_more_and_is_struck_out_for_readers(
    officer: Client,
) -> None:
    a_session("edited", "beside", room="east")
    officer.post(address("desk_cancel", SESSION), {"expected": 0})
    seen = queries.draft_of("edited")
    officer.post("/desk/meetings/edited/release/", {"expected": seen})
    calendar = officer.get("/meetings/edited/programme.ics").content.decode()
    cancelled = next(event for event in calendar.split("BEGIN:VEVENT") if "Session 0" in event)
    assert "STATUS:CANCELLED" in cancelled
    assert "SEQUENCE:1" in cancelled
    assert calendar.count("SEQUENCE:1") == 1
    assert "Cancelled" in officer.get("/en/meetings/edited/programme/").content.decode()


def test_the_desk_takes_as_many_queries_for_ten_sessions_as_for_a_hundred() -> None:
    client = browser_of(Cast.SECRETARIAT)
    a_programme("small", sessions=10)
    a_programme("large", sessions=100)

    def asked(slug: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/desk/meetings/{slug}/")
        return len(captured)

    asked("small")  # the first request of a session also notes that it was there
    assert asked("small") == asked("large")


def test_nobody_is_in_two_rooms_at_once() -> None:
    a_programme("edited", sessions=2)
    officer = actor(Cast.SECRETARIAT)
    before = queries.draft("edited", actor=officer, language=Language.ENGLISH)
    assert before.clashes == ()  # an office of one name is not one person
    for place, row in enumerate(before.sessions):
        actions.let_appear(
            actor=officer,
            meeting="edited",
            session=row.session.slug,
            draft=a_person(),
            expected=0,
            at=AT + timedelta(minutes=place),
        )
    after = queries.draft("edited", actor=officer, language=Language.ENGLISH)
    assert [one.what for one in after.blocking] == [("Amina Yusuf (KZ)",)]
