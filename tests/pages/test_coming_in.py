"""Coming in: by an invitation, after a request to join, as the first administrator."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from tests.accounts import (
    OFFER,
    PASSWORD,
    Commit,
    invited,
    link_in_last_letter,
)
from tests.cast import Cast, actor, browser_of, user_of
from tests.jobs import do_what_waits

from umid.foundation.accounts import actions
from umid.foundation.accounts.commands import main as invite
from umid.foundation.accounts.models import Invitation, Joining
from umid.foundation.accounts.rules import LinkSpent
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import Appointment, User
from umid.foundation.directory.rules.posts import Post
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def test_visitors_of_public_pages_get_no_cookie(client: Client) -> None:
    for address in ("/", "/meetings/first-meeting/programme/", "/account/asked/"):
        assert not client.get(address).cookies


def test_an_invitation_opens_an_account_once(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    token, client = invited(django_capture_on_commit_callbacks), Client()
    address = f"/account/invitations/{token}/"
    assert client.get(address).status_code == 200, "looking does not spend it"
    answer = client.post(address, {"name": "N. Newcomer", "language": "ky"})
    user = User.objects.get(email="newcomer@example.org")
    assert answer.headers["Location"] == "/account/start/"
    assert (user.name, user.language) == ("N. Newcomer", "ky")
    assert Appointment.objects.get(user=user).post == Post.EXPERT
    assert Client().get(address).status_code == 404
    with pytest.raises(LinkSpent):
        actions.accept(token=token, name="N", language=Language.ENGLISH, at=timezone.now())


def test_who_came_by_a_link_first_chooses_a_way_to_come_again(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    token, client = invited(django_capture_on_commit_callbacks), Client()
    client.post(f"/account/invitations/{token}/", {"name": "N", "language": "en"})
    assert client.get("/account/").headers["Location"] == "/account/start/"
    client.post("/account/ways-in/password/", {"password1": PASSWORD, "password2": PASSWORD})
    assert client.get("/account/").status_code == 200


def test_an_invitation_ends_by_time_by_withdrawal_and_by_a_newer_one(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    long_ago = timezone.now() - timedelta(minutes=1)
    expired = invited(django_capture_on_commit_callbacks)
    Invitation.objects.update(expires_at=long_ago)
    replaced = invited(django_capture_on_commit_callbacks)
    withdrawn = invited(django_capture_on_commit_callbacks)
    found = Invitation.objects.latest("pk").public_id
    actions.withdraw(actor=actor(Cast.SECRETARIAT), invitation=found, at=timezone.now())
    for token in (expired, replaced, withdrawn):
        assert Client().get(f"/account/invitations/{token}/").status_code == 404


def test_an_invitation_ends_when_who_invited_may_no_longer(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    token = invited(django_capture_on_commit_callbacks)
    officer = Appointment.objects.get(user=user_of(Cast.SECRETARIAT)).public_id
    directory.end_appointment(
        actor=actor(Cast.ADMINISTRATOR), appointment=officer, at=timezone.now()
    )
    answer = Client().post(f"/account/invitations/{token}/", {"name": "N", "language": "en"})
    assert "opens nothing any more" in answer.content.decode()
    assert not User.objects.filter(email="newcomer@example.org").exists()


def test_what_is_kept_of_a_link_does_not_open_it(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    token = invited(django_capture_on_commit_callbacks)
    kept = Invitation.objects.latest("pk").digest
    assert token not in kept
    assert Client().get(f"/account/invitations/{kept}/").status_code == 404


def test_who_asks_to_join_is_answered_with_a_reason(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    asked = {"name": "A", "email": "a@example.org", "language": "en", "why": "I teach."}
    answers = [
        Client().post("/account/join/", asked | {"email": each})
        for each in ("a@example.org", user_of(Cast.EXPERT).email)
    ]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    desk = browser_of(Cast.SECRETARIAT)
    assert "I teach." in desk.get("/people/joining/").content.decode()
    joining = Joining.objects.get(email="a@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"/people/joining/{joining.public_id}/refuse/", {"reason": "Not yet open."})
    joining.refresh_from_db()
    assert (joining.standing, joining.answered_by) == ("refused", user_of(Cast.SECRETARIAT))
    do_what_waits()
    assert "Not yet open." in str(mail.outbox[-1].body)


def test_an_invitation_answers_who_asked_to_join(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    now = timezone.now()
    actions.ask_to_join(
        email=OFFER.email, name="N", language=Language.ENGLISH, why="I teach.", at=now
    )
    invited(django_capture_on_commit_callbacks)
    assert Joining.objects.get().standing == "invited"


def test_the_first_administrator_is_invited_by_the_command(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert invite(["first@example.org", "--name", "First", "--language", "kk"]) == 0
    Client().post(
        f"/account/invitations/{link_in_last_letter()}/", {"name": "First", "language": "kk"}
    )
    user = User.objects.get(email="first@example.org")
    assert Appointment.objects.get(user=user).post == Post.ADMINISTRATOR
    assert invite(["first@example.org", "--name", "First"]) == 1
