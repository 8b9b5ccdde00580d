"""What machines ask of the node."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from umid.foundation.audit.models import Waiting

pytestmark = pytest.mark.django_db


def test_a_living_process_says_so_without_the_database(
    client: Client, django_assert_num_queries: object
) -> None:
    assert callable(django_assert_num_queries)
    with django_assert_num_queries(0):
        assert client.get("/healthz").json() == {"alive": True}


def test_a_node_is_ready_while_the_record_keeps_up(client: Client) -> None:
    Waiting.objects.all().delete()
    assert client.get("/readyz").status_code == 200


def test_a_node_is_not_ready_when_the_record_lags(client: Client) -> None:
    waiting = Waiting.objects.order_by("pk").first()
    assert waiting is not None
    Waiting.objects.update(since_at=timezone.now() - timedelta(seconds=6))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "sequence" in answer.json()["trouble"][0]


def test_robots_are_shown_the_sitemap_in_every_language(client: Client) -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/meetings/first-meeting/programme/</loc>" in sitemap
    assert 'href="http://testserver/tk/meetings/first-meeting/programme/"' in sitemap
