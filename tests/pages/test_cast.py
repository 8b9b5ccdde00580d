"""The demonstration signs in at a press, and only the demonstration."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from tests.cast import Cast, actor, browser_of, user_of

from umid.foundation.directory.rules.posts import Post

SIGNED_IN = [who for who in Cast if who not in {Cast.VISITOR, Cast.REVOKED}]
PRODUCTION = {
    "UMID_MODE": "production",
    "UMID_SECRET_KEY": "a-key-of-this-test-alone-that-is-long-enough-for-production",
    "UMID_AUDIT_KEY": "PRIVATE+KEY+of.this.test+0",
    "UMID_HOSTS": "umid.example",
    "UMID_DATABASE": "sqlite:///:memory:",
    "DJANGO_SETTINGS_MODULE": "umid.config.settings",
}


@pytest.mark.django_db
@pytest.mark.parametrize("who", SIGNED_IN)
def test_everyone_of_the_cast_sees_their_own_page_after_a_press(who: Cast) -> None:
    page = browser_of(who).get("/account/", follow=True)
    assert page.status_code == 200
    if who is not Cast.WITHOUT_SECOND_FACTOR:
        assert user_of(who).name in page.content.decode()


@pytest.mark.django_db
def test_the_page_of_the_cast_names_them_all(client: Client) -> None:
    page = client.get("/demo/").content.decode()
    assert all(user_of(who).name in page for who in SIGNED_IN)


@pytest.mark.django_db
def test_a_suspended_member_of_the_cast_cannot_be_signed_in(client: Client) -> None:
    assert client.post("/demo/revoked/").status_code == 404


@pytest.mark.django_db
def test_the_cast_is_what_its_names_say() -> None:
    assert actor(Cast.SECRETARIAT).roles == {Post.SECRETARIAT}
    assert actor(Cast.DEPUTY_KG).roles == {Post.DEPUTY, Post.MEMBER}
    assert actor(Cast.DEPUTY_KG).state == actor(Cast.FOCAL_POINT_KG).state == "KG"
    assert actor(Cast.SECURITY_OFFICER).roles == {Post.MEMBER}
    assert actor(Cast.REVOKED).user is None


def asked_of_settings(mode: str, program: str) -> list[str]:
    """What a program prints in a process of that mode."""
    answer = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup()\n{program}"],
        env=os.environ | PRODUCTION | {"UMID_MODE": mode},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout.split()


@pytest.mark.parametrize(("mode", "there"), [("production", False), ("demonstration", True)])
def test_the_demonstration_s_door_does_not_exist_in_production(mode: str, there: bool) -> None:  # noqa: FBT001 - a parameter
    program = (
        "from django.urls import Resolver404, resolve\n"
        "for path in ('/demo/', '/demo/administrator/'):\n"
        "    try: resolve(path); print(True)\n"
        "    except Resolver404: print(False)"
    )
    assert asked_of_settings(mode, program) == [str(there)] * 2


def test_production_keeps_cookies_to_one_host_and_counts_attempts_for_all_workers() -> None:
    program = (
        "from django.conf import settings as s\n"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME)\n"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY)\n"
        "print(s.CACHES['default']['BACKEND'], s.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN)"
    )
    assert asked_of_settings("production", program) == [
        *("__Host-session", "__Host-csrf"),
        *("True", "True", "True"),
        *("django.core.cache.backends.db.DatabaseCache", "False"),
    ]
