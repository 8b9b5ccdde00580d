"""Who is told of what happens in meetings and accounts, and what letters hold."""

from __future__ import annotations

import json

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings
from tests.accounts import OFFER, Commit, invited, link_in_last_letter
from tests.cast import Cast, actor, browser_of, user_of
from tests.jobs import do_what_waits, waits
from tests.making import a_release, a_session

from umid.council.meetings import actions as meetings
from umid.council.meetings import queries
from umid.foundation.accounts import actions, letters
from umid.foundation.accounts.links import Opens, digest_for, token_behind
from umid.foundation.accounts.models import Invitation, Joining, Recovery
from umid.foundation.accounts.rules import LinkSpent, digest_of
from umid.foundation.directory.models import Organisation
from umid.foundation.directory.rules.posts import Home
from umid.foundation.notices.models import Notice
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db
FIRST = "first-meeting"


def told(kind: str) -> set[str]:
    """Whom a kind of notice reached, by their name in the cast."""
    rows = Notice.objects.filter(kind=kind).values_list("recipient__email", flat=True)
    return {email.partition("@")[0] for email in rows}


def ask(*organisations: str) -> None:
    found = Organisation.objects.filter(slug__in=organisations)
    meetings.name_signatories(
        actor=actor(Cast.SECRETARIAT),
        meeting=FIRST,
        parties=[Home(organisation=each.pk) for each in found],
        at=timezone.now(),
    )


def test_a_release_is_told_to_who_speaks_for_a_participant() -> None:
    a_session(FIRST, "added")
    a_release(FIRST, at=timezone.now())
    those = told("meetings.released")
    assert {"focal-point-kg", "deputy-kg", "focal-point-uz", "focal-point-un"} <= those
    assert not those & {"expert", "ngo-member", "security-officer", "revoked"}


def test_who_speaks_for_a_signatory_is_asked_once_and_at_once() -> None:
    ask("unoct")
    ask("unoct")
    assert told("meetings.sign_off_asked") == {"focal-point-un"}
    assert Notice.objects.count() == 1
    do_what_waits()
    (letter,) = mail.outbox
    assert letter.to == [user_of(Cast.FOCAL_POINT_UN).email]
    assert "/en/desk/meetings/first-meeting/" in str(letter.body)


def test_serving_in_an_organiser_is_no_reason_to_be_told_of_a_draft() -> None:
    ask("unoct", "sss-uz")
    assert "security-officer" not in told("meetings.sign_off_asked")


def test_the_secretariat_is_told_who_agreed() -> None:
    ask("unoct")
    seen = queries.draft_of(FIRST)
    point = actor(Cast.FOCAL_POINT_UN)
    meetings.agree(actor=point, meeting=FIRST, expected=seen, at=timezone.now())
    assert told("meetings.agreed") == {"secretariat", "without-second-factor"}


def test_a_letter_is_written_in_its_reader_s_language() -> None:
    do_what_waits()
    invitation = actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=timezone.now())
    Invitation.objects.filter(pk=invitation.pk).update(language=Language.RUSSIAN)
    do_what_waits()
    (letter,) = mail.outbox
    assert isinstance(letter, EmailMultiAlternatives)
    assert "/ru/account/invitations/" in str(letter.body)
    assert 'lang="ru"' in str(letter.alternatives[0][0])
    assert letter.extra_headers["Content-Language"] == "ru"
    assert "Dear" not in str(letter.body)


def test_who_invited_is_told_who_came(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    token = invited(django_capture_on_commit_callbacks)
    Client().post(f"/account/invitations/{token}/", {"name": "Nadira Umarova", "language": "en"})
    assert told("accounts.invitation_accepted") == {"secretariat"}
    officer = browser_of(Cast.SECRETARIAT)
    assert "Nadira Umarova has opened" in officer.get("/en/notices/").content.decode()


def test_a_mailbox_is_not_told_what_a_second_factor_shows() -> None:
    officer = browser_of(Cast.SECRETARIAT)
    officer.post("/notices/preferences/", {"frequency": "at_once"})
    actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=timezone.now())
    token = link_in_last_letter()
    Client().post(f"/account/invitations/{token}/", {"name": "Nadira Umarova", "language": "en"})
    do_what_waits()
    letter = mail.outbox[-1]
    assert letter.to == [user_of(Cast.SECRETARIAT).email]
    assert "Nadira" not in letter.subject + str(letter.body)


def test_colleagues_learn_that_a_request_to_join_was_answered() -> None:
    now = timezone.now()
    asked = {"name": "Aziz", "language": Language.ENGLISH, "why": "I teach."}
    actions.ask_to_join(email="aziz@example.org", at=now, **asked)  # type: ignore[arg-type] # of several types
    joining = Joining.objects.get().public_id
    officer = actor(Cast.SECRETARIAT)
    actions.refuse_to_join(actor=officer, joining=joining, reason="Not yet.", at=now)
    assert told("accounts.joining_answered") == {"without-second-factor"}
    assert not Notice.objects.filter(facts__icontains="aziz").exists()


def test_a_link_stands_neither_in_the_queue_nor_in_the_database() -> None:
    now, user = timezone.now(), user_of(Cast.EXPERT)
    actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=now)
    actions.ask_recovery(email=user.email, at=now)
    recovery = Recovery.objects.get().public_id
    for who in (Cast.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR):
        actions.approve_recovery(actor=actor(who), recovery=recovery, at=now)
    jobs = waits()
    assert sorted(path.rpartition(".")[2] for path, _ in jobs) == [
        "send_invitation",
        "send_recovery",
    ]
    do_what_waits()
    links = {str(message.body).partition("//")[2].split("/")[4] for message in mail.outbox}
    assert len(links) == 2
    kept = json.dumps(
        [
            *([str(row.__dict__) for row in Invitation.objects.all()]),
            *([str(row.__dict__) for row in Recovery.objects.all()]),
            *([str(row.__dict__) for row in DBTaskResult.objects.all()]),
        ]
    )
    for link in links:
        assert link not in kept
        assert digest_of(link) in kept, "a link of the letter is the one whose digest is kept"


def test_a_letter_that_is_sent_again_carries_the_same_link() -> None:
    actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=timezone.now())
    first = link_in_last_letter()
    letters.invite(invitation=Invitation.objects.get().public_id, at=timezone.now())
    assert len(mail.outbox) == 1, "it was posted already"
    row = Invitation.objects.get()
    assert token_behind(row.digest, Opens.INVITATION, row.public_id) == first


def test_no_letter_goes_to_who_accepted_or_was_withdrawn_meanwhile() -> None:
    now, officer = timezone.now(), actor(Cast.SECRETARIAT)
    invitation = actions.invite(actor=officer, offer=OFFER, at=now)
    actions.withdraw(actor=officer, invitation=invitation.public_id, at=now)
    do_what_waits()
    assert mail.outbox == []


def test_a_link_opens_what_it_was_made_for_alone(settings: Settings) -> None:
    row = user_of(Cast.EXPERT).public_id
    invitation, recovery = (digest_for(each, row) for each in Opens)
    assert invitation != recovery
    token = token_behind(invitation, Opens.INVITATION, row)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-that-is-long-enough-to-be-one-of-production"  # noqa: S105 - of a test
    assert token_behind(invitation, Opens.INVITATION, row) == token
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(LinkSpent):
        token_behind(invitation, Opens.INVITATION, row)
