"""Co-organisers agree to the very draft that is released; organising alone shows nobody a draft."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.cast import Cast, actor, browser_of, user_of
from tests.making import a_session, an_organiser

from umid.council.meetings import queries
from umid.council.meetings.models import Signatory
from umid.foundation.audit.models import Entry
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

DRAFT = "/en/desk/meetings/first-meeting/"


@pytest.fixture
def officer(db: None) -> Client:
    """The secretariat, once it has asked a co-organiser to agree to a draft that has news."""
    del db
    a_session("first-meeting", "added")
    client = browser_of(Cast.SECRETARIAT)
    client.post(f"{DRAFT}signatories/", {"signatory": ["organisation:unoct"]})
    return client


def press(client: Client, what: str, draft: int | None = None) -> str:
    """Press a button of the draft's page, as it was seen; returns the page that follows."""
    seen = queries.draft_of("first-meeting") if draft is None else draft
    return client.post(f"{DRAFT}{what}/", {"expected": seen}, follow=True).content.decode()


def test_a_release_waits_for_every_signatory(officer: Client) -> None:
    assert "is waited for" in officer.get(DRAFT).content.decode()
    assert "a co-organiser has not agreed" in press(officer, "release")
    assert "You have agreed" in press(browser_of(Cast.FOCAL_POINT_UN), "agree")
    assert "has agreed" in officer.get(DRAFT).content.decode()
    assert "Release 2 is out" in press(officer, "release")


def test_an_edit_after_it_makes_an_agreement_void(officer: Client) -> None:
    press(browser_of(Cast.FOCAL_POINT_UN), "agree")
    a_session("first-meeting", "another")
    assert "is waited for" in officer.get(DRAFT).content.decode()
    assert "a co-organiser has not agreed" in press(officer, "release")


def test_nobody_agrees_to_a_draft_that_they_have_not_seen(officer: Client) -> None:
    del officer
    seen = queries.draft_of("first-meeting")
    a_session("first-meeting", "another")
    point = browser_of(Cast.FOCAL_POINT_UN)
    assert "Someone changed the draft meanwhile" in press(point, "agree", seen)


def test_who_speaks_for_a_signatory_reads_the_draft_and_changes_nothing(officer: Client) -> None:
    del officer
    point = browser_of(Cast.FOCAL_POINT_UN)
    page = point.get(DRAFT).content.decode()
    assert "Agree to this draft" in page
    assert "Add a session" not in page
    assert b"First meeting" in point.get("/en/desk/meetings/").content
    seen = queries.draft_of("first-meeting")
    assert point.post(f"{DRAFT}release/", {"expected": seen}).status_code == 403
    assert point.post(f"{DRAFT}signatories/", {}).status_code == 403
    assert queries.releases("first-meeting", language=Language.ENGLISH).releases[0].number == 1


@pytest.mark.parametrize("who", [Cast.FOCAL_POINT_UZ, Cast.FOCAL_POINT_KG, Cast.DEPUTY_KG])
def test_a_state_signs_by_its_focal_point_or_their_deputy(officer: Client, who: Cast) -> None:
    code = actor(who).state
    assert code is not None
    if code != "UZ":  # whose bodies organise the meeting
        an_organiser("first-meeting", state=code)
    officer.post(f"{DRAFT}signatories/", {"signatory": [f"state:{code}"]})
    assert "a co-organiser has not agreed" in press(officer, "release")
    assert "Agree to this draft" in browser_of(who).get(DRAFT).content.decode()
    press(browser_of(who), "agree")
    signed = Signatory.objects.get(meeting__slug="first-meeting")
    assert (signed.state_id, signed.organisation) == (code, None)
    assert signed.agreed_by == f"directory.user:{user_of(who).pk}"
    assert "Release 2 is out" in press(officer, "release")


@pytest.mark.parametrize("who", [Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UN, Cast.SECURITY_OFFICER])
def test_nobody_signs_for_another_state(officer: Client, who: Cast) -> None:
    officer.post(f"{DRAFT}signatories/", {"signatory": ["state:UZ"]})
    seen = queries.draft_of("first-meeting")
    client = browser_of(who)
    assert client.get(DRAFT).status_code == 404
    assert client.post(f"{DRAFT}agree/", {"expected": seen}).status_code == 404
    assert Signatory.objects.get().agreed_to is None


def test_a_state_that_does_not_organise_is_not_asked(officer: Client) -> None:
    page = officer.post(f"{DRAFT}signatories/", {"signatory": ["state:KZ"]}, follow=True)
    assert b"Only who organises a meeting signs" in page.content
    assert officer.post(f"{DRAFT}signatories/", {"signatory": ["state:XX"]}).status_code == 404


def test_the_page_says_who_agreed_who_is_waited_for_and_whose_agreement_an_edit_voided(
    officer: Client,
) -> None:
    officer.post(f"{DRAFT}signatories/", {"signatory": ["state:UZ", "organisation:unoct"]})
    press(browser_of(Cast.FOCAL_POINT_UN), "agree")
    page = officer.get(DRAFT).content.decode()
    assert 'max="2" value="1"' in page or 'value="1" max="2"' in page
    assert page.count("has agreed") == page.count("is waited for") == 1
    a_session("first-meeting", "another")
    assert "agreed to an earlier draft" in officer.get(DRAFT).content.decode()


@pytest.mark.parametrize("who", [Cast.SECURITY_OFFICER, Cast.NGO_MEMBER, Cast.FOCAL_POINT_KG])
def test_others_know_of_no_draft_though_their_organisation_may_organise(
    officer: Client, who: Cast
) -> None:
    officer.post(
        f"{DRAFT}signatories/", {"signatory": ["organisation:sss-uz", "organisation:unoct"]}
    )
    assert browser_of(who).get(DRAFT).status_code == 404


def test_only_organisers_are_asked(officer: Client) -> None:
    page = officer.post(
        f"{DRAFT}signatories/", {"signatory": ["organisation:illustrative-ngo"]}, follow=True
    )
    assert b"Only who organises a meeting signs" in page.content


def test_an_agreement_is_in_the_record(officer: Client) -> None:
    del officer
    press(browser_of(Cast.FOCAL_POINT_UN), "agree")
    entry = Entry.objects.get(did="meetings.agree")
    assert entry.detail == {"draft": queries.draft_of("first-meeting")}
