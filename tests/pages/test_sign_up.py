"""The pages and the API of places in sessions."""

from __future__ import annotations

import pytest
from tests.attending import accredited, kg, opened
from tests.cast import Cast, browser_of, user_of
from tests.tokens import a_token, program

pytestmark = pytest.mark.django_db

SIGN_UP = "/en/meetings/convened/sign-up/"


def test_delegates_and_focal_points_sign_up_and_see_their_own_alone() -> None:
    invitation = kg()
    mine = accredited(invitation, "Mine", email=user_of(Cast.EXPERT).email)
    other = accredited(invitation, "Other Marker")
    opened("convened", "session-0", capacity=1)
    opened("convened", "session-1", capacity=5)
    expert, point = browser_of(Cast.EXPERT), browser_of(Cast.FOCAL_POINT_KG)
    officer = browser_of(Cast.SECRETARIAT)
    at = f"{SIGN_UP}session-0/"
    assert "The place is yours." in point.post(at, {"delegate": other.pk}, follow=True).text
    told = expert.post(at, {"delegate": mine.pk}, follow=True).text
    assert "Number 1 of those who wait." in told
    assert "Other Marker" not in told
    assert "1 of 1 places taken" in told
    clash = expert.post(f"{SIGN_UP}session-1/", {"delegate": mine.pk}, follow=True).text
    assert "At that time they are in “Session 0”." in clash
    assert expert.post(at, {"delegate": other.pk}).status_code == 404
    point.post(at, {"delegate": other.pk, "do": "give up"})
    assert "has a place" in expert.get(SIGN_UP).text
    assert "Mine" not in browser_of(Cast.NGO_MEMBER).get(SIGN_UP).text
    api = program(a_token(Cast.EXPERT, ["attendance.sign_up"]))
    at_api = "/api/v1/meetings/convened/sign-ups/"
    found = {row["session"]: row for row in api.get(at_api).json()}
    assert found["session-0"]["own"] == [{"delegate": str(mine.pk), "waits": 0}]
    said = {"delegate": str(mine.pk)}
    again = api.put(f"{at_api}session-0/", said, "application/json")
    assert (again.status_code, again.json()["title"]) == (409, "They are on the list already.")
    gone = api.delete(f"{at_api}session-0/", said, "application/json")
    assert gone.json()["own"] == []
    page = officer.get("/en/attendance/convened/sign-up/session-0/").text
    assert 'name="capacity" value="1"' in page
    form = {"expected": 1, "capacity": 3, "opens_at": "2030-01-02T09:00"}
    early = officer.post(
        "/en/attendance/convened/sign-up/session-0/", form | {"closes_at": "2030-01-01T09:00"}
    )
    assert "Sign-up closes after it opens." in early.text
