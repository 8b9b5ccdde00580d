"""When something fails the page still looks like ours, and needs nothing that may have failed."""

from __future__ import annotations

import pytest
from django.template.loader import get_template
from django.test import Client
from django.utils import translation

from umid.kernel.languages import Language


@pytest.mark.parametrize("language", Language)
def test_an_unknown_address_is_answered_in_the_same_look(
    client: Client, language: Language
) -> None:
    response = client.get(f"/{language}/no-such-page/")
    page = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}">' in page
    assert f'href="/{language}/"' in page
    assert "no-such-page" not in page.split("<main")[1]


@pytest.mark.parametrize("name", ["500.html", "maintenance.html"])
def test_a_page_for_the_worst_needs_neither_database_nor_context(name: str) -> None:
    for language in Language:
        with translation.override(language.value):
            page = get_template(name).render()
        assert f'<html lang="{language}">' in page
        assert 'class="masthead"' in page
        assert page.count("<h1") == 1


def test_what_is_not_permitted_says_why_and_that_nothing_changed() -> None:
    page = get_template("403.html").render({"reason": "Only the secretariat enters sessions."})
    assert "Only the secretariat enters sessions." in page
    assert "Nothing was changed." in page
