"""Changing how one signs in: who may, what it ends, and what the record says of it."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from tests.accounts import PASSWORD, Commit, newcomer, sign_in, signed_in
from tests.cast import Cast, actor, browser_of, user_of

from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.accounts import actions
from umid.foundation.accounts.actions import ways_in
from umid.foundation.accounts.jobs import clear_expired_sessions
from umid.foundation.accounts.models import SignInSession
from umid.foundation.accounts.sign_in import state
from umid.foundation.audit.models import Entry
from umid.foundation.audit.names import pseudonym_of
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import User
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.errors import NotFound

pytestmark = pytest.mark.django_db
STEP = 30  # seconds that a code of an app lives
OTHER = "another walk over the Pamir highway"


def add_an_app(client: Client) -> str:
    """Set an authenticator app up; returns its secret."""
    client.post("/account/confirm/password/", {"password": PASSWORD})
    page = client.get("/account/ways-in/app/").content.decode()
    (secret,) = re.findall(r"<code>(\w+)</code>", page)
    client.post("/account/ways-in/app/", {"code": code_of(secret)})
    cache.clear()  # the guard against using a code twice, which is tested elsewhere
    return str(secret)


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // STEP)))


def appointed(user: User) -> None:
    held = user.appointments.get().public_id
    administrator, now = actor(Cast.ADMINISTRATOR), timezone.now()
    directory.end_appointment(actor=actor(Cast.SECRETARIAT), appointment=held, at=now)
    directory.appoint(
        actor=administrator, user=user.public_id, post=Post.SECRETARIAT, home=Home(), at=now
    )


def said_of(user: User) -> list[tuple[str, str | None]]:
    """What the record says they did with their ways in and sessions, in alphabetical order."""
    name = pseudonym_of(f"directory.user:{user.pk}")
    kept = Entry.objects.filter(actor=name, about=name).exclude(did="accounts.accept_invitation")
    said = [(entry.did.removeprefix("accounts."), entry.detail.get("way")) for entry in kept]
    return sorted(said, key=str)


def test_without_their_last_second_factor_the_staff_is_without_its_post_at_the_next_request(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)
    appointed(user)
    assert client.get("/people/").headers["Location"] == "/account/ways-in/"
    secret = add_an_app(client)
    assert client.get("/people/").status_code == 200
    elsewhere = Client()
    sign_in(elsewhere)
    elsewhere.post("/account/sign-in/second-factor/", {"code": code_of(secret)})
    assert elsewhere.get("/people/").status_code == 200

    client.post("/account/ways-in/app/remove/")
    assert not Authenticator.objects.filter(user=user).exists()
    assert client.get("/people/").headers["Location"] == "/account/ways-in/"
    assert not signed_in(elsewhere), "what it had opened elsewhere is closed"
    assert said_of(user) == [
        ("add_way_in", "password"),
        ("add_way_in", "recovery_codes"),
        ("add_way_in", "totp"),
        ("end_sessions", None),
        ("remove_way_in", "recovery_codes"),
        ("remove_way_in", "totp"),
    ]


def test_a_second_factor_that_is_gone_counts_no_more_however_it_went(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)
    appointed(user)
    add_an_app(client)
    assert client.get("/people/").status_code == 200
    Authenticator.objects.filter(user=user, type="totp").delete()
    assert client.get("/people/").headers["Location"] == "/account/ways-in/"


def test_new_recovery_codes_and_passwords_are_in_the_record_and_end_other_sessions(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)
    elsewhere = Client()
    sign_in(elsewhere)
    words = {"oldpassword": PASSWORD, "password1": OTHER, "password2": OTHER}
    client.post("/account/ways-in/password/change/", words | {"oldpassword": "wrong"})
    assert signed_in(elsewhere)
    client.post("/account/ways-in/password/change/", words)
    assert signed_in(client)
    assert SignInSession.objects.filter(user=user).count() == 1, "its row is gone too"
    client.post("/account/confirm/password/", {"password": OTHER})
    page = client.get("/account/ways-in/app/").content.decode()
    (secret,) = re.findall(r"<code>(\w+)</code>", page)
    client.post("/account/ways-in/app/", {"code": code_of(secret)})
    client.post("/account/ways-in/recovery-codes/new/")
    changes = [(did, way) for did, way in said_of(user) if did == "change_way_in"]
    assert changes == [("change_way_in", "password"), ("change_way_in", "recovery_codes")]


def test_a_way_in_that_cannot_be_recorded_is_not_changed(
    django_capture_on_commit_callbacks: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)

    def fails(*_args: object, **_words: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(ways_in, "record", fails)
    client.raise_request_exception = False
    words = {"oldpassword": PASSWORD, "password1": OTHER, "password2": OTHER}
    assert client.post("/account/ways-in/password/change/", words).status_code == 500
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_a_first_password_asks_to_confirm_first_and_keeps_nothing_that_was_typed(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)
    add_an_app(client)
    user.set_unusable_password()
    user.save(update_fields=["password"])
    client.force_login(user, settings.AUTHENTICATION_BACKENDS[0])  # a browser left open
    page = "/account/ways-in/password/"
    answer = client.post(page, {"password1": OTHER, "password2": OTHER})
    assert answer.headers["Location"] == page
    assert client.get(page).headers["Location"].startswith("/account/confirm/code/")
    user.refresh_from_db()
    assert not user.has_usable_password()
    assert OTHER not in str(dict(client.session))


def test_ending_sessions_asks_to_confirm_and_then_goes_on(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, _ = newcomer(django_capture_on_commit_callbacks)
    elsewhere = Client()
    sign_in(elsewhere)
    asked = client.post("/account/sessions/end/")
    assert asked.headers["Location"].startswith("/account/confirm/password/?next=")
    assert signed_in(elsewhere)
    client.post(asked.headers["Location"], {"password": "not the password"})
    assert signed_in(elsewhere)
    client.post(asked.headers["Location"], {"password": PASSWORD})
    assert signed_in(client)
    assert not signed_in(elsewhere)


def test_a_session_from_before_a_suspension_does_not_come_back() -> None:
    client, user = browser_of(Cast.EXPERT), user_of(Cast.EXPERT)
    administrator = browser_of(Cast.ADMINISTRATOR)
    administrator.post(f"/people/{user.public_id}/suspend/")
    administrator.post(f"/people/{user.public_id}/reinstate/")
    user.refresh_from_db()
    assert user.is_active
    assert not signed_in(client)


def test_expired_sessions_are_cleared_and_no_others() -> None:
    kept, ended = browser_of(Cast.EXPERT), browser_of(Cast.AUDITOR)
    past = timezone.now() - timedelta(seconds=1)
    SignInSession.objects.filter(pk=ended.session.session_key).update(expire_date=past)
    clear_expired_sessions.func()
    assert not SignInSession.objects.filter(pk=ended.session.session_key).exists()
    assert signed_in(kept)


def test_the_demonstration_alone_counts_a_second_factor_that_nobody_holds() -> None:
    client = browser_of(Cast.SECRETARIAT)
    assert not state.ways_in(user_of(Cast.SECRETARIAT))
    assert client.get("/people/").status_code == 200


def test_a_visitor_has_no_ways_in_to_change() -> None:
    with pytest.raises(NotFound):
        actions.change_ways_in(
            actor=ANONYMOUS, change=lambda: None, this=lambda: None, at=timezone.now()
        )
