"""The network's pages and its API: asking to join, marked passages, leaving, what strangers get."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.accounts import Commit
from tests.cast import Cast, actor, browser_of, user_of
from tests.jobs import do_what_waits
from tests.practising import AT, EN, MARKER, SAID, TELLS, answered, asked, circle_of, enrolled
from tests.tokens import a_token, program

from umid.council.network import actions
from umid.council.network.drafts import ItemDraft
from umid.council.network.models import Application, Circle, Item, Member, Question
from umid.council.network.rules.learning import ItemKind
from umid.foundation.notices.models import Mailing

pytestmark = pytest.mark.django_db

SAYS = {
    "does": "Accompanies families",
    "works_at": "Osh",
    "themes": ["education"],
    "languages": ["en", "ru"],
}
OUTSIDE = SAYS | {"name": "A Newcomer", "email": "newcomer@example.org", "language": "en"}


def words_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_someone_without_an_account_asks_and_is_refused_by_letter_with_the_reason(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    cache.clear()
    answer = Client().post("/network/join/", OUTSIDE)
    assert answer.headers["Location"] == "/account/asked/"
    made = Application.objects.get(joining__email="newcomer@example.org")
    desk = browser_of(Cast.SECRETARIAT)
    assert "A Newcomer" in words_of(desk, "/desk/network/")
    page = f"/desk/network/requests/{made.pk}/"
    assert "Accompanies families" in words_of(desk, page)
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(page, {"reason": "Write to us again in a year.", "answer": "refuse"})
    do_what_waits()
    assert "Write to us again in a year." in str(mail.outbox[-1].body)
    assert not Application.objects.filter(pk=made.pk).exists()


def test_agreeing_to_someone_without_an_account_leads_to_inviting_them() -> None:
    cache.clear()
    Client().post("/network/join/", OUTSIDE)
    made = Application.objects.get(joining__email="newcomer@example.org")
    desk = browser_of(Cast.SECRETARIAT)
    answer = desk.post(
        f"/desk/network/requests/{made.pk}/", {"reason": "Welcome.", "answer": "agree"}
    )
    assert answer.headers["Location"].startswith("/people/invite/?")
    assert "newcomer%40example.org" in answer.headers["Location"]


def test_a_user_asks_reads_the_reason_and_leaves_by_one_press() -> None:
    client = browser_of(Cast.DEPUTY_KG)
    client.post("/network/join/", SAYS)
    made = Application.objects.get(user=user_of(Cast.DEPUTY_KG))
    assert "You have asked to join." in words_of(client, "/network/")
    desk = browser_of(Cast.SECRETARIAT)
    desk.post(f"/desk/network/requests/{made.pk}/", {"reason": "Say more.", "answer": "refuse"})
    assert "Say more." in words_of(client, "/network/")
    client.post("/network/join/", SAYS)
    desk.post(f"/desk/network/requests/{made.pk}/", {"reason": "You know it.", "answer": "agree"})
    page = words_of(client, "/network/membership/")
    assert "You know it." in page
    assert "without your name" in page, "said before the press"
    client.post("/network/membership/", SAYS | {"frequency": "weekly"})
    assert Mailing.objects.get(user=user_of(Cast.DEPUTY_KG)).frequency == "weekly"
    client.post("/network/membership/leave/")
    assert not Member.objects.filter(user=user_of(Cast.DEPUTY_KG)).exists()


def test_marked_passages_are_shown_and_sent_once_they_are_explained() -> None:
    client = browser_of(Cast.EXPERT)
    typed = {"title": "How?", "text": TELLS, "language": "en", "themes": ["education"]}
    page = client.post("/network/questions/ask/", typed).content.decode()
    assert "<mark>Gulnora Karimova</mark>" in page
    assert not Question.objects.filter(title="How?").exists()
    (key,) = set(re.findall(r'name="([0-9a-f]{32})"', page))
    client.post("/network/questions/ask/", typed | {key: "She is in a novel."})
    question = Question.objects.get(title="How?")
    read = "She is in a novel."
    address = f"/network/questions/{question.pk}/"
    assert read in words_of(browser_of(Cast.SECRETARIAT), address)
    assert read not in words_of(browser_of(Cast.NGO_MEMBER), address)


def test_strangers_get_the_same_for_a_question_as_for_none() -> None:
    question = asked()
    for who in (Cast.VISITOR, Cast.DEPUTY_KG, Cast.AUDITOR):
        client = browser_of(who)
        there = client.get(f"/network/questions/{question.pk}/")
        assert there.status_code == (302 if who is Cast.VISITOR else 404)
        assert f"/network/questions/{question.pk}/" not in words_of(client, f"/search/?q={MARKER}")


def test_the_search_finds_questions_for_members_alone() -> None:
    question = asked()
    found = f"/network/questions/{question.pk}/"
    assert found in words_of(browser_of(Cast.NGO_MEMBER), f"/search/?q={MARKER}")
    assert found not in words_of(browser_of(Cast.DEPUTY_KG), f"/search/?q={MARKER}")


def test_a_circle_s_names_are_on_its_page_for_those_in_it_alone() -> None:
    circle = circle_of(places=3)
    actions.take_seat(actor=actor(Cast.NGO_MEMBER), circle=circle.pk, at=AT)
    name, address = user_of(Cast.NGO_MEMBER).name, f"/network/circles/{circle.pk}/"
    assert name in words_of(browser_of(Cast.EXPERT), address)
    assert name not in words_of(browser_of(Cast.FOCAL_POINT_UZ), address)
    assert name not in words_of(browser_of(Cast.SECRETARIAT), address)
    assert name not in words_of(browser_of(Cast.SECRETARIAT), "/desk/network/learning/")


def test_the_desk_enters_an_item_and_a_circle_at_its_place_s_clock() -> None:
    desk = browser_of(Cast.SECRETARIAT)
    item = {"expected": "0", "title_en": "A talk", "kind": "recording", "by": "Someone"}
    page = desk.post("/desk/network/learning/add/", item).content.decode()
    assert "Give the address" in page
    desk.post("/desk/network/learning/add/", item | {"url": "https://example.org/talk"})
    assert not Item.objects.get(by="Someone").is_public
    leads = str(Member.objects.get(user=user_of(Cast.EXPERT)).pk)
    circle = {"expected": "0", "title_en": "Circle", "language": "ru", "facilitator": leads}
    circle |= {"places": "6", "zone": "Asia/Almaty", "date_0": "2027-01-10T15:00"}
    desk.post("/desk/network/circles/add/", circle)
    made = Circle.objects.get(zone="Asia/Almaty")
    assert made.gatherings.get().starts_at.isoformat() == "2027-01-10T10:00:00+00:00"


def test_a_member_s_program_reads_asks_and_answers_with_what_it_was_lent() -> None:
    reads = program(a_token(Cast.EXPERT, ["network.read"]))
    writes = program(a_token(Cast.NGO_MEMBER, ["network.read", "network.write"]))
    said = {"title": "By a program", "text": "What?", "language": "en", "themes": ["education"]}
    address = "/api/v1/network/questions/"

    def post(client: Client, to: str, body: Mapping[str, object], key: str) -> tuple[int, str]:
        answer = client.post(
            to, json.dumps(body), "application/json", headers={"Idempotency-Key": key}
        )
        return answer.status_code, str(answer.json().get("id", ""))

    assert post(reads, address, said, "one")[0] == 403
    status, made = post(writes, address, said, "two")
    assert status == 201
    assert post(writes, address, said | {"text": TELLS}, "three")[0] == 409
    assert "By a program" in {row["title"] for row in reads.get(address).json()["items"]}
    answer = {"text": "That.", "language": "en"}
    assert post(writes, f"{address}{made}/answers/", answer, "four")[0] == 201
    (row,) = reads.get(f"{address}{made}/").json()["answers"]
    assert (row["text"], row["by"]) == ("That.", user_of(Cast.NGO_MEMBER).name)
    stranger = program(a_token(Cast.DEPUTY_KG, ["files.send"]))
    assert stranger.get(address).status_code == 403
    assert stranger.get(f"{address}{made}/").status_code == 404


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        words_of(client, address)
    return len(captured)


def test_lists_take_as_many_queries_for_one_row_as_for_three() -> None:
    secretariat = actor(Cast.SECRETARIAT)

    def more() -> None:
        question = asked()
        answered(question)
        circle_of()
        draft = ItemDraft(ItemKind.COURSE, {EN: "C"}, "S", (EN,), ("education",), "https://e.org/")
        actions.enter_item(actor=secretariat, draft=draft, at=AT)
        point = actor(Cast.FOCAL_POINT_UZ)
        actions.report(actor=point, question=question.pk, answer=None, why="No.", at=AT)

    more()
    actions.apply(actor=actor(Cast.DEPUTY_KG), said=SAID, at=AT)
    member, desk = browser_of(Cast.EXPERT), browser_of(Cast.SECRETARIAT)
    pages = [
        (member, f"/network/{name}") for name in ("questions/", "questions/?for=me", "circles/")
    ]
    pages += [(member, "/network/learning/"), (desk, "/desk/network/")]
    pages += [(desk, "/desk/network/learning/"), (Client(), "/api/v1/network/learning/")]
    few = [queries(*page) for page in pages]
    more()
    more()
    actions.apply(actor=actor(Cast.FOCAL_POINT_KG), said=SAID, at=AT)
    assert [queries(*page) for page in pages] == few


def test_a_question_takes_as_many_queries_for_one_answer_as_for_three() -> None:
    enrolled(Cast.DEPUTY_KG)
    question = asked()
    answered(question)
    client, address = browser_of(Cast.EXPERT), f"/network/questions/{question.pk}/"
    few = queries(client, address)
    for who in (Cast.NGO_MEMBER, Cast.DEPUTY_KG):
        answered(question, who)
    assert queries(client, address) == few
