"""What signing in tells: nothing to strangers, everything that matters to the log."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone
from tests.accounts import PASSWORD, Commit, newcomer, sign_in
from tests.cast import Cast, browser_of, user_of

from umid.foundation.directory.models import User

pytestmark = pytest.mark.django_db

Lines = list[tuple[str, dict[str, object]]]


class Kept(logging.Handler):
    """Keeps the message and the facts of each line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Lines = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.getMessage(), getattr(record, "facts", {})))


@pytest.fixture
def heard() -> Iterator[Lines]:
    log, kept = logging.getLogger("umid"), Kept()
    before = log.level
    log.addHandler(kept)
    log.setLevel(logging.INFO)
    try:
        yield kept.lines
    finally:
        log.removeHandler(kept)
        log.setLevel(before)


def security(lines: Lines) -> Lines:
    return [(event, facts) for event, facts in lines if event != "request"]


def test_who_comes_in_and_who_is_kept_out_stands_in_the_log_without_an_address(
    heard: Lines, django_capture_on_commit_callbacks: Commit
) -> None:
    _, user = newcomer(django_capture_on_commit_callbacks)
    who = str(user.public_id)
    heard.clear()
    client = Client()
    sign_in(client, "not the password at all")
    client.post("/account/sign-in/", {"login": "nobody@example.org", "password": PASSWORD})
    sign_in(client)
    client.post("/account/confirm/password/", {"password": "not the password"})
    client.post("/account/sign-out/")
    assert security(heard) == [
        ("sign-in refused", {"user": who, "way": "password"}),
        ("sign-in refused", {"user": None, "way": "password"}),
        ("signed in", {"user": who, "way": "password"}),
        ("confirmation refused", {"user": who, "way": "password"}),
        ("signed out", {"user": who, "way": None}),
    ]
    assert "example.org" not in str(heard)
    assert PASSWORD not in str(heard)


def test_who_tries_too_often_stands_in_the_log(
    heard: Lines, django_capture_on_commit_callbacks: Commit
) -> None:
    newcomer(django_capture_on_commit_callbacks)
    heard.clear()
    for _ in range(6):
        sign_in(Client(), "not the password at all")
    assert [event for event, _ in security(heard)] == ["sign-in refused"] * 5 + ["asked too often"]


def test_what_someone_was_kept_from_stands_in_the_log_and_what_they_read_does_not(
    heard: Lines,
) -> None:
    client, who = browser_of(Cast.EXPERT), str(user_of(Cast.EXPERT).public_id)
    heard.clear()
    client.get("/people/")
    client.get("/meetings/")
    Client(enforce_csrf_checks=True).post("/account/join/", {"name": "N"})
    lines = [facts for event, facts in heard if event == "request"]
    assert [(each["status"], each.get("user", "nobody asked")) for each in lines] == [
        (403, who),
        (200, "nobody asked"),
        (403, None),
    ]


def test_a_known_and_an_unknown_address_are_refused_alike(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    newcomer(django_capture_on_commit_callbacks)
    known, unknown = (
        Client().post("/account/sign-in/", {"login": f"{name}@example.org", "password": "wrong"})
        for name in ("newcomer", "neverhere")
    )
    assert "do not fit together" in blanked(known, "newcomer")
    assert blanked(known, "newcomer") == blanked(unknown, "neverhere")


def blanked(answer: HttpResponseBase, name: str) -> str:
    page = answer.getvalue().decode().replace(name, "")
    return re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", page)


def test_signing_in_leads_to_this_site_alone(django_capture_on_commit_callbacks: Commit) -> None:
    newcomer(django_capture_on_commit_callbacks)
    words = {"login": "newcomer@example.org", "password": PASSWORD}
    away = Client().post("/account/sign-in/?next=https://elsewhere.example/", words)
    assert away.headers["Location"] == "/en/account/"
    here = Client().post("/account/sign-in/", words | {"next": "/meetings/"})
    assert here.headers["Location"] == "/meetings/"


def test_a_sign_in_begins_a_session_of_its_own(django_capture_on_commit_callbacks: Commit) -> None:
    newcomer(django_capture_on_commit_callbacks)
    client = Client()
    session = client.session
    session["planted"] = "by someone else"
    session.save()
    client.cookies["session"] = str(session.session_key)
    sign_in(client)
    assert client.cookies["session"].value != session.session_key
    assert client.get("/account/sessions/").status_code == 200


def test_signing_out_has_the_browser_forget() -> None:
    client = browser_of(Cast.EXPERT)
    answer = client.post("/account/sign-out/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_what_a_user_reads_is_kept_nowhere_and_what_everyone_reads_may_be() -> None:
    client = browser_of(Cast.EXPERT)
    for address in ("/account/", "/meetings/first-meeting/", "/api/v1/meetings/"):
        assert "no-store" in client.get(address).headers["Cache-Control"]
    assert "no-store" not in Client().get("/meetings/").headers.get("Cache-Control", "")


@pytest.mark.parametrize(
    ("who", "zone"),
    [
        (Cast.FOCAL_POINT_KG, "Bishkek time, UTC+6"),
        (Cast.FOCAL_POINT_UZ, "Tashkent time, UTC+5"),
        (Cast.EXPERT, "Tashkent time, UTC+5"),
    ],
)
def test_moments_are_told_by_the_clock_of_the_reader_s_state(who: Cast, zone: str) -> None:
    page = browser_of(who).get("/account/sessions/").content.decode()
    assert page.count(zone) == 2
    assert "(UTC)" not in page


def test_the_reader_s_clock_ends_with_the_request() -> None:
    browser_of(Cast.FOCAL_POINT_KG).get("/account/sessions/")
    assert str(timezone.get_current_timezone()) == "UTC"


def test_there_are_no_default_accounts() -> None:
    assert not User.objects.exclude(email__endswith="@demonstration.example").exists()
