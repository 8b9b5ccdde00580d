"""Staying in: passwords, second factors, sessions, and how they end."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.utils import timezone
from tests.accounts import (
    PASSWORD,
    Commit,
    invited,
    newcomer,
    sign_in,
    signed_in,
)
from tests.cast import Cast, actor, browser_of, user_of

from umid.foundation.accounts.models import SignInSession
from umid.foundation.accounts.rules import ABSOLUTE, IDLE
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import Appointment, User
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def test_passwords_are_kept_by_argon2(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    _, user = newcomer(django_capture_on_commit_callbacks)
    assert user.password.startswith("argon2$argon2id$")


@pytest.mark.parametrize("weak", ["short", "password1234", "newcomer@example.org"])
def test_a_password_that_others_guess_is_refused(
    weak: str, django_capture_on_commit_callbacks: Commit
) -> None:
    token, client = invited(django_capture_on_commit_callbacks), Client()
    client.post(f"/account/invitations/{token}/", {"name": "N", "language": "en"})
    client.post("/account/ways-in/password/", {"password1": weak, "password2": weak})
    assert not User.objects.get(email="newcomer@example.org").has_usable_password()


def test_after_too_many_wrong_passwords_the_right_one_has_to_wait(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    newcomer(django_capture_on_commit_callbacks)
    client = Client()
    for _ in range(6):
        sign_in(client, "not the password at all")
    sign_in(client)
    assert not signed_in(client)


def test_a_code_of_an_authenticator_app_signs_in_once(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    client, user = newcomer(django_capture_on_commit_callbacks)
    client.post("/account/confirm/password/", {"password": PASSWORD})
    secret = re.search(r"<code>(\w+)</code>", client.get("/account/ways-in/app/").content.decode())
    assert secret
    code = format_hotp_value(hotp_value(secret[1], next(yield_hotp_counters_from_time())))
    client.post("/account/ways-in/app/", {"code": code})
    kept = user.authenticator_set.get(type="totp").data["secret"]  # type: ignore[attr-defined] # allauth's
    assert secret[1] not in kept, "it is sealed"
    first, second = Client(), Client()
    for browser in (first, second):
        sign_in(browser)
        assert not signed_in(browser), "a password alone is not enough"
        browser.post("/account/sign-in/second-factor/", {"code": code})
    assert signed_in(first)
    assert not signed_in(second), "the same code does not sign in twice"


def test_a_post_of_the_staff_counts_only_with_a_second_factor() -> None:
    weak, strong = browser_of(Cast.WITHOUT_SECOND_FACTOR), browser_of(Cast.SECRETARIAT)
    assert weak.get("/people/").headers["Location"] == "/account/ways-in/"
    assert strong.get("/people/").status_code == 200
    assert weak.get("/meetings/").status_code == 200


def test_one_sees_where_one_is_signed_in_and_ends_it_there() -> None:
    here, there = browser_of(Cast.EXPERT), browser_of(Cast.EXPERT)
    elsewhere = SignInSession.objects.exclude(pk=here.session.session_key)
    other = elsewhere.get(user=user_of(Cast.EXPERT)).public_id
    assert str(other) in here.get("/account/sessions/").content.decode()
    here.post(f"/account/sessions/{other}/end/")
    assert signed_in(here)
    assert not signed_in(there)


def test_one_ends_all_other_sessions_and_nobody_else_s() -> None:
    here, there, stranger = (browser_of(who) for who in (Cast.EXPERT, Cast.EXPERT, Cast.AUDITOR))
    here.post("/account/sessions/end/")
    assert [signed_in(client) for client in (here, there, stranger)] == [True, False, True]


def test_nobody_ends_someone_else_s_session() -> None:
    mine, theirs = browser_of(Cast.EXPERT), browser_of(Cast.AUDITOR)
    other = SignInSession.objects.get(pk=theirs.session.session_key).public_id
    assert mine.post(f"/account/sessions/{other}/end/").status_code == 404
    assert signed_in(theirs)


@pytest.mark.parametrize(
    ("steps", "stays"),
    [
        ([IDLE - timedelta(minutes=2)] * 3, True),
        ([IDLE + timedelta(minutes=1)], False),
        ([IDLE - timedelta(minutes=2)] * (ABSOLUTE // IDLE + 1), False),
    ],
)
def test_a_session_ends_when_unused_and_after_a_day_whatever_one_does(
    steps: list[timedelta],
    stays: bool,  # noqa: FBT001 - a parameter
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, now = browser_of(Cast.EXPERT), timezone.now()
    for step in steps:
        now += step
        monkeypatch.setattr(timezone, "now", lambda at=now: at)
        still = signed_in(client)
    assert still is stays


def test_what_was_revoked_holds_no_more_at_the_next_request() -> None:
    client, user = browser_of(Cast.SECRETARIAT), user_of(Cast.SECRETARIAT)
    assert client.get("/people/").status_code == 200
    held = Appointment.objects.get(user=user).public_id
    directory.end_appointment(actor=actor(Cast.ADMINISTRATOR), appointment=held, at=timezone.now())
    assert client.get("/people/").status_code == 403
    directory.suspend(actor=actor(Cast.ADMINISTRATOR), user=user.public_id, at=timezone.now())
    assert client.get("/people/").status_code == 302


@pytest.mark.parametrize("language", Language)
def test_every_page_of_one_s_own_stands_in_every_language(language: Language) -> None:
    client = browser_of(Cast.FOCAL_POINT_UZ)
    for page in ("", "sessions/", "ways-in/", "deputies/", "hand-over/", "start/"):
        answer = client.get(f"/{language}/account/{page}")
        assert answer.status_code == 200
        assert answer.headers["Content-Language"] == language
