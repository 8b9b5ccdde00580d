"""The record's signed state goes to those who keep it elsewhere."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django import Settings
from tests.jobs import waits
from tests.record import write

from umid.foundation.audit.actions import sequence
from umid.foundation.audit.keys import signer
from umid.foundation.notices import actions
from umid.foundation.notices.jobs import mail_checkpoints
from umid.science.merkle.notes import Checkpoint

pytestmark = pytest.mark.django_db


def test_each_keeper_gets_each_signed_checkpoint_once(settings: Settings) -> None:
    settings.CHECKPOINT_MAIL = ["one@example.org", "two@example.org"]
    sequence(at=timezone.now())
    for _ in range(2):
        for place in range(3):
            actions.mail_checkpoint(place=place, at=timezone.now())
    assert [message.to for message in mail.outbox] == [["one@example.org"], ["two@example.org"]]
    ((name, note, _kind),) = mail.outbox[0].attachments
    assert name == "checkpoint.txt"
    opened = Checkpoint.opened(str(note), signer().verifier)
    write(1)
    sequence(at=timezone.now())
    actions.mail_checkpoint(place=0, at=timezone.now())
    ((_name, later, _kind),) = mail.outbox[-1].attachments
    assert Checkpoint.opened(str(later), signer().verifier).size > opened.size


@pytest.mark.usefixtures("empty_record")
def test_before_anything_is_signed_nobody_is_mailed(settings: Settings) -> None:
    settings.CHECKPOINT_MAIL = ["one@example.org"]
    actions.mail_checkpoint(place=0, at=timezone.now())
    assert mail.outbox == []


def test_each_keeper_has_a_job_of_their_own_that_does_not_hold_the_address(
    settings: Settings,
) -> None:
    settings.CHECKPOINT_MAIL = ["one@example.org", "two@example.org"]
    mail_checkpoints.call()
    assert [arguments for _, arguments in waits()] == [{"place": 0}, {"place": 1}]
