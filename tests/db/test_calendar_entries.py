"""Calendars are told of meetings: once, anew where something changed, and no more."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from shutil import which

import pytest
from django.core import mail
from icalendar import Calendar
from tests.cast import Cast, actor
from tests.delegating import ON, decided, submitted, to_kg
from tests.jobs import do_what_waits, waits
from tests.making import TASHKENT, a_release

from umid.council.calendar import actions, queries
from umid.council.calendar.models import Entry
from umid.council.calendar.rules import Answer, Closed
from umid.council.calendar.sealing import sealed
from umid.council.delegations import actions as delegating
from umid.council.delegations.models import Delegate
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings import actions as meeting_actions
from umid.council.meetings.drafts import SessionDraft
from umid.council.meetings.models import Meeting
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.access.actors import SYSTEM
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry as Recorded
from umid.foundation.notices.models import Delivery
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

SLUG = "convened"
AT = datetime(2030, 2, 10, 9, tzinfo=UTC)
STARTS = datetime(ON.year, ON.month, ON.day, 9, tzinfo=TASHKENT)
MARKER = "planted-marker@kg.example"
ICAL_JS = Path(__file__).resolve().parents[2] / "var/npm/node_modules/ical.js"
READ_WITH_ICAL_JS = """
import { readFileSync } from "node:fs"
const [, library, ...files] = process.argv
const { default: ICAL } = await import(library + "/dist/ical.js")
console.log(JSON.stringify(files.map(file => {
    const whole = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")))
    whole.getAllSubcomponents("vtimezone").forEach(zone => ICAL.TimezoneService.register(zone))
    const event = new ICAL.Event(whole.getFirstSubcomponent("vevent"))
    const attendee = event.component.getFirstProperty("attendee")
    return [
        whole.getFirstPropertyValue("method"), event.uid, event.sequence,
        event.component.getFirstPropertyValue("status"), event.summary,
        event.startDate.toJSDate().toISOString(), event.organizer, attendee.getFirstValue(),
        attendee.getParameter("partstat"), attendee.getParameter("rsvp"),
    ]
})))
"""


def accredited(email: str = MARKER) -> Delegate:
    """Someone whom Kyrgyzstan sends to a meeting of its own."""
    made = submitted(to_kg(SLUG), email=email)
    decided(made, Nominated.ACCREDITED)
    return made


def schedule(slug: str, *, hours: int = 0) -> None:
    """One more session of the released programme, some hours after nine."""
    starts = STARTS + timedelta(hours=hours)
    draft = SessionDraft(
        slug=slug,
        kind=SessionKind.PLENARY,
        title=Meeting.objects.get(slug=SLUG).title,
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
    )
    meeting_actions.schedule_session(actor=SYSTEM, meeting=SLUG, draft=draft, at=AT)
    a_release(SLUG)


def send(*, days: int = 0) -> int:
    return actions.send(actor=actor(Cast.SECRETARIAT), meeting=SLUG, at=AT + timedelta(days=days))


def answer(to: Answer) -> Entry:
    token = sealed(Entry.objects.get().link)
    return actions.answer_by_link(token=token, answer=to, at=AT + timedelta(days=1))


def letters() -> list[EmailMessage]:
    """The invitations that went out, as a mail program reads them."""
    do_what_waits()
    raw = [one.message().as_bytes() for one in mail.outbox]
    read = [message_from_bytes(each, policy=policy.default) for each in raw]
    return [one for one in read if isinstance(one, EmailMessage) and objects(one)]


def objects(letter: EmailMessage) -> list[bytes]:
    """The iTIP object as an alternative and as a file."""
    found = [
        part.get_payload(decode=True)
        for part in letter.walk()
        if part.get_content_type() in {"text/calendar", "application/ics"}
    ]
    return [one for one in found if isinstance(one, bytes)]


def as_icalendar(raw: bytes) -> list[object]:
    """What icalendar reads, in the order of ical.js's test."""
    whole = Calendar.from_ical(raw)
    (event,) = whole.events
    attendee = event["ATTENDEE"]
    starts = event["DTSTART"].dt.astimezone(UTC)
    return [
        str(whole["METHOD"]),
        str(event["UID"]),
        event["SEQUENCE"],
        str(event["STATUS"]),
        str(event["SUMMARY"]),
        starts.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        str(event["ORGANIZER"]),
        str(attendee),
        attendee.params["PARTSTAT"],
        attendee.params["RSVP"],
    ]


