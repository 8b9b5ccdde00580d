"""What the desk writes, on either engine: signatures, announcements, memberships, unsaved words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.cast import Cast, actor
from tests.making import AT, an_announcement, an_organiser

from umid.council.meetings import actions as meetings
from umid.council.meetings import queries
from umid.council.meetings.models import Announcement, Meeting, Signatory
from umid.council.meetings.policies import announcements_visible_at
from umid.foundation.access.actors import ANONYMOUS, SYSTEM
from umid.foundation.audit.models import Entry
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import Membership
from umid.foundation.directory.queries import home_named
from umid.foundation.directory.rules.posts import Home
from umid.foundation.writing import actions as writing
from umid.foundation.writing.models import Unsaved
from umid.foundation.writing.queries import unsaved
from umid.foundation.writing.rules import KEPT_FOR, Place
from umid.kernel.errors import Conflict

pytestmark = pytest.mark.django_db

PLACE = Place("meetings:desk_session", "first-meeting/closing")
HOUR = timedelta(hours=1)


def test_a_state_and_an_organisation_sign_for_one_draft() -> None:
    an_organiser("first-meeting", state="KG")
    parties = [home_named(key) for key in ("state:KG", "organisation:unoct")]
    officer = actor(Cast.SECRETARIAT)
    meetings.name_signatories(actor=officer, meeting="first-meeting", parties=parties, at=AT)
    seen = queries.draft_of("first-meeting")
    for who in (Cast.FOCAL_POINT_KG, Cast.FOCAL_POINT_UN):
        meetings.agree(actor=actor(who), meeting="first-meeting", expected=seen, at=AT)
    assert {row.home: row.agreed_to for row in Signatory.objects.all()} == {
        parties[0]: seen,
        parties[1]: seen,
    }
    meetings.name_signatories(actor=officer, meeting="first-meeting", parties=parties[:1], at=AT)
    assert [row.home for row in Signatory.objects.all()] == [Home(state="KG")]
    assert Signatory.objects.get().agreed_to == seen  # who is asked still has agreed


@pytest.mark.parametrize("parties", [{}, {"state_id": "KG", "organisation": "unoct"}])
def test_a_signatory_is_one_party(parties: dict[str, str]) -> None:
    organisation = home_named("organisation:unoct").organisation
    named = {"state_id": parties.get("state_id")}
    key = organisation if "organisation" in parties else None
    meeting = Meeting.objects.get(slug="first-meeting")
    with pytest.raises(IntegrityError), transaction.atomic():
        Signatory.objects.create(meeting=meeting, organisation_id=key, **named)


def test_an_announcement_is_visible_from_its_moments_on_and_until_it_is_withdrawn() -> None:
    an_announcement("timed", embargo_until=AT + HOUR)

    def visible(hours: float) -> bool:
        found = Announcement.objects.filter(announcements_visible_at(AT + hours * HOUR))
        return found.filter(slug="timed").exists()

    assert [visible(hours) for hours in (-1, 0, 0.99, 1, 2)] == [False, False, False, True, True]
    officer = actor(Cast.SECRETARIAT)
    meetings.withdraw(actor=officer, announcement="timed", expected=0, at=AT + 2 * HOUR)
    assert not visible(3)
    with pytest.raises(Conflict):
        meetings.publish(actor=officer, announcement="timed", expected=0, at=AT + 3 * HOUR)
    meetings.publish(actor=officer, announcement="timed", expected=1, at=AT + 4 * HOUR)
    assert [visible(hours) for hours in (3, 4)] == [False, True]


def test_a_membership_ends_and_is_not_deleted() -> None:
    before = Membership.objects.count()
    directory.leave_body(
        actor=SYSTEM, body="council", place=0, until_on=date(2030, 1, 1), expected=0, at=AT
    )
    with pytest.raises(Conflict):
        directory.leave_body(
            actor=SYSTEM, body="council", place=1, until_on=date(2030, 1, 1), expected=0, at=AT
        )
    assert Membership.objects.count() == before
    assert Entry.objects.filter(did="directory.leave_body").count() == 1


def test_what_is_typed_replaces_what_was_typed_and_expires() -> None:
    me, other = actor(Cast.EXPERT), actor(Cast.AUDITOR)
    for hours, words in enumerate(("first", "second")):
        values = {"title": [words]}
        writing.keep(actor=me, place=PLACE, values=values, at=AT + hours * HOUR)
    writing.keep(actor=other, place=PLACE, values={"title": ["theirs"]}, at=AT)
    kept = unsaved(PLACE, actor=me)
    assert kept is not None
    assert (kept.values, kept.typed_at) == ({"title": ["second"]}, AT + HOUR)
    assert unsaved(PLACE, actor=ANONYMOUS) is None
    assert writing.expire(at=AT + KEPT_FOR + HOUR / 2) == 1
    assert unsaved(PLACE, actor=other) is None
    writing.discard(actor=me, place=PLACE)
    assert not Unsaved.objects.exists()
