"""What people do for others: recoveries, deputies, and whom they see."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.accounts import (
    Commit,
    link_in_last_letter,
    newcomer,
    signed_in,
)
from tests.cast import Cast, actor, browser_of, user_of

from umid.foundation.access.actors import SYSTEM
from umid.foundation.accounts import actions
from umid.foundation.accounts.models import Recovery
from umid.foundation.directory import actions as directory
from umid.foundation.directory.rules.posts import Post
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db


def test_two_administrators_let_someone_in_anew(
    django_capture_on_commit_callbacks: Commit,
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
    with django_assert_num_queries(6):  # session, user, actor, people, posts, notices
        client.get("/people/")
