"""Tokens: made and shown once, narrower than their user, ended at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http.response import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.cast import Cast, actor, browser_of, user_of
from tests.tokens import a_token, program

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import NotAllowed
from umid.foundation.accounts.models import Recovery
from umid.foundation.audit.models import Entry
from umid.foundation.directory import actions as directory
from umid.foundation.tokens import actions, queries
from umid.foundation.tokens.models import Token
from umid.foundation.tokens.rules import MOST, TooManyTokens

pytestmark = pytest.mark.django_db
UPLOADS = "/api/v1/uploads/"
TUS = {"Tus-Resumable": "1.0.0", "Upload-Length": "5"}


def announce(client: Client) -> HttpResponseBase:
    """The one thing that a token of anyone can do."""
    return client.post(UPLOADS, headers=TUS)


def test_a_token_is_shown_once_and_only_its_digest_is_kept() -> None:
    client = browser_of(Cast.EXPERT)
    asked = {"name": "My script", "scope": ["files.send"], "days": "7"}
    response = client.post("/account/tokens/", asked)
    text = response.context["secret"].text
    assert text in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert announce(program(text)).status_code == 201
    again = client.get("/account/tokens/").content.decode()
    assert "My script" in again
    assert text not in again
    (row,) = Token.objects.values()
    assert text not in str(row)
    assert text not in str(list(Entry.objects.values()))
    assert Entry.objects.filter(did="tokens.make").count() == 1


def test_what_was_typed_stays_where_a_token_cannot_be_made() -> None:
    response = browser_of(Cast.EXPERT).post("/account/tokens/", {"name": "My script", "days": "7"})
    assert "scope" in response.context["form"].errors
    assert 'value="My script"' in response.content.decode()
    assert not Token.objects.exists()


def test_a_scope_that_is_not_one_s_own_is_neither_offered_nor_given() -> None:
    client = browser_of(Cast.EXPERT)
    assert "meetings.edit" not in client.get("/account/tokens/").content.decode()
    for scope in ("oversight.read_record", "directory.suspend", "tokens.make", "nothing"):
        response = client.post("/account/tokens/", {"name": "x", "scope": [scope], "days": "7"})
        assert response.context["form"].errors
        with pytest.raises(NotAllowed):
            a_token(Cast.EXPERT, [scope])
    assert not Token.objects.exists()


def test_a_token_cannot_make_another() -> None:
    found = queries.bearer(a_token(Cast.EXPERT), at=timezone.now())
    assert isinstance(found, Actor)
    wish = actions.Wish("more", ["files.send"], 7, second_factor=True)
    with pytest.raises(NotAllowed):
        actions.make_token(actor=found, wish=wish, at=timezone.now())


def test_a_token_opens_no_page() -> None:
    client = program(a_token(Cast.ADMINISTRATOR))
    for address in ("/account/tokens/", "/people/", "/oversight/jobs/"):
        response = client.get(address)
        assert response.status_code == 302
        assert "sign-in" in response.headers["Location"]


def test_a_revoked_token_opens_nothing_at_the_next_request() -> None:
    text = a_token(Cast.EXPERT)
    assert announce(program(text)).status_code == 201
    row = Token.objects.get()
    browser_of(Cast.EXPERT).post(f"/account/tokens/{row.public_id}/revoke/")
    response = announce(program(text))
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == 'Bearer error="invalid_token"'
    assert response.headers["Content-Type"] == "application/problem+json"
    assert Entry.objects.filter(did="tokens.revoke").count() == 1


def test_nobody_revokes_another_s_token() -> None:
    text = a_token(Cast.EXPERT)
    row = Token.objects.get()
    client = browser_of(Cast.ADMINISTRATOR)
    assert client.post(f"/account/tokens/{row.public_id}/revoke/").status_code == 404
    assert announce(program(text)).status_code == 201


def test_a_suspended_user_s_token_opens_nothing() -> None:
    text = a_token(Cast.EXPERT)
    directory.suspend(
        actor=actor(Cast.ADMINISTRATOR),
        user=user_of(Cast.EXPERT).public_id,
        at=timezone.now(),
    )
    assert announce(program(text)).status_code == 401


def test_a_recovery_of_the_account_ends_its_tokens() -> None:
    text, now = a_token(Cast.EXPERT), timezone.now()
    Recovery.objects.create(
        user=user_of(Cast.EXPERT),
        asked_at=now,
        first_by=user_of(Cast.ADMINISTRATOR),
        second_by=user_of(Cast.SECOND_ADMINISTRATOR),
        closed_at=now + timedelta(seconds=1),
    )
    assert announce(program(text)).status_code == 401


def test_an_expired_token_opens_nothing() -> None:
    text = a_token(Cast.EXPERT, at=timezone.now() - timedelta(days=8), days=7)
    assert announce(program(text)).status_code == 401


@pytest.mark.parametrize("text", ["", "x", "umid_", "umid_" + "a" * 43, "umid_" + "é" * 43])
def test_what_is_no_token_opens_nothing(text: str) -> None:
    a_token(Cast.EXPERT)
    assert announce(program(text)).status_code == 401


def test_a_wrong_token_beside_a_cookie_is_refused_all_the_same() -> None:
    client = browser_of(Cast.EXPERT)
    headers = TUS | {"Authorization": "Bearer umid_" + "a" * 43}
    assert client.post(UPLOADS, headers=headers).status_code == 401


def test_without_a_second_factor_at_its_making_a_token_never_acts_for_the_staff() -> None:
    with_one = queries.bearer(a_token(Cast.SECRETARIAT), at=timezone.now())
    without = queries.bearer(a_token(Cast.SECRETARIAT, second_factor=False), at=timezone.now())
    assert with_one is not None
    assert without is not None
    assert with_one.roles
    assert not without.roles


def test_one_has_ten_tokens_at_most() -> None:
    for _ in range(MOST):
        a_token(Cast.EXPERT)
    with pytest.raises(TooManyTokens):
        a_token(Cast.EXPERT)


def test_a_token_knows_when_it_was_used_and_seldom_writes_it() -> None:
    client = program(a_token(Cast.EXPERT))
    client.get("/api/v1/meetings/")
    assert Token.objects.get().used_at is not None
    with CaptureQueriesContext(connection) as captured:
        client.get("/api/v1/meetings/")
    assert not [each for each in captured if each["sql"].startswith("UPDATE")]


def test_who_guesses_tokens_has_to_wait() -> None:
    guesses = [announce(program(f"umid_{number:043}")).status_code for number in range(31)]
    assert set(guesses[:30]) == {401}
    assert guesses[30] == 429


def test_what_a_program_did_names_its_token_in_the_record() -> None:
    announce(program(a_token(Cast.EXPERT)))
    entry = Entry.objects.get(did="files.begin")
    assert entry.detail["token"] == str(Token.objects.get().public_id)


def test_tokens_take_no_more_queries_for_many() -> None:
    client = browser_of(Cast.EXPERT)
    a_token(Cast.EXPERT)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            client.get("/account/tokens/")
        counts.append(len(captured))
        a_token(Cast.EXPERT)
        a_token(Cast.EXPERT)
    assert counts[0] == counts[1]
