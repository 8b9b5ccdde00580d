"""What every answer tells the browser, and what it must not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from tests.unit.test_environment import GOOD

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/",
    "/no-such-page/",
    "/account/sign-in/",
    "/healthz",
    "/api/v1/meetings/",
    "/api/v1/meetings/never-held/",
    "/meetings/first-meeting/programme.ics",
]
SETTINGS = """
from django.conf import settings as s
print(s.SECURE_HSTS_SECONDS >= 31536000, s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_SSL_REDIRECT)
print(s.SESSION_COOKIE_SAMESITE, s.CSRF_COOKIE_SAMESITE, s.SESSION_COOKIE_HTTPONLY, s.DEBUG)
"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_keeps_other_sites_out(address: str) -> None:
    answer = Client().get(address, headers={"origin": "https://elsewhere.example"})
    policy = answer.headers["Content-Security-Policy"]
    for directive in ("default-src 'none'", "object-src 'none'", "base-uri 'none'"):
        assert directive in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert not [name for name in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_says_what_it_is_in(address: str) -> None:
    kind = Client().get(address).headers["Content-Type"]
    assert "json" in kind or "charset=utf-8" in kind


@pytest.mark.parametrize("address", ADDRESSES[:1] + ADDRESSES[2:])
def test_nothing_is_echoed_by_trace(address: str) -> None:
    answer = Client().trace(address, headers={"x-secret": "told to nobody"})
    assert answer.status_code in {405, 404}
    assert b"told to nobody" not in answer.content


def test_a_form_from_another_site_is_refused() -> None:
    client = Client(enforce_csrf_checks=True, headers={"origin": "https://elsewhere.example"})
    assert client.post("/account/join/", {"name": "N"}).status_code == 403


def test_a_password_is_masked_and_may_be_filled_in_by_a_manager() -> None:
    page = Client().get("/account/sign-in/").content.decode()
    (field,) = [part for part in page.split("<input") if 'name="password"' in part]
    assert 'type="password"' in field
    assert 'autocomplete="current-password"' in field
    assert "onpaste" not in page


def test_production_speaks_tls_alone_and_keeps_its_cookies_to_itself() -> None:
    asked = subprocess.run(
        [sys.executable, "-c", SETTINGS],
        env=os.environ | GOOD | {"DJANGO_SETTINGS_MODULE": "umid.config.settings"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.split() == ["True"] * 3 + ["Lax", "Lax", "True", "False"]
