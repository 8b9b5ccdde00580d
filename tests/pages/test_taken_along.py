"""What is taken along besides: feeds, tables, citations, metadata; and that nothing leaks there."""

from __future__ import annotations

import io
import json
import re
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook
from tests.cast import Cast
from tests.describing import (
    MARKER,
    described,
    published,
    taken,
)
from tests.harvesting import NS, fault, identifier, many, record

from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Standing, Step

pytestmark = pytest.mark.django_db
LIST: Final = "/oai/?verb=ListRecords&metadataPrefix=oai_dc"
HEADERS: Final = "/oai/?verb=ListIdentifiers&metadataPrefix=oai_dc"
PLACES: Final = (
    LIST,
    HEADERS,
    "/en/practices.csv",
    "/en/practices.csv?archived=1",
    "/en/practices.json",
    "/en/practices/feed.xml",
    "/en/practices/feed.xml?theme=children",
    "/en/api/v1/practices/?limit=100",
    "/en/api/v1/practices/?limit=100&theme=children",
    "/en/practices/",
    "/sitemap.xml",
)


def xlsx(client: Client, address: str) -> str:
    sheet = load_workbook(io.BytesIO(client.get(address).content)).active
    return " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)


def shows(client: Client, practice: Practice) -> list[str]:
    """Where a practice stands, by its words or its identifier."""
    found = [(place, client.get(place).content.decode()) for place in PLACES]
    found.append(("xlsx", xlsx(client, "/en/practices.xlsx")))
    return [place for place, page in found if MARKER in page or str(practice.pk) in page]


def test_what_is_not_published_is_taken_along_nowhere_wherever_it_stands(client: Client) -> None:
    practice = described()
    for standing in set(Standing) - {Standing.PUBLISHED, Standing.WITHDRAWN}:
        Practice.objects.filter(pk=practice.pk).update(standing=standing)
        assert shows(client, practice) == []
        named = f"verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier(practice)}"
        never = named.replace(str(practice.pk), "00000000-0000-0000-0000-000000000000")
        assert fault(client, named) == fault(client, never) == "idDoesNotExist"
        for form in ("ris", "bib"):
            assert client.get(f"/en/practices/{practice.pk}/citation.{form}").status_code == 404
    out = [place for place in (*PLACES, "xlsx") if "archived" not in place]
    assert shows(client, published(at=timezone.now())) == out


def test_a_withdrawn_practice_is_taken_along_as_its_tombstone_alone(client: Client) -> None:
    practice = published(at=timezone.now())
    taken(practice, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended", at=timezone.now())
    assert shows(client, practice) == [LIST, HEADERS]
    root = record(client, practice)
    assert root.find(".//o:header", NS).get("status") == "deleted"
    assert root.find(".//o:metadata", NS) is None
    for place in (LIST, HEADERS):
        assert MARKER not in client.get(place).content.decode()
    page = client.get(f"/en/practices/{practice.pk}/").content.decode()
    assert "DC.title" not in page
    assert "ld+json" not in page
    assert client.get(f"/en/practices/{practice.pk}/citation.ris").status_code == 404


@pytest.mark.parametrize("address", [LIST, HEADERS, "/en/practices.csv", "/en/practices.json"])
def test_a_list_costs_the_same_for_a_hundred_and_for_three(client: Client, address: str) -> None:
    found = []
    for number in (101, 202):
        many(number, at=timezone.now())
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        found.append(len(captured))
    assert found[0] == found[1] <= 8


def test_tables_show_what_the_filters_show_and_no_formula(client: Client) -> None:
    practice = published(title="=HYPERLINK(1)", at=timezone.now())
    for address, other in (("theme=children", False), ("theme=never-there", True)):
        csv = client.get(f"/en/practices.csv?{address}").content.decode("utf-8-sig")
        assert (str(practice.pk) not in csv) == other
    csv = client.get("/en/practices.csv").content.decode("utf-8-sig")
    assert '"\'=HYPERLINK(1)"' in csv
    assert "'=HYPERLINK(1)" in xlsx(client, "/en/practices.xlsx")
    rows = json.loads(client.get("/ru/practices.json").content)["practices"]
    found = next(row for row in rows if row["id"] == str(practice.pk))
    assert found["url"] == f"http://localhost:8000/practices/{practice.pk}/"
    assert found["title"]["text"] == "=HYPERLINK(1)"


def test_nothing_in_a_title_ends_the_block_of_data_or_the_attribute_it_stands_in(
    client: Client,
) -> None:
    practice = published(title='</script><script>alert(1)</script> " ', at=timezone.now())
    page = client.get(f"/en/practices/{practice.pk}/").content.decode()
    assert "<script>alert" not in page
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert block
    linked = json.loads(block[1])
    assert linked["headline"].startswith("</script><script>alert(1)")
    assert linked["author"]["name"] == "An illustrative civil society organisation"
    assert linked["inLanguage"] == "en"
    assert '<meta name="DC.title" content="&lt;/script&gt;' in page


def test_a_citation_names_the_body_and_the_address_without_a_language(client: Client) -> None:
    practice = published(title="Mentors", at=timezone.now())
    address = f"http://localhost:8000/practices/{practice.pk}/"
    page = client.get(f"/ru/practices/{practice.pk}/").content.decode()
    assert f"Mentors. Региональный экспертный совет. {address}" in page
    ris = client.get(f"/en/practices/{practice.pk}/citation.ris")
    assert ris["Content-Type"].startswith("application/x-research-info-systems")
    assert f"UR  - {address}\r\n" in ris.content.decode()
    assert (
        f"url = {{{address}}}"
        in client.get(f"/en/practices/{practice.pk}/citation.bib").content.decode()
    )


def test_a_feed_is_narrowed_as_the_library_and_its_items_keep_their_names(client: Client) -> None:
    practice = published(at=timezone.now())
    feeds = [client.get(f"/{each}/practices/feed.xml").content.decode() for each in ("en", "ru")]
    for feed in feeds:
        assert f'<guid isPermaLink="false">urn:uuid:{practice.pk}</guid>' in feed
        assert "<dc:language>en</dc:language>" in feed
    assert MARKER not in client.get("/en/practices/feed.xml?theme=never-there").content.decode()
    page = client.get("/en/practices/?theme=children").content.decode()
    assert 'href="/en/practices/feed.xml?theme=children"' in page
    assert 'href="/en/practices.csv?theme=children"' in page


def test_the_api_narrows_as_the_library_does(client: Client) -> None:
    practice = published(at=timezone.now())
    address = "/en/api/v1/practices/?limit=100"
    for asked, there in (("stage=reintegration&place=TJ", True), ("stage=reception", False)):
        rows = client.get(f"{address}&{asked}").json()["items"]
        assert (str(practice.pk) in [row["id"] for row in rows]) == there
    assert client.get(f"{address}&stage=never").status_code == 422