def test_invitation_update_and_cancellation_are_read_alike_by_two_readers(tmp_path: Path) -> None:
    someone = accredited()
    schedule("first", hours=1)
    assert send() == 1
    do_what_waits()
    schedule("earlier")
    assert send(days=1) == 1
    do_what_waits()
    delegating.withdraw(actor=actor(Cast.FOCAL_POINT_KG), delegate=someone.pk, at=AT)
    assert send(days=2) == 1
    told = letters()
    raws = []
    for letter in told:
        alternative, file = objects(letter)
        assert as_icalendar(alternative) == as_icalendar(file)
        assert letter.get_content_type() == "multipart/mixed"
        raws.append(file)
    read = [as_icalendar(raw) for raw in raws]
    uid = read[0][1]
    assert [row[:4] for row in read] == [
        ["REQUEST", uid, 0, "CONFIRMED"],
        ["REQUEST", uid, 1, "CONFIRMED"],
        ["CANCEL", uid, 2, "CANCELLED"],
    ]
    assert [row[5] for row in read][:2] == ["2030-03-20T05:00:00.000Z", "2030-03-20T04:00:00.000Z"]
    assert {tuple(row[7:]) for row in read} == {(f"mailto:{MARKER}", "NEEDS-ACTION", "TRUE")}
    zones = [str(one["TZID"]) for one in Calendar.from_ical(raws[0]).walk("VTIMEZONE")]
    assert zones == ["Asia/Tashkent"]
    kinds = [
        part["Content-Type"]
        for part in told[0].walk()
        if part.get_content_type() == "text/calendar"
    ]
    assert 'method="REQUEST"' in kinds[0] or "method=REQUEST" in kinds[0]
    if which("node") and ICAL_JS.is_dir():
        files = []
        for place, raw in enumerate(raws):
            files.append(tmp_path / f"{place}.ics")
            files[-1].write_bytes(raw)
        printed = subprocess.run(
            ["node", "--input-type=module", "-e", READ_WITH_ICAL_JS, ICAL_JS, *files],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert json.loads(printed) == read


def test_a_letter_says_what_is_asked_and_nothing_is_in_subject_or_queue() -> None:
    accredited()
    send()
    assert waits()[-1][1].keys() == {"entry", "sequence"}
    assert MARKER not in str(waits())
    (letter,) = letters()
    assert letter["Subject"] == "A meeting for your calendar"
    assert letter["To"] == MARKER
    body = letter.get_body(("plain",))
    assert body is not None
    assert body.get_content().count("/calendar/answer/") == 3


def test_what_was_sent_is_not_sent_again_until_it_changes() -> None:
    accredited()
    assert send() == 1
    assert send() == 0
    schedule("first")
    assert queries.waiting(actor(Cast.SECRETARIAT), SLUG, AT).outdated == 1
    assert send() == 1
    assert len(letters()) == 1  # the first letter was overtaken before it went out


def test_the_same_answer_twice_is_one_and_another_hour_asks_anew() -> None:
    accredited()
    schedule("first", hours=1)
    send()
    before = Recorded.objects.filter(did="calendar.answer").count()
    answered = [answer(Answer.ACCEPTED).answered_at for _ in range(2)]
    assert answered[0] == answered[1]
    assert Recorded.objects.filter(did="calendar.answer").count() == before + 1
    schedule("later", hours=0)
    send(days=1)
    assert Entry.objects.get().answer == Answer.NEEDS_ACTION


def test_whoever_withdrew_has_nothing_to_answer() -> None:
    someone = accredited()
    send()
    delegating.withdraw(actor=actor(Cast.FOCAL_POINT_KG), delegate=someone.pk, at=AT)
    with pytest.raises(Closed):
        answer(Answer.ACCEPTED)


def test_a_meeting_whose_sessions_are_all_cancelled_leaves_the_calendars() -> None:
    accredited()
    schedule("only")
    send()
    seen = queries.by_link(sealed(Entry.objects.get().link), at=AT, language=Language.ENGLISH)
    assert seen.is_open
    row = Meeting.objects.get(slug=SLUG).sessions.get()
    meeting_actions.cancel_session(
        actor=SYSTEM, meeting=SLUG, session=row.slug, expected=row.revision, at=AT
    )
    a_release(SLUG)
    assert send(days=1) == 1
    assert Entry.objects.get().method == "cancel"
    with pytest.raises(Closed):
        answer(Answer.ACCEPTED)


def test_another_address_is_a_new_link_and_the_old_calendar_lets_go() -> None:
    someone = accredited()
    send()
    former = sealed(Entry.objects.get().link)
    Delegate.objects.filter(pk=someone.pk).update(email="other@kg.example")
    assert send(days=1) == send(days=2) == 1
    assert [one["To"] for one in letters()] == ["other@kg.example"]
    with pytest.raises(NotFound):
        actions.answer_by_link(token=former, answer=Answer.ACCEPTED, at=AT)


def test_only_the_secretariat_sends_and_only_the_platform_forgets() -> None:
    someone = accredited()
    with pytest.raises(NotAllowed):
        actions.send(actor=actor(Cast.FOCAL_POINT_KG), meeting=SLUG, at=AT)
    with pytest.raises(NotAllowed):
        actions.forget(actor=actor(Cast.SECRETARIAT), delegates=frozenset({someone.pk}), at=AT)


def test_what_is_forgotten_is_in_no_table_of_the_room_and_not_posted() -> None:
    someone = accredited()
    send()
    answer(Answer.DECLINED)
    assert MARKER in str(list(Entry.objects.values()))
    assert actions.forget(actor=SYSTEM, delegates=frozenset({someone.pk}), at=AT) == 1
    assert MARKER not in str(list(Entry.objects.values()))
    assert letters() == []
    assert Delivery.objects.filter(body__contains=MARKER).count() == 0
    told = Recorded.objects.filter(did__startswith="calendar.")
    assert MARKER not in str(list(told.values()))
