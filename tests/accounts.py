"""Newcomers and their letters, for the tests of accounts."""

from __future__ import annotations

import re
from datetime import datetime

from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from tests.cast import Cast, actor
from tests.jobs import do_what_waits

from umid.foundation.accounts import actions
from umid.foundation.directory.models import User
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.languages import Language

Commit = DjangoCaptureOnCommitCallbacks
PASSWORD = "a long walk over the Alay mountains"  # noqa: S105 - of a test
OFFER = actions.Offer("Newcomer@Example.org", "Newcomer", Language.ENGLISH, Post.EXPERT, Home())


def invited(
    commit: Commit,
    *,
    at: datetime | None = None,
) -> str:
    """The token in the letter."""
    with commit(execute=True):
        actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=at or timezone.now())
    return link_in_last_letter()


def link_in_last_letter() -> str:
    do_what_waits()
    found = re.search(r"/(?:invitations|recovery)/([\w-]+)/", str(mail.outbox[-1].body))
    assert found
    return found[1]


def newcomer(commit: Commit) -> tuple[Client, User]:
    """Someone who has opened an account and set a password."""
    token, client = invited(commit), Client(headers={"accept-language": "en"})
    client.post(f"/account/invitations/{token}/", {"name": "N. Newcomer", "language": "en"})
    client.post("/account/ways-in/password/", {"password1": PASSWORD, "password2": PASSWORD})
    return client, User.objects.get(email="newcomer@example.org")


def signed_in(client: Client) -> bool:
    return client.get("/account/sessions/").status_code == 200


def sign_in(client: Client, password: str = PASSWORD) -> None:
    client.post("/account/sign-in/", {"login": "newcomer@example.org", "password": password})
