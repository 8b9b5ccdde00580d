"""While the node is worked on, every address says so, without the database."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from umid.config.maintenance import main
from umid.kernel.languages import Language

# No database: a query fails the test, as it would fail while the database is being worked on.


@pytest.fixture(autouse=True)
def at_work(settings: Settings, tmp_path: Path) -> None:
    settings.MAINTENANCE = tmp_path / "var" / "maintenance"
    assert main(["on", "--minutes", "25"]) == 0


@pytest.mark.parametrize("language", Language)
def test_every_page_says_when_to_come_back(language: Language) -> None:
    client = Client()
    client.cookies["session"] = "a" * 32  # of someone who was signed in
    for address in ("meetings/", "account/", "no-such-page/"):
        answer = client.get(f"/{language}/{address}")
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "1500"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert f'<html lang="{language}">' in answer.content.decode()


def test_nothing_is_taken_in_meanwhile_not_even_a_form() -> None:
    assert Client().post("/account/join/", {"name": "N"}).status_code == 503


def test_a_program_is_answered_as_a_program() -> None:
    answer = Client().get("/ru/api/v1/meetings/")
    assert answer.status_code == 503
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 503


def test_the_process_still_says_that_it_lives() -> None:
    assert Client().get("/healthz").json() == {"alive": True}


@pytest.mark.django_db
def test_whether_it_is_ready_is_still_told_from_the_database() -> None:
    assert "trouble" in Client().get("/readyz").json()


@pytest.mark.django_db
def test_every_worker_answers_again_at_the_next_request() -> None:
    client = Client()
    assert client.get("/about/").status_code == 503
    assert main(["off"]) == 0
    assert client.get("/about/").status_code == 200
    assert main(["off"]) == 0, "nothing is there to end, and nothing fails"


def test_a_file_made_by_hand_counts_too(settings: Settings) -> None:
    settings.MAINTENANCE.write_text("")
    assert Client().get("/about/").headers["Retry-After"] == "600"
