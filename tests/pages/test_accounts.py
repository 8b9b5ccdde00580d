"""Coming in, staying in and being let in anew, as people go through it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
from tests.cast import Cast, actor, browser_of, user_of

from umid.foundation.access.actors import SYSTEM
from umid.foundation.accounts import actions
from umid.foundation.accounts.commands import main as invite
from umid.foundation.accounts.models import Invitation, Joining, Recovery, SignInSession
from umid.foundation.accounts.rules import ABSOLUTE, IDLE, LinkSpent
from umid.foundation.directory import actions as directory
from umid.foundation.directory.models import Appointment, User
from umid.foundation.directory.rules.posts import Home, Post
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

PASSWORD = "a long walk over the Alay mountains"  # noqa: S105 - of a test
OFFER = actions.Offer("Newcomer@Example.org", "Newcomer", Language.ENGLISH, Post.EXPERT, Home())


def invited(
    commit: DjangoCaptureOnCommitCallbacks,
    *,
    at: datetime | None = None,
) -> str:
    """The token in the letter."""
    with commit(execute=True):
        actions.invite(actor=actor(Cast.SECRETARIAT), offer=OFFER, at=at or timezone.now())
    return link_in_last_letter()


def link_in_last_letter() -> str:
    found = re.search(r"/(?:invitations|recovery)/([\w-]+)/", str(mail.outbox[-1].body))
    assert found
    return found[1]


def newcomer(commit: DjangoCaptureOnCommitCallbacks) -> tuple[Client, User]:
    """Someone who has opened an account and set a password."""
    token, client = invited(commit), Client(headers={"accept-language": "en"})
    client.post(f"/account/invitations/{token}/", {"name": "N. Newcomer", "language": "en"})
    client.post("/account/ways-in/password/", {"password1": PASSWORD, "password2": PASSWORD})
    return client, User.objects.get(email="newcomer@example.org")


def signed_in(client: Client) -> bool:
    return client.get("/account/sessions/").status_code == 200


def sign_in(client: Client, password: str = PASSWORD) -> None:
    client.post("/account/sign-in/", {"login": "newcomer@example.org", "password": password})


def test_visitors_of_public_pages_get_no_cookie(client: Client) -> None:
    for address in ("/", "/meetings/first-meeting/programme/", "/account/asked/"):
        assert not client.get(address).cookies


def test_an_invitation_opens_an_account_once(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
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
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    token, client = invited(django_capture_on_commit_callbacks), Client()
    client.post(f"/account/invitations/{token}/", {"name": "N", "language": "en"})
    assert client.get("/account/").headers["Location"] == "/account/start/"
    client.post("/account/ways-in/password/", {"password1": PASSWORD, "password2": PASSWORD})
    assert client.get("/account/").status_code == 200


def test_an_invitation_ends_by_time_by_withdrawal_and_by_a_newer_one(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    long_ago = timezone.now() - timedelta(days=8)
    expired = invited(django_capture_on_commit_callbacks, at=long_ago)
    replaced = invited(django_capture_on_commit_callbacks)
    withdrawn = invited(django_capture_on_commit_callbacks)
    found = Invitation.objects.latest("pk").public_id
    actions.withdraw(actor=actor(Cast.SECRETARIAT), invitation=found, at=timezone.now())
    for token in (expired, replaced, withdrawn):
        assert Client().get(f"/account/invitations/{token}/").status_code == 404


def test_an_invitation_ends_when_who_invited_may_no_longer(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
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
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    token = invited(django_capture_on_commit_callbacks)
    kept = Invitation.objects.latest("pk").digest
    assert token not in kept
    assert Client().get(f"/account/invitations/{kept}/").status_code == 404


def test_passwords_are_kept_by_argon2(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    _, user = newcomer(django_capture_on_commit_callbacks)
    assert user.password.startswith("argon2$argon2id$")


@pytest.mark.parametrize("weak", ["short", "password1234", "newcomer@example.org"])
def test_a_password_that_others_guess_is_refused(
    weak: str, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    token, client = invited(django_capture_on_commit_callbacks), Client()
    client.post(f"/account/invitations/{token}/", {"name": "N", "language": "en"})
    client.post("/account/ways-in/password/", {"password1": weak, "password2": weak})
    assert not User.objects.get(email="newcomer@example.org").has_usable_password()


def test_after_too_many_wrong_passwords_the_right_one_has_to_wait(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    newcomer(django_capture_on_commit_callbacks)
    client = Client()
    for _ in range(6):
        sign_in(client, "not the password at all")
    sign_in(client)
    assert not signed_in(client)


def test_a_code_of_an_authenticator_app_signs_in_once(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
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


def test_who_asks_to_join_is_answered_with_a_reason(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
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
    assert "Not yet open." in str(mail.outbox[-1].body)


def test_an_invitation_answers_who_asked_to_join(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    now = timezone.now()
    actions.ask_to_join(
        email=OFFER.email, name="N", language=Language.ENGLISH, why="I teach.", at=now
    )
    invited(django_capture_on_commit_callbacks)
    assert Joining.objects.get().standing == "invited"


def test_two_administrators_let_someone_in_anew(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    stays, user = newcomer(django_capture_on_commit_callbacks)
    Client().post("/account/recovery/", {"email": user.email})
    recovery = Recovery.objects.get()
    address = f"/people/recoveries/{recovery.public_id}/approve/"
    first, second = (browser_of(who) for who in (Cast.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR))
    first.post(address)
    again = first.post(address)
    assert again.status_code == 403
    assert "a second administrator has to agree too" in again.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        second.post(address)
    client, token = Client(), link_in_last_letter()
    assert client.get(f"/account/recovery/{token}/").status_code == 200
    client.post(f"/account/recovery/{token}/")
    user.refresh_from_db()
    assert not user.has_usable_password()
    assert not signed_in(stays), "every session ended"
    assert client.get("/account/").headers["Location"] == "/account/start/"
    assert Client().get(f"/account/recovery/{token}/").status_code == 404


def test_an_administrator_does_not_let_themselves_in() -> None:
    now, administrator = timezone.now(), user_of(Cast.ADMINISTRATOR)
    actions.ask_recovery(email=administrator.email, at=now)
    address = f"/people/recoveries/{Recovery.objects.get().public_id}/approve/"
    answer = browser_of(Cast.ADMINISTRATOR).post(address)
    assert answer.status_code == 403
    assert "Nobody does this for themselves" in answer.content.decode()


def test_what_was_revoked_holds_no_more_at_the_next_request() -> None:
    client, user = browser_of(Cast.SECRETARIAT), user_of(Cast.SECRETARIAT)
    assert client.get("/people/").status_code == 200
    held = Appointment.objects.get(user=user).public_id
    directory.end_appointment(actor=actor(Cast.ADMINISTRATOR), appointment=held, at=timezone.now())
    assert client.get("/people/").status_code == 403
    directory.suspend(actor=actor(Cast.ADMINISTRATOR), user=user.public_id, at=timezone.now())
    assert client.get("/people/").status_code == 302


def test_a_focal_point_names_a_deputy_and_hands_over() -> None:
    client, colleague = browser_of(Cast.FOCAL_POINT_KG), user_of(Cast.DEPUTY_KG)
    page = client.get("/account/deputies/").content.decode()
    assert colleague.name in page
    client.post("/account/hand-over/", {"person": str(colleague.public_id)})
    assert actor(Cast.DEPUTY_KG).roles == {Post.FOCAL_POINT, Post.MEMBER}
    assert not actor(Cast.FOCAL_POINT_KG).roles
    assert client.get("/account/deputies/").status_code == 403


def test_whom_one_may_not_see_is_as_absent_as_nobody() -> None:
    client = browser_of(Cast.NGO_MEMBER)
    unseen, absent = str(user_of(Cast.FOCAL_POINT_KG).public_id), str(uuid4())
    pages = [
        re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", page.replace(each, ""))
        for each in (unseen, absent)
        if (page := client.get(f"/people/{each}/").content.decode())
    ]
    assert pages[0] == pages[1]
    assert len(pages[0]) > 500


@pytest.mark.parametrize("language", Language)
def test_every_page_of_one_s_own_stands_in_every_language(language: Language) -> None:
    client = browser_of(Cast.FOCAL_POINT_UZ)
    for page in ("", "sessions/", "ways-in/", "deputies/", "hand-over/", "start/"):
        answer = client.get(f"/{language}/account/{page}")
        assert answer.status_code == 200
        assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize("further", [1, 3])
def test_a_list_of_people_takes_as_many_queries_however_long_it_is(
    further: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(further):
        directory.enter_user(
            actor=SYSTEM,
            email=f"{number}@example.org",
            name=str(number),
            language=Language.ENGLISH,
            at=timezone.now(),
        )
    client = browser_of(Cast.AUDITOR)
    with django_assert_num_queries(5):  # session, user, second factor's actor, people, posts
        client.get("/people/")


def test_the_first_administrator_is_invited_by_the_command(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert invite(["first@example.org", "--name", "First", "--language", "kk"]) == 0
    Client().post(
        f"/account/invitations/{link_in_last_letter()}/", {"name": "First", "language": "kk"}
    )
    user = User.objects.get(email="first@example.org")
    assert Appointment.objects.get(user=user).post == Post.ADMINISTRATOR
    assert invite(["first@example.org", "--name", "First"]) == 1
