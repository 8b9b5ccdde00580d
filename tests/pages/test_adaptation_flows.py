"""The pictures of where experience moved, and the figures behind them."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from tests.adapting import taken_up
from tests.describing import published

from umid.council.adaptations.models import Adaptation

pytestmark = pytest.mark.django_db


def test_what_was_invented_says_so_wherever_it_is_shown(client: Client) -> None:
    shown = Adaptation.objects.filter(is_illustrative=True).first()
    assert shown
    said = "illustrative"
    for place in ("/en/adaptations/", f"/en/adaptations/{shown.pk}/", "/en/adaptations/flows/"):
        assert said in client.get(place).content.decode().lower()
    assert said in client.get(f"/en/practices/{shown.practice_id}/").content.decode()
    assert client.get(f"/en/api/v1/adaptations/{shown.pk}/").json()["adaptation"]["is_illustrative"]


def test_the_figures_in_the_picture_the_file_and_the_api_are_the_same(client: Client) -> None:
    taken_up(published(), place=None)
    told = client.get("/en/api/v1/adaptations/flows/").json()
    text = client.get("/en/adaptations/flows.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))[1:]
    assert [(row[0], row[2], int(row[4]), int(row[5])) for row in rows] == [
        (one["origin"], one["to"], one["number"], one["illustrative"]) for one in told["flows"]
    ]
    page = client.get("/en/adaptations/flows/").content.decode()
    assert page.count('class="band-of') == len(rows)
    assert page.count('class="arc') == len(rows)
    assert f"{told['number']} adaptations, by place" in page


def test_a_picture_needs_no_style_and_says_what_it_shows(client: Client) -> None:
    page = client.get("/ru/adaptations/flows/").content.decode()
    assert "style=" not in page.partition("<main")[2]
    for key in ("columns-title", "columns-words", "map-title", "map-words"):
        assert f'id="{key}"' in page
    assert "0,5" not in page.partition("<svg")[2].partition("</svg")[0]  # numbers keep their point
