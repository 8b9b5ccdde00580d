"""The protocol's verbs and errors, what a record says, and that every answer is valid."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree
from tests.cast import Cast
from tests.describing import (
    EN,
    MARKER,
    RU,
    published,
    summarised,
    taken,
    translated,
    written,
)
from tests.harvesting import NS, answered, fault, identifier, many, record

from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Step
from umid.foundation.texts.rules import original

pytestmark = pytest.mark.django_db
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


def said(root: etree._Element, name: str) -> dict[str | None, str]:
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    return {one.get(lang): one.text for one in root.iterfind(f".//dc:{name}", NS)}


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


def test_a_practice_that_is_edited_is_harvested_anew(client: Client) -> None:
    practice = published()
    before = record(client, practice).find(".//o:datestamp", NS).text
    Practice.objects.filter(pk=practice.pk).update(shown_at=practice.changed_at.replace(year=2025))
    written(practice, summarised("Mentors meet mothers and teachers."))
    assert record(client, practice).find(".//o:datestamp", NS).text == before
