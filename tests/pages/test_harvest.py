"""What programs take along: the protocol's verbs and errors, feeds, tables, metadata; no leak."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree
from openpyxl import load_workbook
from tests.cast import Cast
from tests.describing import (
    EN,
    MARKER,
    RU,
    described,
    published,
    summarised,
    taken,
    translated,
    written,
)
from tests.harvesting import many

from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Standing, Step
from umid.foundation.texts.rules import original

pytestmark = pytest.mark.django_db
NS: Final = {
    "o": "http://www.openarchives.org/OAI/2.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
ROOT: Final = Path(__file__).parents[2]
SHARED: Final = Path(os.environ.get("UMID_SHARED", ROOT.parent / "shared"))
SCHEMAS: Final = SHARED / "standards" / "oai-pmh-2.0"
OAI_DC: Final = "http://www.openarchives.org/OAI/2.0/oai_dc/"
ELEMENTS: Final = (
    *("title", "creator", "subject", "description", "publisher", "contributor", "date", "type"),
    *("format", "identifier", "source", "language", "relation", "coverage", "rights"),
)
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


def answered(client: Client, address: str) -> etree._Element:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    return etree.fromstring(answer.content)


def fault(client: Client, asked: str) -> str:
    root = answered(client, f"/oai/?{asked}")
    return str(root.find("o:error", NS).get("code"))


def identifier(practice: Practice) -> str:
    return f"oai:localhost:{practice.pk}"


def record(client: Client, practice: Practice) -> etree._Element:
    named = identifier(practice)
    return answered(client, f"/oai/?verb=GetRecord&metadataPrefix=oai_dc&identifier={named}")


def said(root: etree._Element, name: str) -> dict[str | None, str]:
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    return {one.get(lang): one.text for one in root.iterfind(f".//dc:{name}", NS)}


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


def test_a_record_says_each_text_in_each_of_its_languages(client: Client) -> None:
    practice = published(at=timezone.now())
    translated(practice, "title", "Наставники", into=RU)
    root = record(client, practice)
    assert said(root, "title") == {"en": f"Practice {MARKER}", "ru": "Наставники"}
    assert said(root, "description")["en"].startswith("Mentors meet mothers.")
    assert len(said(root, "subject")) == 7
    assert said(root, "identifier") == {None: f"http://localhost:8000/practices/{practice.pk}/"}
    assert said(root, "creator") == {"en": "An illustrative civil society organisation"}
    assert said(root, "source") == {None: "A report. A publisher"}
    assert said(root, "rights") == {}


def test_what_xml_forbids_and_what_it_escapes_come_through_harmless(client: Client) -> None:
    practice = published(at=timezone.now())
    title = "A \x0b<b>&\uffff ]]> \U0001f9f5"
    row = Practice.objects.get(pk=practice.pk)
    row.title = original(EN, title, by="Someone", at=row.changed_at)
    row.save()
    assert said(record(client, practice), "title")["en"] == "A <b>& ]]> \U0001f9f5"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=children", "noSetHierarchy"),
        ("verb=ListSets", "noSetHierarchy"),
        ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
        ("verb=ListIdentifiers&resumptionToken=x", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=%00", "badResumptionToken"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=oai:elsewhere:1", "idDoesNotExist"),
    ],
)
def test_each_error_of_the_protocol_has_its_code(client: Client, asked: str, code: str) -> None:
    assert fault(client, asked) == code


def test_the_question_is_repeated_but_where_it_was_none(client: Client) -> None:
    asked = answered(client, f"{LIST}&until=1999-01-01").find("o:request", NS)
    assert dict(asked.attrib)["until"] == "1999-01-01"
    assert asked.text == "http://localhost:8000/oai/"
    assert not answered(client, "/oai/?verb=Nothing&x=1").find("o:request", NS).attrib


def test_a_question_by_post_has_the_same_answer_and_needs_no_token_of_a_form() -> None:
    client = Client(enforce_csrf_checks=True)
    form = {"verb": "ListIdentifiers", "metadataPrefix": "oai_dc"}
    posted = client.post("/oai/", form).content
    moment = re.compile(rb"<responseDate>.*?</responseDate>")
    assert moment.sub(b"", posted) == moment.sub(b"", client.get(HEADERS).content)


def test_the_repository_says_what_it_is(client: Client) -> None:
    root = answered(client, "/oai/?verb=Identify")
    found = {etree.QName(one).localname: one.text for one in root.find("o:Identify", NS)}
    assert found["deletedRecord"] == "persistent"
    assert found["granularity"] == "YYYY-MM-DDThh:mm:ssZ"
    assert found["baseURL"] == "http://localhost:8000/oai/"
    first = answered(client, HEADERS).find(".//o:datestamp", NS).text
    assert found["earliestDatestamp"] == first


def test_records_of_one_second_are_found_by_that_second(client: Client) -> None:
    practice = published(at=timezone.now())
    at = record(client, practice).find(".//o:datestamp", NS).text
    root = answered(client, f"{HEADERS}&from={at}&until={at}")
    assert identifier(practice) in [one.text for one in root.iterfind(".//o:identifier", NS)]


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the protocol's schemas are not here")
@pytest.mark.parametrize(
    "asked",
    [
        "verb=Identify",
        "verb=ListMetadataFormats",
        "verb=ListSets",
        "verb=Nothing",
        "verb=ListIdentifiers&metadataPrefix=oai_dc",
        "verb=ListRecords&metadataPrefix=oai_dc",
    ],
)
def test_each_answer_is_valid_by_the_protocol_s_schema(client: Client, asked: str) -> None:
    gone = published(at=timezone.now())
    taken(gone, Step.WITHDRAW, Cast.NGO_MEMBER, "It has ended", at=timezone.now())
    many(120, at=timezone.now())
    root = answered(client, f"/oai/?{asked}")
    # Records have a schema of their own, which imports from the network: the next test holds it.
    schema = (SCHEMAS / "OAI-PMH.xsd").read_bytes()
    lax = schema.replace(b'processContents="strict"', b'processContents="lax"')
    etree.XMLSchema(etree.fromstring(lax)).assertValid(root)


def test_a_record_holds_elements_of_dublin_core_with_text_and_a_language_alone(
    client: Client,
) -> None:
    published(at=timezone.now())
    found = answered(client, LIST).findall(f".//{{{OAI_DC}}}dc")
    assert found
    for one in (child for each in found for child in each):
        name = etree.QName(one)
        assert name.namespace == NS["dc"]
        assert name.localname in ELEMENTS
        assert one.text
        assert len(one) == 0
        assert set(one.attrib) <= {"{http://www.w3.org/XML/1998/namespace}lang"}


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


def test_a_practice_that_is_edited_is_harvested_anew(client: Client) -> None:
    practice = published()
    before = record(client, practice).find(".//o:datestamp", NS).text
    Practice.objects.filter(pk=practice.pk).update(shown_at=practice.changed_at.replace(year=2025))
    written(practice, summarised("Mentors meet mothers and teachers."))
    assert record(client, practice).find(".//o:datestamp", NS).text == before
