"""Calendars are told of meetings: once, anew where something changed, and no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core import mail
from tests.cast import Cast, actor
from tests.delegating import ON, decided, submitted, to_kg
from tests.itip import as_ical_js, as_icalendar, objects, zones_in
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
from umid.council.meetings import due
from umid.council.meetings.drafts import SessionDraft
from umid.council.meetings.models import Meeting
from umid.council.meetings.rules.holding import Holding
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


def told_to_the_desk(who: Cast = Cast.SECRETARIAT) -> list[tuple[str, int]]:
    """What the calendar tells the desk of the meeting."""
    found = due.of_meeting(actor(who), SLUG, AT)
    return [(one.key, one.count) for one in found if one.key.startswith("calendar.")]


def test_a_meeting_that_is_postponed_is_taken_out_of_calendars_and_comes_back() -> None:
    accredited()
    send()
    for to, reason in ((Holding.POSTPONED, "The venue is closed."), (Holding.AS_SET, "")):
        meeting_actions.hold_otherwise(
            actor=actor(Cast.SECRETARIAT),
            meeting=SLUG,
            to=to,
            reason=reason,
            language=Language.ENGLISH,
            expected=Meeting.objects.get(slug=SLUG).revision,
            at=AT,
        )
        assert told_to_the_desk()[0] == ("calendar.send", 1)
        assert send() == 1
        assert Entry.objects.get().method == ("cancel" if reason else "request")


def answer(to: Answer) -> Entry:
    token = sealed(Entry.objects.get().link)
    return actions.answer_by_link(token=token, answer=to, at=AT + timedelta(days=1))


def letters() -> list[EmailMessage]:
    """The invitations that went out, as a mail program reads them."""
    do_what_waits()
    raw = [one.message().as_bytes() for one in mail.outbox]
    read = [message_from_bytes(each, policy=policy.default) for each in raw]
    return [one for one in read if objects(one)]


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
    told = [objects(letter) for letter in letters()]
    assert [as_icalendar(part) for part, _file in told] == [as_icalendar(file) for _, file in told]
    raws = [file for _part, file in told]
    read = [as_icalendar(raw) for raw in raws]
    uid = read[0][1]
    assert [row[:4] for row in read] == [
        ["REQUEST", uid, 0, "CONFIRMED"],
        ["REQUEST", uid, 1, "CONFIRMED"],
        ["CANCEL", uid, 2, "CANCELLED"],
    ]
    assert [row[5] for row in read][:2] == ["2030-03-20T05:00:00.000Z", "2030-03-20T04:00:00.000Z"]
    assert {tuple(row[7:]) for row in read} == {(f"mailto:{MARKER}", "NEEDS-ACTION", "TRUE")}
    assert zones_in(raws[0]) == ["Asia/Tashkent"]
    assert as_ical_js(raws, tmp_path) in (read, None)  # None where there is no Node


def test_a_mail_program_is_told_the_method_of_an_invitation() -> None:
    accredited()
    send()
    (letter,) = letters()
    assert letter.get_content_type() == "multipart/mixed"
    (kind,) = [
        part["Content-Type"].replace('"', "")
        for part in letter.walk()
        if part.get_content_type() == "text/calendar"
    ]
    assert "method=REQUEST" in kind


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
    assert told_to_the_desk() == [("calendar.send", 1)]
    assert send() == 1
    assert send() == 0
    assert told_to_the_desk() == [("calendar.answers", 1)]
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
