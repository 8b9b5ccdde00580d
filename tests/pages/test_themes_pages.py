"""The vocabulary for people in each language, and for machines at the same addresses."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from rdflib import RDF, SKOS, Graph, URIRef
from tests.making import a_release

from umid.council.meetings.models import Session
from umid.council.themes import filed, graph
from umid.council.themes.media import FILE, Form
from umid.council.themes.models import Theme
from umid.kernel.identifiers import new_identifier
from umid.kernel.languages import Language

pytestmark = pytest.mark.django_db

HERE = "http://testserver/"
# rdflib's own JSON-LD parser still uses the class that rdflib deprecates.
reads_json_ld = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def file_more_sessions(slug: str, number: int) -> None:
    """Copies of the opening, an hour apart, filed under a theme and released."""
    opening, theme = Session.objects.get(slug="opening-ceremony"), Theme.objects.get(slug=slug)
    opening.room = None  # where the copies would clash with others
    for place in range(number):
        opening.pk = new_identifier()
        opening.slug = f"copy-{place}"
        opening.starts_at += timedelta(hours=1)
        opening.ends_at += timedelta(hours=1)
        opening.save(force_insert=True)
        opening.themes.add(theme)
    a_release("first-meeting")


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("language", Language)
def test_the_list_names_every_theme_in_the_readers_language(
    client: Client, language: Language
) -> None:
    page = client.get(f"/{language}/themes/").content.decode()
    for theme in graph.vocabulary().themes:
        assert f'href="/{language}/themes/{theme.slug}/">{theme.label[language]}</a>' in page


@pytest.mark.parametrize("language", Language)
def test_a_theme_tells_what_it_means_and_what_stands_around_it(
    client: Client, language: Language
) -> None:
    themes = {theme.slug: theme for theme in graph.vocabulary().themes}
    page = client.get(f"/{language}/themes/civil-society/").content.decode()
    assert themes["civil-society"].definition[language] in page
    assert themes["civil-society"].also[language] in page
    for neighbour in ("approach", "whole-of-society", "community-acceptance"):
        assert themes[neighbour].label[language] in page


def test_a_theme_shows_the_sessions_filed_under_it(client: Client) -> None:
    page = client.get("/en/themes/whole-of-government/").content.decode()
    assert "/en/meetings/first-meeting/sessions/whole-of-government/" in page
    assert "Opening ceremony" not in page


def test_a_theme_shows_what_is_filed_under_a_narrower_one_once(client: Client) -> None:
    page = client.get("/en/themes/approach/").content.decode()
    for slug in ("whole-of-government", "whole-of-society"):
        assert page.count(f"/en/meetings/first-meeting/sessions/{slug}/") == 1


def test_a_theme_with_nothing_filed_says_so(client: Client) -> None:
    assert (
        "Nothing is filed under this theme yet"
        in client.get("/en/themes/housing/").content.decode()
    )


def test_a_session_leads_to_its_themes(client: Client) -> None:
    page = client.get("/en/meetings/first-meeting/sessions/whole-of-society/").content.decode()
    assert 'href="/en/themes/civil-society/"' in page


def test_many_things_cost_no_more_queries_than_one(client: Client) -> None:
    address = "/en/themes/regional-cooperation/"
    one = queries_of(client, address)
    file_more_sessions("regional-cooperation", 40)
    assert queries_of(client, address) == one <= 12
    assert queries_of(client, "/en/themes/") <= 12


def test_a_long_shelf_shows_the_latest_and_says_that_there_are_more(client: Client) -> None:
    address = "/en/themes/regional-cooperation/"
    assert "Only the latest are shown" not in client.get(address).content.decode()
    file_more_sessions("regional-cooperation", filed.MOST)
    page = client.get(address).content.decode()
    assert "Only the latest are shown" in page
    assert page.count("/sessions/copy-") == filed.MOST
    assert "/sessions/opening-ceremony/" not in page


@pytest.mark.parametrize("accept", ["text/html", "*/*", "text/html,*/*;q=0.8", "image/png"])
def test_a_browser_gets_a_page(client: Client, accept: str) -> None:
    answer = client.get("/themes/children/", headers={"accept": accept})
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "Accept" in answer.headers["Vary"].split(", ")


@reads_json_ld
@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("language", ["", "ru/"])
def test_a_machine_gets_the_theme_in_the_form_it_prefers(
    client: Client, form: Form, language: str
) -> None:
    accept = f"text/html;q=0.5, {form.media_type}"
    answer = client.get(f"/{language}themes/children/", headers={"accept": accept})
    assert answer.headers["Content-Type"].startswith(form.media_type)
    assert "Accept" in answer.headers["Vary"].split(", ")
    told = Graph().parse(data=answer.content, format=form.media_type)
    assert told.value(URIRef(f"{HERE}themes/children/"), SKOS.broader) == URIRef(
        f"{HERE}themes/people/"
    )


def test_the_turtle_is_the_file_itself_and_is_named_by_where_it_lies(client: Client) -> None:
    answer = client.get("/themes.ttl")
    assert answer.content == FILE.read_bytes()
    named = Graph().parse(data=answer.content, format="turtle", publicID=f"{HERE}themes.ttl")
    concepts = [str(one) for one in named.subjects(RDF.type, SKOS.Concept)]
    assert {client.get(one.removeprefix(HERE[:-1])).status_code for one in concepts} == {200}


@pytest.mark.parametrize("form", Form)
def test_the_vocabulary_has_one_place_in_each_form(client: Client, form: Form) -> None:
    assert client.get(f"/themes.{form.value}").headers["Content-Type"].startswith(form.media_type)
    moved = client.get(f"/kk/themes.{form.value}")
    assert (moved.status_code, moved.headers["Location"]) == (301, f"/themes.{form.value}")


@pytest.mark.parametrize("accept", ["text/html", *(form.media_type for form in Form)])
def test_a_theme_that_is_not_there_is_not_found_in_any_form(client: Client, accept: str) -> None:
    assert client.get("/themes/never/", headers={"accept": accept}).status_code == 404


def test_the_api_lists_themes_and_shows_one(client: Client) -> None:
    listed = client.get("/ky/api/v1/themes/").json()
    assert [one["slug"] for one in listed] == [one.slug for one in graph.vocabulary().themes]
    shown = client.get("/ky/api/v1/themes/children/").json()
    assert shown in listed
    assert (shown["label"]["text"], shown["label"]["standing"]) == ("Балдар", "translated")
    assert client.get("/api/v1/themes/never/").headers["Content-Type"] == "application/problem+json"


def test_a_process_that_nobody_asks_for_rdf_does_not_load_rdflib() -> None:
    asked = (
        "import django, sys; django.setup(); import umid.config.urls; "
        "sys.exit('rdflib' in sys.modules)"
    )
    environment = {"DJANGO_SETTINGS_MODULE": "umid.config.settings", "UMID_MODE": "test"}
    subprocess.run([sys.executable, "-c", asked], env=environment, check=True)
