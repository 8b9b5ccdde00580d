"""What every page carries: its language, the same page in others, and no way in for a script."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from umid.kernel.languages import Language


def design(client: Client, prefix: str = "", query: str = "") -> str:
    response = client.get(f"{prefix}/design/{query}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("language", Language)
def test_a_page_says_its_language(client: Client, language: Language) -> None:
    page = design(client, f"/{language}")
    assert f'<html lang="{language}">' in page
    assert page.count("<h1") == 1


def test_the_language_switch_keeps_the_page_and_its_query(client: Client) -> None:
    page = design(client, "/ru", "?after=2024-05-14~first")
    switch = page.split('id="languages"')[1].split("</ul>")[0]
    for language in Language:
        assert f'href="/{language}/design/?after=2024-05-14~first" lang="{language}"' in switch
    assert switch.count("aria-current") == 1
    assert re.search(r'lang="ru" hreflang="ru" aria-current', switch)


def test_other_sites_are_told_of_every_language_by_whole_addresses(client: Client) -> None:
    page = design(client)
    for language in Language:
        assert f'hreflang="{language}" href="http://testserver/{language}/design/"' in page


def test_the_policy_allows_no_script_or_style_within_a_page(client: Client) -> None:
    policy = client.get("/design/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_every_component_is_shown_in_light_and_in_dark(client: Client) -> None:
    page = design(client)
    assert page.count('class="specimen scheme-light"') == 10
    assert page.count('class="specimen scheme-dark"') == 10


def test_no_two_things_of_a_page_have_the_same_name(client: Client) -> None:
    names = re.findall(r'\sid="([^"]+)"', design(client))
    assert len(names) == len(set(names))


def test_the_doors_lead_to_pages_of_the_readers_language(client: Client) -> None:
    doors = design(client, "/kk").split('aria-label="Негізгі мәзір"')[1].split("</nav>")[0]
    addresses = re.findall(r'href="([^"]+)"', doors)
    assert "/kk/meetings/" in addresses
    assert all(address.startswith("/kk/") for address in addresses)


@pytest.mark.django_db
def test_the_door_above_the_page_is_the_current_one(client: Client) -> None:
    page = client.get("/ru/meetings/first-meeting/").content.decode()
    masthead = page.split("<nav")[1].split("</nav>")[0]
    assert re.findall(r'href="([^"]+)" aria-current', masthead) == ["/ru/meetings/"]
