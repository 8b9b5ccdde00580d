"""Other programs are told by signed messages, tried again until they are taken or given up."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.cast import Cast, actor, user_of
from tests.jobs import do_what_waits
from tests.making import a_programme

from umid.foundation.access.decisions import NotAllowed
from umid.foundation.audit.models import Entry
from umid.foundation.jobs.queries import waiting
from umid.foundation.notices import actions, outside
from umid.foundation.notices.actions.webhooks import Wanted
from umid.foundation.notices.kinds import NoSuchEvent
from umid.foundation.notices.models import Attempt, Delivery, Notice, Webhook
from umid.foundation.notices.rules.addresses import NotOutside
from umid.foundation.notices.rules.delivering import MOST_FAILURES, Outcome, Trouble
from umid.foundation.notices.rules.signing import signature

pytestmark = pytest.mark.django_db
URL = "https://hooks.example.org/umid"
KEEPER = Cast.ADMINISTRATOR


@dataclass
class Far:
    """The other end: answers as it is told, and remembers."""

    outcome: Outcome = field(default_factory=lambda: Outcome(status=204))
    heard: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def post(self, url: str, body: str, headers: dict[str, str]) -> Outcome:
        self.heard.append((url, body, headers))
        return self.outcome


@pytest.fixture
def far(monkeypatch: pytest.MonkeyPatch) -> Far:
    made = Far()
    monkeypatch.setattr(outside, "post", made.post)
    return made


def a_webhook(events: tuple[str, ...] = ("meetings.released",)) -> tuple[Webhook, str]:
    wanted = Wanted(URL, events)
    return actions.add_webhook(actor=actor(KEEPER), wanted=wanted, at=timezone.now())


def try_again() -> None:
    """As if the queue had waited."""
    DBTaskResult.objects.update(run_after=timezone.now())
    do_what_waits()


def test_a_release_is_told_by_identifiers_and_signed(far: Far) -> None:
    _, secret = a_webhook()
    a_programme("a-meeting", sessions=2)
    assert far.heard == [], "nothing is sent in the request"
    do_what_waits()
    ((url, body, headers),) = far.heard
    said = json.loads(body)
    assert (url, said["type"]) == (URL, "meetings.released")
    assert said["data"] == {"meeting": "a-meeting", "release": 1}
    assert set(said) == {"type", "timestamp", "data"}
    at = int(headers["webhook-timestamp"])
    assert headers["webhook-signature"] == signature(secret, headers["webhook-id"], at, body)
    assert Delivery.objects.get().delivered_at is not None


def test_a_job_that_runs_twice_delivers_once(far: Far) -> None:
    a_webhook()
    a_programme("a-meeting", sessions=2)
    do_what_waits()
    actions.deliver(delivery=Delivery.objects.get().public_id, at=timezone.now())
    assert len(far.heard) == 1


def test_only_who_asked_is_told_and_nobody_once_closed(far: Far) -> None:
    a_webhook(())
    closed, _ = a_webhook()
    actions.close_webhook(actor=actor(KEEPER), webhook=closed.public_id, at=timezone.now())
    a_programme("a-meeting", sessions=2)
    do_what_waits()
    assert far.heard == []


def test_what_fails_is_logged_and_tried_again_under_the_same_identifier(far: Far) -> None:
    a_webhook()
    a_programme("a-meeting", sessions=2)
    far.outcome = Outcome(trouble=Trouble.NO_ANSWER)
    do_what_waits()
    (job,) = waiting()
    assert job.name == "notices.deliver"
    assert job.error.endswith("NotDelivered")
    far.outcome = Outcome(status=200)
    try_again()
    assert [(one.status, one.trouble) for one in Attempt.objects.all()] == [
        (None, "no_answer"),
        (200, ""),
    ]
    assert len({headers["webhook-id"] for _, _, headers in far.heard}) == 1
    assert Webhook.objects.get().failures == 0


def test_an_endpoint_that_fails_and_fails_is_closed_and_its_keepers_told(far: Far) -> None:
    webhook, _ = a_webhook()
    Webhook.objects.update(failures=MOST_FAILURES - 2)
    a_programme("a-meeting", sessions=2)
    far.outcome = Outcome(status=500)
    do_what_waits()
    try_again()
    webhook.refresh_from_db()
    assert webhook.closed_because == "failing"
    assert not waiting() or all(job.name != "notices.deliver" for job in waiting())
    told = Notice.objects.filter(kind="notices.webhook_closed")
    administrators = (Cast.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR)
    assert {one.recipient for one in told} == {user_of(who) for who in administrators}
    entry = Entry.objects.get(did="notices.close_webhook")
    assert (entry.actor, entry.detail) == ("platform", {"because": "failing"})


def test_an_endpoint_that_wants_no_more_is_closed_at_once(far: Far) -> None:
    webhook, _ = a_webhook()
    a_programme("a-meeting", sessions=2)
    far.outcome = Outcome(status=410)
    do_what_waits()
    webhook.refresh_from_db()
    assert webhook.closed_because == "gone"
    assert len(far.heard) == 1


def test_by_hand_an_event_goes_once_more_under_its_identifier(far: Far) -> None:
    webhook, _ = a_webhook()
    a_programme("a-meeting", sessions=2)
    do_what_waits()
    delivery = Delivery.objects.get().public_id
    actions.replay(actor=actor(KEEPER), delivery=delivery, at=timezone.now())
    do_what_waits()
    first, second = (headers["webhook-id"] for _, _, headers in far.heard)
    assert first == second
    actions.close_webhook(actor=actor(KEEPER), webhook=webhook.public_id, at=timezone.now())
    with pytest.raises(actions.Closed):
        actions.replay(actor=actor(KEEPER), delivery=delivery, at=timezone.now())


def test_the_secret_stands_nowhere_in_the_database() -> None:
    _, secret = a_webhook()
    kept = Webhook.objects.get()
    assert secret not in kept.secret
    assert secret.removeprefix("whsec_") not in kept.secret


@pytest.mark.parametrize("who", [Cast.SECRETARIAT, Cast.AUDITOR, Cast.EXPERT, Cast.VISITOR])
def test_nobody_but_administrators_keeps_webhooks(who: Cast) -> None:
    webhook, _ = a_webhook()
    now, them = timezone.now(), actor(who)
    wanted = Wanted(URL, ("meetings.released",))
    for change in (
        lambda: actions.add_webhook(actor=them, wanted=wanted, at=now),
        lambda: actions.close_webhook(actor=them, webhook=webhook.public_id, at=now),
        lambda: actions.open_webhook(actor=them, webhook=webhook.public_id, at=now),
        lambda: actions.edit_webhook(
            actor=them, webhook=webhook.public_id, wanted=wanted, expected=1, at=now
        ),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_an_address_inside_and_an_event_that_is_none_are_refused() -> None:
    now = timezone.now()
    for url in ("http://hooks.example.org/", "https://me:word@hooks.example.org/"):
        with pytest.raises(NotOutside):
            actions.add_webhook(actor=actor(KEEPER), wanted=Wanted(url, ()), at=now)
    with pytest.raises(NoSuchEvent):
        a_webhook(("meetings.never",))


def test_every_change_is_in_the_record(far: Far) -> None:
    webhook, _ = a_webhook()
    them, now, public_id = actor(KEEPER), timezone.now(), webhook.public_id
    wanted = Wanted(URL, ())
    actions.edit_webhook(actor=them, webhook=public_id, wanted=wanted, expected=1, at=now)
    actions.close_webhook(actor=them, webhook=public_id, at=now)
    actions.open_webhook(actor=them, webhook=public_id, at=now)
    delivery = _delivery(webhook, now)
    actions.replay(actor=them, delivery=delivery.public_id, at=now)
    del far
    deeds = Entry.objects.filter(did__startswith="notices.").order_by("pk")
    assert sorted(deeds.values_list("did", flat=True)) == [
        "notices.add_webhook",
        "notices.close_webhook",
        "notices.edit_webhook",
        "notices.open_webhook",
        "notices.replay",
    ]


def _delivery(webhook: Webhook, at: datetime) -> Delivery:
    return Delivery.objects.create(
        webhook=webhook, event="meetings.released", body="{}", happened_at=at, delivered_at=at
    )
