"""People are told in the transaction of the change, and mailed once, as they chose."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.cast import Cast, actor, user_of
from tests.jobs import do_what_waits, waits
from tests.telling import NEWS, SECRET, TASK, tell

from umid.foundation.directory import actions as directory
from umid.foundation.jobs.queries import waiting
from umid.foundation.notices import actions
from umid.foundation.notices.actions.notifying import NotRegistered
from umid.foundation.notices.kinds import Kind
from umid.foundation.notices.models import Notice, Posted
from umid.foundation.notices.rules.facts import NotAFact
from umid.foundation.notices.rules.mailing import Frequency, Importance

pytestmark = pytest.mark.django_db
READER = Cast.FOCAL_POINT_UN  # reads English
WEDNESDAY = datetime(2026, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def choose(frequency: Frequency) -> None:
    actions.choose(actor=actor(READER), frequency=frequency, at=WEDNESDAY)


def mailed() -> list[str]:
    """The subjects of what went out."""
    return [str(message.subject) for message in mail.outbox]


def test_everyone_is_told_but_who_did_it_and_who_is_suspended() -> None:
    those = [user_of(who) for who in (READER, Cast.EXPERT, Cast.REVOKED)]
    told = actions.notify(
        NEWS,
        by=actor(Cast.EXPERT),
        to=[user.pk for user in (*those, those[0])],
        about=those[0],
        path="/meetings/",
        at=WEDNESDAY,
        paper="x",
    )
    assert told == 1
    assert Notice.objects.get().recipient == those[0]


def test_what_is_kept_of_a_notice_are_identifiers() -> None:
    with pytest.raises(NotAFact):
        tell(READER, at=WEDNESDAY, paper="a paper about Anna")
    kept = tell(READER, at=WEDNESDAY, paper="paper-7")
    assert (kept.kind, kept.object, kept.facts) == (
        "practice.news",
        "practice.paper:1",
        {"paper": "paper-7"},
    )


def test_a_kind_that_nobody_registered_cannot_be_told() -> None:
    kind = Kind("practice.unknown", Importance.INFORMATION, NEWS.subject, NEWS.body)
    with pytest.raises(NotRegistered):
        tell(READER, kind, at=WEDNESDAY)


def test_a_job_knows_the_notice_and_nothing_of_it() -> None:
    notice = tell(READER, TASK, at=timezone.now())
    assert waits() == [
        ("umid.foundation.notices.jobs.send", {"notice": str(notice.public_id)}),
    ]
    assert mail.outbox == [], "no letter goes out in the request"


def test_what_needs_action_is_mailed_at_once_and_once_whatever_one_chose() -> None:
    choose(Frequency.NEVER)
    notice = tell(READER, TASK, at=timezone.now())
    do_what_waits()
    actions.send(notice=notice.public_id, at=timezone.now())
    assert mailed() == ["Something waits"]
    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers


def test_what_needs_none_is_mailed_at_once_where_one_chose_so() -> None:
    choose(Frequency.AT_ONCE)
    tell(READER, at=timezone.now())
    do_what_waits()
    assert mailed() == ["Some news"]
    link = "<http://localhost:8000/en/notices/preferences/>"
    assert mail.outbox[0].extra_headers["List-Unsubscribe"] == link


def test_who_changes_their_mind_before_it_goes_is_heard() -> None:
    choose(Frequency.AT_ONCE)
    tell(READER, at=timezone.now())
    choose(Frequency.WEEKLY)
    do_what_waits()
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("frequency", "after"),
    [(Frequency.DAILY, DAY), (Frequency.WEEKLY, 5 * DAY), (Frequency.NEVER, None)],
)
def test_a_digest_comes_when_it_was_asked_for(
    frequency: Frequency, after: timedelta | None
) -> None:
    choose(frequency)
    for paper in ("one", "two"):
        tell(READER, at=WEDNESDAY, paper=paper)
    days = (WEDNESDAY + DAY * number for number in range(10))
    first = next((day for day in days if _digests(day)), None)
    assert first == (WEDNESDAY + after if after else None)
    assert mailed() == (["2 notices for you"] if after else [])
    _digests(WEDNESDAY + 20 * DAY)
    assert len(mail.outbox) == (1 if after else 0), "each notice is mailed once"


def test_what_was_read_is_not_mailed() -> None:
    notice = tell(READER, at=WEDNESDAY)
    actions.read(actor=actor(READER), notice=notice.public_id, at=WEDNESDAY)
    assert not _digests(WEDNESDAY + DAY)


def test_nobody_is_mailed_whose_account_is_suspended() -> None:
    tell(READER, at=WEDNESDAY)
    user = user_of(READER).public_id
    directory.suspend(actor=actor(Cast.ADMINISTRATOR), user=user, at=WEDNESDAY)
    assert not _digests(WEDNESDAY + DAY)


def test_a_letter_is_plain_text_and_html_that_loads_nothing() -> None:
    tell(READER, TASK, at=timezone.now(), paper="paper-7")
    do_what_waits()
    letter = mail.outbox[0]
    assert isinstance(letter, EmailMultiAlternatives)
    ((html, kind),) = letter.alternatives
    assert kind == "text/html"
    for words in (str(letter.body), str(html)):
        assert "Dear Anna Lindqvist," in words
        assert "Paper paper-7 waits." in words
        assert "http://localhost:8000/en/meetings/" in words
    for loading in ("<img", "src=", "url(", "<link", "@import", "style=", "<script"):
        assert loading not in str(html)
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_letter_names_nothing_that_its_reader_no_longer_sees() -> None:
    choose(Frequency.AT_ONCE)
    tell(READER, SECRET, at=timezone.now())
    do_what_waits()
    assert mailed() == ["Something changed"]
    assert "Anna's paper" not in str(mail.outbox[0].body)


def test_what_fails_is_tried_again_and_goes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    send = EmailMessage.send

    def fail(_message: EmailMessage, *_words: object) -> int:
        raise SMTPServerDisconnected("the server knows Anna")

    monkeypatch.setattr(EmailMessage, "send", fail)
    notice = tell(READER, TASK, at=timezone.now())
    do_what_waits()
    (job,) = waiting()
    assert (job.name, job.error) == ("notices.send", "smtplib.SMTPServerDisconnected")
    assert job.next_at
    assert job.next_at > timezone.now()
    assert Notice.objects.get(pk=notice.pk).mailed_at is None
    monkeypatch.setattr(EmailMessage, "send", send)
    DBTaskResult.objects.update(run_after=timezone.now())
    do_what_waits()
    assert mailed() == ["Something waits"]


def test_a_letter_that_was_given_up_comes_with_a_digest() -> None:
    choose(Frequency.NEVER)
    tell(READER, TASK, at=WEDNESDAY)
    assert not _digests(WEDNESDAY + timedelta(hours=5))
    assert _digests(WEDNESDAY + timedelta(hours=7))
    assert mailed() == ["Something waits"]


def test_a_letter_that_another_worker_holds_is_not_sent_twice() -> None:
    notice, now = tell(READER, TASK, at=timezone.now()), timezone.now()
    key = f"notices.notice:{notice.public_id}"
    Posted.objects.create(key=key, claimed_at=now)  # that one died, or is slow
    with pytest.raises(actions.BeingPosted):
        actions.send(notice=notice.public_id, at=now + timedelta(minutes=4))
    assert mail.outbox == []
    actions.send(notice=notice.public_id, at=now + timedelta(minutes=6))
    assert mailed() == ["Something waits"]
    Notice.objects.update(mailed_at=None)  # it died after the mail server's answer
    actions.send(notice=notice.public_id, at=now + timedelta(minutes=20))
    assert mailed() == ["Something waits"]


def test_the_same_letter_has_the_same_identifier_whoever_sends_it() -> None:
    notice = tell(READER, TASK, at=timezone.now())
    for _ in range(2):
        actions.send(notice=notice.public_id, at=timezone.now())
        Posted.objects.all().delete()
        Notice.objects.update(mailed_at=None)
    first, second = (message.extra_headers["Message-ID"] for message in mail.outbox)
    assert first == second


def test_old_notices_go() -> None:
    tell(READER, at=WEDNESDAY)
    actions.prune(at=WEDNESDAY + 364 * DAY)
    assert Notice.objects.exists()
    actions.prune(at=WEDNESDAY + 366 * DAY)
    assert not Notice.objects.exists()


def test_the_hour_s_job_begins_the_digest_of_those_who_have_something_to_read() -> None:
    tell(READER, at=WEDNESDAY)
    tell(Cast.EXPERT, at=WEDNESDAY + 2 * DAY)
    actions.begin_digests(at=WEDNESDAY + DAY)
    ((_path, arguments),) = [job for job in waits() if job[0].endswith("send_digest")]
    assert arguments == {"reader": str(user_of(READER).public_id)}


def _digests(at: datetime) -> bool:
    """What the jobs of an hour do; says whether there was anything to send."""
    before = len(mail.outbox)
    actions.send_digest(reader=user_of(READER).public_id, at=at)
    actions.begin_digests(at=at)
    assert DBTaskResult.objects.ready().filter(task_path__endswith="send_digest").count() == 0
    return len(mail.outbox) > before
