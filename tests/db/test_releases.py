"""A release keeps the draft whole, numbers it, and is written down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Cast, actor
from tests.making import AT, a_programme, a_release, a_session

from umid.council.meetings import actions, queries
from umid.council.meetings.models import Meeting, ReleasedSession
from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.models import Entry
from umid.kernel.errors import Conflict, NotFound

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(days=1)


def revisions(meeting: str) -> dict[str, tuple[int, bool]]:
    """For each session its number in calendars, and whether it changed with the last release."""
    rows = ReleasedSession.objects.known().filter(release__meeting__slug=meeting)
    return {row.slug: (row.sequence, row.changed_at == LATER) for row in rows}


def test_only_what_is_new_counts_as_changed() -> None:
    a_programme("edited", sessions=2)
    a_session("edited", "added")
    assert a_release("edited", at=LATER) == 2
    assert revisions("edited") == {
        "session-0": (0, False),
        "session-1": (0, False),
        "added": (0, True),
    }


def test_a_draft_that_has_gone_on_is_not_released_unseen() -> None:
    a_programme("edited", sessions=2)
    seen = queries.draft_of("edited")
    a_session("edited", "added")
    with pytest.raises(Conflict):
        actions.release(actor=SYSTEM, meeting="edited", expected=seen, at=LATER)


def test_what_readers_have_already_is_not_released_again() -> None:
    a_programme("edited", sessions=2)
    with pytest.raises(actions.NothingNew):
        a_release("edited", at=LATER)


def test_a_release_is_in_the_record() -> None:
    a_programme("edited", sessions=2)
    edited = Meeting.objects.get(slug="edited")
    entry = Entry.objects.get(did="meetings.release", object=f"meetings.meeting:{edited.pk}")
    assert entry.detail == {"release": 1}


def test_a_focal_point_knows_of_no_draft_to_release() -> None:
    a_programme("edited", sessions=2)
    with pytest.raises(NotFound):
        actions.release(
            actor=actor(Cast.FOCAL_POINT_UZ),
            meeting="edited",
            expected=queries.draft_of("edited"),
            at=LATER,
        )
