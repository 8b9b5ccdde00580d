"""Convening in the browser: from nothing, from an earlier meeting, put off, called off."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import Cast, browser_of
from tests.making import AT, a_meeting, a_programme

from umid.council.delegations.actions import invite
from umid.council.delegations.drafts import InvitationDraft, Terms
from umid.council.delegations.models import Invitation
from umid.council.delegations.rules.kinds import Category
from umid.council.meetings.models import Alias, Meeting, Participation, Session
from umid.foundation.access.actors import SYSTEM
from umid.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db

ADD = reverse("meetings:convene")


@pytest.fixture
def officer(db: None) -> Client:
    del db
    return browser_of(Cast.SECRETARIAT)


def said(**changed: object) -> dict[str, object]:
    """A meeting as the form has it, and what is changed in it."""
    return {
        "expected": 0,
        "title": "Spring session",
        "aliases": "Second session\nMeeting of the working groups",
        "description": "",
        "bodies": ["council"],
        "starts_on": "2027-04-05",
        "ends_on": "2027-04-06",
        "zone": "Asia/Almaty",
        "mode": "hybrid",
        "city": "Almaty",
        "venue": "",
        "host": "KZ",
        "languages": ["en", "ru"],
        "agenda": "Opening\nClosing",
        "organisers": ["state:KZ"],
        "announced": "",
        "confirmed": "",
        "begins_from": "",
    } | changed


def test_a_meeting_is_convened_from_nothing(officer: Client) -> None:
    assert officer.post(ADD, said()).status_code == 302
    made = Meeting.objects.get(slug="spring-session")
    assert (made.time_zone, made.host_id, made.languages) == ("Asia/Almaty", "KZ", ["en", "ru"])
    assert [one.title.read("en").text for one in made.agenda.all()] == ["Opening", "Closing"]
    assert set(made.aliases.values_list("slug", flat=True)) == {
        "second-session",
        "meeting-of-the-working-groups",
    }
    assert Participation.objects.get(meeting=made).state_id == "KZ"
    page = officer.get(reverse("meetings:overview", args=["spring-session"])).content.decode()
    assert "Spring session" in page
    assert "Second session" in page


def test_a_second_meeting_of_that_name_has_an_address_of_its_own(officer: Client) -> None:
    officer.post(ADD, said())
    officer.post(ADD, said())
    assert Meeting.objects.filter(slug="spring-session-2").exists()
    assert Alias.objects.filter(slug="second-session-2").exists()


@pytest.mark.parametrize(
    ("changed", "about"),
    [
        ({"title": ""}, "title"),
        ({"bodies": []}, "bodies"),
        ({"ends_on": "2027-04-01"}, "ends_on"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"begins_from": "never-held"}, "begins_from"),
    ],
)
def test_what_cannot_be_is_said_beside_its_question(
    officer: Client, changed: dict[str, object], about: str
) -> None:
    page = officer.post(ADD, said(**changed))
    assert about in page.context["form"].errors
    assert not Meeting.objects.filter(slug="spring-session").exists()


def test_only_the_secretariat_convenes(db: None) -> None:
    del db
    for who in (Cast.FOCAL_POINT_UZ, Cast.ADMINISTRATOR, Cast.EXPERT):
        assert browser_of(who).post(ADD, said()).status_code == 403
    assert not Meeting.objects.filter(slug="spring-session").exists()


def test_the_skeleton_of_an_earlier_meeting_is_copied_and_nobody_s_name(officer: Client) -> None:
    a_programme("autumn", sessions=4)
    dropped = Session.objects.get(meeting__slug="autumn", slug="session-3")
    Session.objects.filter(pk=dropped.pk).update(cancelled_at=AT)
    draft = InvitationDraft(Terms({Category.DELEGATE: 3}, AT), state="UZ")
    invite(actor=SYSTEM, meeting="autumn", drafts=[draft], at=AT)
    officer.post(ADD, said(begins_from="autumn", agenda="", ends_on="2027-04-05"))
    made = Meeting.objects.get(slug="spring-session")
    assert [one.slug for one in made.rooms.all()] == ["east", "west"]
    sessions = list(made.sessions.all())
    assert [one.slug for one in sessions] == ["session-0", "session-1", "session-2"]
    assert sessions[0].starts_at.isoformat() == "2027-04-05T04:00:00+00:00"  # nine in Almaty
    assert sessions[0].room is not None
    assert sessions[0].room.meeting_id == made.pk
    assert not any(one.appearances.exists() for one in sessions)
    asked = Invitation.objects.get(meeting=made)
    assert (asked.state_id, asked.standing) == ("UZ", "draft")
    assert [(one.category, one.places) for one in asked.quotas.all()] == [("delegate", 3)]
    assert asked.deadline_at > made.changed_at


def test_sessions_that_fall_behind_the_last_day_stay_behind(officer: Client) -> None:
    a_programme("autumn", sessions=2)
    Meeting.objects.filter(slug="autumn").update(starts_on=date(2025, 3, 1))
    officer.post(ADD, said(begins_from="autumn", ends_on="2027-04-06"))
    assert not Session.objects.filter(meeting__slug="spring-session").exists()


def about(slug: str) -> str:
    return reverse("meetings:desk_about", args=[slug])


def test_names_agenda_and_organisers_change_and_what_stays_keeps_its_row(officer: Client) -> None:
    officer.post(ADD, said())
    made = Meeting.objects.get(slug="spring-session")
    kept, name = made.agenda.get(order=1).pk, Alias.objects.get(slug="second-session").pk
    answers = said(
        agenda="Welcome\nClosing", aliases="Second session", organisers=["state:UZ"], city=""
    )
    assert officer.post(about("spring-session"), answers).status_code == 302
    made.refresh_from_db()
    assert made.agenda.get(order=1).pk == kept
    assert made.aliases.get().pk == name
    assert made.city is None
    assert [one.state_id for one in made.participations.all()] == ["UZ"]


def test_who_wrote_later_is_shown_what_the_other_wrote(officer: Client) -> None:
    officer.post(ADD, said())
    officer.post(about("spring-session"), said(title="Spring meeting"))
    page = officer.post(about("spring-session"), said(title="April meeting"))
    assert page.status_code == 200
    assert [one.theirs for one in page.context["form"].rivals] == ["Spring meeting"]
    assert Meeting.objects.get(slug="spring-session").title.read("en").text == "Spring meeting"


def holding(slug: str) -> str:
    return reverse("meetings:desk_holding", args=[slug])


def test_a_meeting_is_postponed_for_a_reason_and_those_who_take_part_are_told(
    officer: Client,
) -> None:
    officer.post(ADD, said())
    before = Notice.objects.count()
    answers = {"expected": 0, "to": "postponed", "reason": "The venue is closed."}
    assert officer.post(holding("spring-session"), answers).status_code == 302
    made = Meeting.objects.get(slug="spring-session")
    assert made.holding == "postponed"
    assert Notice.objects.count() > before or not Participation.objects.exists()
    page = officer.get(reverse("meetings:overview", args=["spring-session"])).content.decode()
    assert "The venue is closed." in page
    assert "Postponed" in page
    assert "EventPostponed" in page


def test_without_a_reason_nothing_is_called_off(officer: Client) -> None:
    a_meeting("autumn")
    page = officer.post(holding("autumn"), {"expected": 0, "to": "cancelled", "reason": " "})
    assert page.status_code == 200
    assert "Say why" in page.content.decode()
    assert Meeting.objects.get(slug="autumn").holding == "as_set"


def test_a_meeting_is_held_after_all(officer: Client) -> None:
    a_meeting("autumn")
    officer.post(holding("autumn"), {"expected": 0, "to": "cancelled", "reason": "Strike"})
    officer.post(holding("autumn"), {"expected": 1, "to": "as_set", "reason": ""})
    made = Meeting.objects.get(slug="autumn")
    assert (made.holding, made.held_because) == ("as_set", None)


def test_calendars_learn_that_it_is_not_held(officer: Client) -> None:
    a_programme("autumn", sessions=1)
    ics = reverse("meetings:programme_ics", args=["autumn"])
    assert b"STATUS:CANCELLED" not in officer.get(ics).content
    revision = Meeting.objects.get(slug="autumn").revision
    answers = {"expected": revision, "to": "postponed", "reason": "Strike"}
    officer.post(holding("autumn"), answers)
    assert b"STATUS:CANCELLED" in officer.get(ics).content
