"""What a visitor finds on the pages of meetings, in each language and without any script."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.making import a_meeting

from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

OPENING = {
    Language.ENGLISH: "Opening ceremony",
    Language.RUSSIAN: "Церемония открытия",
    Language.UZBEK: "Ochilish marosimi",
    Language.KAZAKH: "Ашылу салтанаты",
    Language.KYRGYZ: "Ачылыш аземи",
    Language.TAJIK: "Маросими ифтитоҳ",
    Language.TURKMEN: "Açylyş dabarasy",
}


@pytest.mark.parametrize("language", Language)
def test_the_programme_shows_nine_speakers_and_both_breakouts_in_every_language(
    client: Client, language: Language
) -> None:
    response = client.get(f"/{language}/meetings/first-meeting/programme/")
    page = response.content.decode()
    assert response.status_code == 200
    assert OPENING[language] in page
    speakers = page.split('class="speakers"')[1].split("</ul>")[0]
    assert speakers.count("<li>") == 9
    for slug in ("whole-of-government", "whole-of-society"):
        assert f"/{language}/meetings/first-meeting/sessions/{slug}" in page


def test_a_stable_address_answers_in_the_language_that_the_browser_asks_for(
    client: Client,
) -> None:
    address = "/meetings/first-meeting/programme/"
    russian = client.get(address, headers={"accept-language": "ru-RU,ru;q=0.9"})
    assert OPENING[Language.RUSSIAN] in russian.content.decode()
    assert "Accept-Language" in russian.headers["Vary"]
    assert russian.headers["Content-Language"] == "ru"


def test_another_name_of_a_meeting_leads_to_the_meeting(client: Client) -> None:
    response = client.get("/meetings/second-meeting-of-the-regional-expert-council/")
    assert response.status_code == 301
    assert response.headers["Location"] == "/meetings/second-working-groups/"


def test_what_does_not_exist_is_a_page_for_people_and_a_problem_for_programs(
    client: Client,
) -> None:
    page = client.get("/meetings/never-held/")
    problem = client.get("/api/v1/meetings/never-held/")
    assert (page.status_code, problem.status_code) == (404, 404)
    assert problem.headers["Content-Type"] == "application/problem+json"


def test_a_meeting_of_which_no_source_tells_has_no_empty_heading(client: Client) -> None:
    a_meeting("untold")
    assert "What is known" not in client.get("/en/meetings/untold/").content.decode()
    assert "What is known" in client.get("/en/meetings/first-meeting/").content.decode()
