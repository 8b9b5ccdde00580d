"""Whoever is erased leaves no trace in any room, and every figure is what it was."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.attending import accredited, badge_of, opened, scanned, sessions, signed_up
from tests.cast import Cast, actor, browser_of
from tests.delegating import answered, sent
from tests.files import a_png
from tests.jobs import do_what_waits
from tests.traces import files_with, letters_with, tables_with

from umid.council.attendance import queries as attendance
from umid.council.attendance.models import Scan
from umid.council.calendar import actions as calendar
from umid.council.calendar.models import Entry
from umid.council.delegations import actions
from umid.council.delegations.models import Delegate, Invitation
from umid.council.floor import actions as floor
from umid.council.floor import queries as spoken
from umid.council.floor.actions import Deed
from umid.council.floor.models import Asked
from umid.council.floor.rules.kinds import Attribution, Event
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
MARKER = f"marker-{uuid4().hex}"  # of this run's own: others write to the same files at once
MAIL = f"{MARKER}@x.example"
MEETING = "leaving"


class Capture(Protocol):
    """pytest-django's fixture."""

    def __call__(self, *, execute: bool) -> AbstractContextManager[list[Any]]: ...


def invited() -> Invitation:
    sessions(MEETING)
    invitation = sent(MEETING, state="KG")
    answered(invitation, Cast.FOCAL_POINT_KG)
    return invitation


def planted(invitation: Invitation) -> Delegate:
    """Someone of whom every room knows something."""
    row = accredited(invitation, MARKER, email=MAIL)
    photo = SimpleUploadedFile(f"{MARKER}.png", a_png(), "image/png")
    address = f"/en/delegations/delegates/{row.pk}/photo/"
    assert browser_of(Cast.FOCAL_POINT_KG).post(address, {"file": photo}).status_code == 302
    scanned(badge_of(row))
    opened(MEETING)
    signed_up(row)
    sent_at = _before() - timedelta(days=1)
    calendar.send(actor=actor(Cast.SECRETARIAT), meeting=MEETING, at=sent_at)
    _speaks(row)
    return row


def _speaks(row: Delegate) -> None:
    session = "session-0"
    floor.set_up(
        actor=SYSTEM,
        meeting=MEETING,
        session=session,
        attribution=Attribution.PARTICIPANTS,
        at=_before(),
    )
    _chairs(Deed(Event.OPEN))
    chair = actor(Cast.SECRETARIAT)
    entry = floor.ask_for(
        actor=chair, meeting=MEETING, session=session, party="state:KG", at=_before()
    ).number
    _chairs(Deed(Event.START, entry=entry, person=row.pk))
    _chairs(Deed(Event.STOP, entry=entry), minutes=3)


def _chairs(deed: Deed, minutes: int = 0) -> None:
    at = _before() + timedelta(minutes=minutes)
    chair = actor(Cast.SECRETARIAT)
    floor.chair(actor=chair, meeting=MEETING, session="session-0", deed=deed, at=at)


def _before() -> datetime:
    return datetime(2030, 3, 20, 5, tzinfo=UTC)


def figures() -> tuple[object, ...]:
    """Who was there by state and category, and how long was spoken."""
    view = attendance.attendance(
        MEETING, actor=actor(Cast.SECRETARIAT), session="", at=_before(), language=Language.ENGLISH
    )
    times = spoken.spoken(
        MEETING,
        "session-0",
        actor=actor(Cast.SECRETARIAT),
        at=_before() + timedelta(hours=1),
        language=Language.ENGLISH,
    )
    return view.total, view.by_party, times.total, [one.spoken for one in times.by_person]


def test_who_is_erased_leaves_no_trace_in_any_room_and_every_figure_stays(
    django_capture_on_commit_callbacks: Capture,
) -> None:
    row = planted(invited())
    places = {"delegations_delegate", "calendar_entry"}
    assert tables_with(MARKER) >= places
    assert Scan.objects.exists()
    assert Asked.objects.filter(person=row.pk).exists()
    before = figures()
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_over(actor=SYSTEM, at=_before() + timedelta(days=400))
    assert tables_with(MARKER) == set()
    assert files_with(MARKER) == set()
    do_what_waits()
    assert letters_with(MARKER) == []
    assert figures() == before
    page = browser_of(Cast.SECRETARIAT).get(f"/en/meetings/{MEETING}/floor/session-0/times/")
    assert "Someone who is not named any more" in page.content.decode()


def test_addresses_go_from_calendars_when_contact_data_go() -> None:
    row = planted(invited())
    actions.erase_over(actor=SYSTEM, at=_before() + timedelta(days=100))
    row.refresh_from_db()
    assert (row.name, row.email) == (MARKER, "")
    assert not Entry.objects.exists()
    assert MAIL not in "".join(tables_with(MAIL))


def test_a_person_sees_what_every_room_keeps_about_them() -> None:
    row = accredited(
        invited(), "Aizada Osmonova", email=f"{Cast.EXPERT.value}@demonstration.example"
    )
    scanned(badge_of(row))
    sent_at = _before() - timedelta(days=1)
    assert calendar.send(actor=actor(Cast.SECRETARIAT), meeting=MEETING, at=sent_at) == 1
    page = browser_of(Cast.EXPERT).get(f"/en/delegations/delegates/{row.pk}/kept/")
    said = page.content.decode()
    assert "Check-ins and check-outs" in said
    assert "Calendar entry sent to" in said
