"""The demonstration shows the letters that it does not send, and only the demonstration."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from tests.accounts import OFFER
from tests.cast import Cast, actor
from tests.jobs import do_what_waits
from tests.pages.test_cast import asked_of_settings

from umid.foundation.accounts import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(settings: Settings, tmp_path: Path) -> str:
    """The key of a letter that was written to a file."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=timezone.now())
    do_what_waits()
    (file,) = (tmp_path / "mail").iterdir()
    (tmp_path / "secret.log").write_text("Subject: secret\n\nkeep out")
    return file.stem


def test_a_letter_is_shown_whole(client: Client, key: str) -> None:
    listing = client.get("/en/demo/mail/").content.decode()
    assert "newcomer@example.org" in listing
    assert f"/en/demo/mail/{key}/" in listing
    shown = client.get(f"/en/demo/mail/{key}/")
    page = shown.content.decode()
    assert "Dear Newcomer," in page
    assert "/account/invitations/" in page
    assert "Message-ID" in page
    assert 'sandbox src="' in page
    assert "frame-src 'self'" in shown.headers["Content-Security-Policy"]


def test_its_html_is_shown_into_a_sandbox(client: Client, key: str) -> None:
    answer = client.get(f"/en/demo/mail/{key}/html/")
    assert answer.content.startswith(b"<!doctype html>")
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none';")
    assert "script" not in policy
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("name", ["never-sent", "..", "secret", "%2e%2e%2fsecret"])
def test_nothing_but_letters_is_shown(client: Client, key: str, name: str) -> None:
    del key
    assert client.get(f"/demo/mail/{name}/").status_code == 404
    assert client.get(f"/demo/mail/{name}/html/").status_code == 404


def test_without_letters_the_page_says_so(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.EMAIL_FILE_PATH = tmp_path / "none"
    assert "No letter yet" in client.get("/en/demo/mail/").content.decode()


@pytest.mark.parametrize(("mode", "there"), [("production", False), ("demonstration", True)])
def test_letters_are_shown_by_the_demonstration_alone(mode: str, there: bool) -> None:  # noqa: FBT001 - a parameter
    program = (
        "from django.urls import Resolver404, resolve\n"
        "for path in ('/demo/mail/', '/demo/mail/a/', '/demo/mail/a/html/'):\n"
        "    try: resolve(path); print(True)\n"
        "    except Resolver404: print(False)"
    )
    assert asked_of_settings(mode, program) == [str(there)] * 3
