"""The hall's clock, the console and a delegation's place: what they show, cost and keep silent."""

from __future__ import annotations

from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import Cast, browser_of
from tests.floors import FIRST, SESSION, a_floor, after, asks, do, speaks

from umid.council.floor.actions import Deed
from umid.council.floor.models import Floor, Moment
from umid.council.floor.rules.kinds import Attribution, Event

pytestmark = pytest.mark.django_db

CLOCK = f"/meetings/{FIRST}/floor/{SESSION}/"
LIVE = f"{CLOCK}live/"
CONSOLE = f"/desk/meetings/{FIRST}/floor/{SESSION}/"
API = f"/api/v1{CLOCK}"
TOLD = [CLOCK, LIVE, f"{CLOCK}times/", API]


def said(client: Client, address: str) -> str:
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_unchanged_floor_is_answered_with_nothing_and_one_query(client: Client) -> None:
    a_floor()
    tag = client.get(LIVE).headers["ETag"]
    with CaptureQueriesContext(connection) as captured:
        again = client.get(LIVE, headers={"if-none-match": tag})
    assert (again.status_code, again.content, len(captured)) == (304, b"", 1)


@pytest.mark.parametrize("part", ["", "seat/"])
def test_what_a_signed_in_reader_s_unchanged_floor_adds_is_one_query(part: str) -> None:
    a_floor()
    point = browser_of(Cast.FOCAL_POINT_KG)
    tag = point.get(f"{CLOCK}{part}live/").headers["ETag"]
    with CaptureQueriesContext(connection) as captured:
        again = point.get(f"{CLOCK}{part}live/", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert [one["sql"] for one in captured if "floor_floor" in one["sql"]] != []
    who = [one for one in captured if "floor_" not in one["sql"] and "meetings_" not in one["sql"]]
    assert len(captured) - len(who) == 1


@pytest.mark.parametrize("change", ["moment", "attribution"])
def test_whatever_changes_what_is_shown_is_answered_in_full(client: Client, change: str) -> None:
    a_floor()
    tag = client.get(LIVE).headers["ETag"]
    officer = browser_of(Cast.SECRETARIAT)
    if change == "moment":
        asks()
    else:
        officer.post(CONSOLE, {"do": "attribute", "attribution": "none"})
    assert client.get(LIVE, headers={"if-none-match": tag}).status_code == 200


def test_a_tag_of_one_reader_is_no_tag_of_another(client: Client) -> None:
    a_floor(Attribution.PARTICIPANTS)
    tag = client.get(LIVE).headers["ETag"]
    point = browser_of(Cast.FOCAL_POINT_KG)
    assert point.get(LIVE, headers={"if-none-match": tag}).status_code == 200


def test_the_clock_is_right_after_a_reload(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    a_floor()
    do(Deed(Event.START, entry=asks()), second=10)
    for second, shown in [(75, "1:05"), (3610, "60:00")]:
        monkeypatch.setattr("django.utils.timezone.now", partial(after, second))
        assert f">{shown}</span>" in said(client, LIVE)
        assert f">{shown}</span>" in said(client, CLOCK)


@pytest.mark.parametrize("who", [Cast.VISITOR, Cast.SECURITY_OFFICER, Cast.FOCAL_POINT_UZ])
def test_no_page_and_no_program_learns_who_spoke_unnamed(who: Cast) -> None:
    a_floor(Attribution.NONE)
    client = browser_of(who)
    speaks(asks(), 0, 60)
    do(Deed(Event.START, entry=asks(second=70)), second=80)
    for address in TOLD:
        page = said(client, address)
        assert "Kyrgyz" not in page
        assert '"KG"' not in page


def test_the_secretariat_sees_no_name_in_log_and_statistics_either() -> None:
    a_floor(Attribution.NONE)
    speaks(asks(), 0, 60)
    assert "Kyrgyz" not in said(browser_of(Cast.SECRETARIAT), f"{CLOCK}times/")


def test_the_chair_gives_the_floor_pauses_and_stops_without_a_script() -> None:
    a_floor()
    first, second = asks(), asks(Cast.FOCAL_POINT_UZ)
    officer = browser_of(Cast.SECRETARIAT)
    for answers in [
        {"do": "first", "entry": second, "order": f"{first},{second},"},
        {"do": "start", "entry": second, "voice": "woman"},
        {"do": "pause", "entry": second},
        {"do": "resume", "entry": second},
        {"do": "stop", "entry": second},
        {"do": "limit", "category": "state", "minutes": "5"},
        {"do": "leave", "entry": first},
        {"do": "add", "party": "state:TJ", "item": ""},
        {"do": "close"},
    ]:
        assert officer.post(CONSOLE, answers).status_code == 302
    found = list(Moment.objects.order_by("number").values_list("event", flat=True))
    assert found[3:] == [
        "order",
        "start",
        "pause",
        "resume",
        "stop",
        "limit",
        "leave",
        "join",
        "close",
    ]


def test_the_chair_is_told_why_something_is_not_possible() -> None:
    a_floor()
    officer = browser_of(Cast.SECRETARIAT)
    page = officer.post(CONSOLE, {"do": "stop", "entry": "9"}, follow=True).content.decode()
    assert "They do not have the floor any more." in page
    assert officer.post(CONSOLE, {"do": "nonsense"}).status_code == 404


def test_a_delegation_comes_onto_the_list_raises_a_point_and_leaves() -> None:
    a_floor()
    point = browser_of(Cast.FOCAL_POINT_KG)
    assert point.post(f"{CLOCK}seat/", {"do": "ask", "item": ""}).status_code == 302
    assert point.post(f"{CLOCK}seat/", {"do": "point"}).status_code == 302
    page = said(point, f"{CLOCK}seat/")
    assert "Place 1" in page
    assert "Place 2" in page
    entry = Moment.objects.get(event=Event.JOIN).number
    point.post(f"{CLOCK}seat/", {"do": "leave", "entry": entry})
    assert "Place 2" not in said(point, f"{CLOCK}seat/")


def test_the_secretariat_sets_a_floor_up_from_the_meeting() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    assert "Set up the floor" in said(officer, f"/meetings/{FIRST}/floor/")
    assert officer.post(f"{CONSOLE}set-up/").status_code == 302
    assert Floor.objects.get().attribution == Attribution.PARTICIPANTS
    assert CLOCK in said(Client(), f"/meetings/{FIRST}/floor/")


@pytest.mark.parametrize("address", [CLOCK, LIVE, f"{CLOCK}times/", API])
def test_a_longer_list_takes_no_more_queries(client: Client, address: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    a_floor()
    speaks(asks(), 0, 1)
    one = queries()
    for number in range(3):
        speaks(asks(), 10 + number, 11 + number)
    asks(second=20)
    asks(Cast.FOCAL_POINT_UZ, second=20)
    assert queries() == one


def test_times_add_up_on_the_page(client: Client) -> None:
    a_floor()
    speaks(asks(), 0, 60)
    speaks(asks(Cast.FOCAL_POINT_UZ), 60, 95)
    page = said(client, f"{CLOCK}times/")
    assert all(time in page for time in ("1:35", "1:00", "0:35"))
